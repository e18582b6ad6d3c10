using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cus.Portal.Host;

/// <summary>Builds the context for the design-time tools; never connects.</summary>
internal sealed class ConceptionDuContexte : IDesignTimeDbContextFactory<PortailDbContext>
{
    public PortailDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PortailDbContext>().UseNpgsql("Host=localhost", SocleServices.MigrationsDansLHote).Options,
        new ContexteEspace(),
        new ModulesDuPortail(Maison.Modules()));
}
