using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Interface;

/// <summary>Layout, themes, tag helpers, page base, home page.</summary>
public sealed class InterfaceModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "interface";

    /// <inheritdoc />
    public override void ConfigurerModele(ModelBuilder modele)
    {
    }
}
