using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Socle.Modules;

/// <summary>What a module adds to the house. One per module, its only public class outside <c>Contracts</c>.</summary>
public abstract class PortailModule
{
    /// <summary>Name: the schema of its tables, in lower case.</summary>
    public abstract string Nom { get; }

    /// <summary>Services, handlers and jobs.</summary>
    public virtual void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Entities. By default, the <c>IEntityTypeConfiguration</c> of the module's assembly.</summary>
    public virtual void ConfigurerModele(ModelBuilder modele) => modele.ApplyConfigurationsFromAssembly(GetType().Assembly);

    /// <summary>Permissions it declares.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>Scopes of the API it declares.</summary>
    public virtual IEnumerable<PorteeDApi> Portees => [];

    /// <summary>Entries of the main menu, in order.</summary>
    public virtual IEnumerable<EntreeDeMenu> Menu => [];

    /// <summary>Middleware that runs first: errors, security headers.</summary>
    public virtual void AvantAuthentification(IApplicationBuilder app)
    {
    }

    /// <summary>Middleware that runs once the account is known and before authorisation: espace, actor, transaction.</summary>
    public virtual void ApresAuthentification(IApplicationBuilder app)
    {
    }

    /// <summary>JSON endpoints and other routes that are not pages. Each states its authorisation.</summary>
    public virtual void MapperRoutes(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>
    /// SQL run by the owner after the migrations, every time: must be idempotent (functions, indexes EF cannot say).
    /// </summary>
    public virtual IEnumerable<string> SqlApresMigration => [];

    /// <summary>Reference data without which the module does not work (COG, contacts…). Idempotent; run after migration, in the host espace.</summary>
    public virtual Task AmorcerAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Demo data; run once on an empty demo database, modules from the ground up, in no espace.</summary>
    public virtual Task SemerDemonstrationAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>An entry of the main menu, or of the menu of the account when it serves the espace and not a programme.</summary>
/// <param name="Libelle">French text.</param>
/// <param name="Chemin">Local path; an entry is current when the page's path starts with it.</param>
/// <param name="Ordre">Position.</param>
/// <param name="Visible">Who sees it.</param>
public sealed record EntreeDeMenu(string Libelle, string Chemin, int Ordre, Func<Acteur?, bool> Visible)
{
    /// <summary>Shown under the name of the account, with what serves the whole espace: the main menu stays on one line.</summary>
    public bool Annexe { get; init; }
}

/// <summary>A thing to do, on the home page of a role. It disappears when it is done.</summary>
/// <param name="Source">Programme, as « Appel à projets, session 1 de 2014 ».</param>
/// <param name="Titre">What to do.</param>
/// <param name="Quoi">One sentence: what is missing, under which rule.</param>
/// <param name="Chemin">Local path of the page where it is done.</param>
/// <param name="Verbe">The verb of the button (« Continuer »).</param>
/// <param name="Echeance">Due instant, or null when there is none.</param>
public sealed record AFaire(string Source, string Titre, string Quoi, string Chemin, string Verbe, DateTimeOffset? Echeance);

/// <summary>Feeds the to-do list of the home page; each module registers its own.</summary>
public interface ISourceAFaire
{
    /// <summary>What the actor has to do now, at most 50.</summary>
    Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct);
}

/// <summary>A box of the home page (« Prochaines dates », « Dossiers de mon organisme »…): a Razor partial and its model.</summary>
/// <param name="Partiel">Path of the partial view.</param>
/// <param name="Modele">Its model.</param>
/// <param name="Principal">True in the wide column, false in the side one.</param>
/// <param name="Ordre">Position in the column.</param>
public sealed record EncartAccueil(string Partiel, object Modele, bool Principal, int Ordre);

/// <summary>Feeds the boxes of the home page; each module registers its own.</summary>
public interface ISourceEncarts
{
    /// <summary>The boxes for that actor; empty when none concerns it.</summary>
    Task<IReadOnlyList<EncartAccueil>> ListerAsync(Acteur acteur, CancellationToken ct);
}

/// <summary>The modules of the house, from the ground up.</summary>
public sealed class ModulesDuPortail(IReadOnlyList<PortailModule> modules)
{
    /// <summary>From the ground up.</summary>
    public IReadOnlyList<PortailModule> Tous { get; } = modules;

    /// <summary>All permissions declared.</summary>
    public IEnumerable<Permission> Permissions => Tous.SelectMany(m => m.Permissions);

    /// <summary>All scopes of the API declared.</summary>
    public IEnumerable<PorteeDApi> Portees => Tous.SelectMany(m => m.Portees);
}
