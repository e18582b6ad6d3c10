using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Cus.Portal.Socle.Modules;

/// <summary>Services of the ground floor and of every module.</summary>
public static class SocleServices
{
    /// <summary>Name of the connection string of the application role.</summary>
    public const string ChaineApplication = "Portail";

    /// <summary>Adds the kernel, the database and the modules.</summary>
    public static IServiceCollection AjouterPortail(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<PortailModule> modules)
    {
        services.AddSingleton(new ModulesDuPortail(modules)).AddSingleton<AvancementDuSemis>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IHorloge, HorlogeDuPortail>();
        services.AddScoped<IContexteEspace, ContexteEspace>();
        services.AddScoped<IActeurCourant, ActeurCourant>();
        services.AddScoped<Annonces>();
        services.AddScoped<Journalisation.Journal>();
        services.AddScoped<Journalisation.VerificateurDeJournal>().AddScoped<Journalisation.ScellerLeJournal>().AddScoped<Journalisation.ExtraitDuJournal>();
        services.AddSingleton<Journalisation.CleDesSceaux>().AddSingleton<Journalisation.MarquesDesSceaux>();
        services.TryAddSingleton<Journalisation.IHorodatage, Journalisation.HorodatageRfc3161>();
        services.AddScoped<UniteDeTravail>();
        services.TryAddSingleton(sp => NpgsqlDataSource.Create(sp.GetRequiredService<IConfiguration>().GetConnectionString(ChaineApplication)
            ?? throw new InvalidOperationException("ConnectionStrings:Portail is missing.")));
        // A connection and not its source: the model and the compiled queries are then those of the process, whatever the base.
        services.AddDbContext<PortailDbContext>((sp, o) => o.UseNpgsql(sp.GetRequiredService<NpgsqlDataSource>().CreateConnection(), contextOwnsConnection: true, MigrationsDansLHote));
        foreach (var module in modules)
        {
            TextesDeRefus.Charger(module.GetType().Assembly);
            module.AjouterServices(services, configuration);
        }

        return services;
    }

    /// <summary>The one migration history is in the composition root.</summary>
    public static void MigrationsDansLHote(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder o) =>
        o.MigrationsAssembly("Cus.Portal.Host").MigrationsHistoryTable("migrations", "public");
}
