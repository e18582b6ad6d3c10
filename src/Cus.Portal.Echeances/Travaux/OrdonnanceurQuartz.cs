using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>Quartz on PostgreSQL: clustered, schema made by the owner, scheduling enlisted in the business transaction.</summary>
internal static class OrdonnanceurQuartz
{
    private const string Prefixe = "quartz.qrtz_";

    /// <summary>DDL of the store, from Quartz itself: creates only what is missing. Then the rights of the application.</summary>
    public static string Sql
    {
        get
        {
            using var flux = typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_postgres.sql")
                ?? throw new InvalidOperationException("Quartz no longer carries its PostgreSQL schema.");
            using var lecteur = new StreamReader(flux);
            var tables = lecteur.ReadToEnd().Replace("{0}", Prefixe, StringComparison.Ordinal).Replace("{1}", "qrtz_", StringComparison.Ordinal);
            return $"""
                create schema if not exists quartz;
                {tables}
                grant select, insert, update, delete on all tables in schema quartz to "{Migrateur.RoleApplication}";
                """;
        }
    }

    /// <summary>False when this node only serves pages (<c>Echeances:Travaux=false</c>): it plans works that another runs.</summary>
    public static bool EstDemande(IConfiguration configuration) => configuration.GetValue("Echeances:Travaux", true);

    public static void AjouterLOrdonnanceur(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = "portail";
                o.GenerateInstanceId = true;
                o.IdleWaitTime = TimeSpan.FromSeconds(10);
            });
            q.UseDefaultThreadPool(4);
            q.UsePersistentStore(s =>
            {
                s.UsePostgres(NpgsqlFactory.Instance, configuration.GetConnectionString(SocleServices.ChaineApplication) ?? "Host=localhost");
                s.UseClustering(c => c.CheckinInterval = TimeSpan.FromSeconds(10));
                s.ConfigureStore(o =>
                {
                    o.TablePrefix = Prefixe;
                    o.AcceptEnlistedTransactions = true;
                    o.StoreJobDataAsStrings = true;
                });
            });
        });
        if (EstDemande(configuration))
            services.AddHostedService<DemarrerLesTravaux>();
    }
}
