using Cus.Portal.Appels.Avis;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>Contributions and avis of the regions on the projects of a session.</summary>
internal sealed class RecitDesAvis(Recit recit, Troupe troupe)
{
    /// <summary>The DREAL asks the DDT of Haute-Garonne, which answers in the portal, and another service, whose answer it enters.</summary>
    public void Demander(Projet projet, string region, DateTimeOffset le, DateOnly attendueLe) => recit.Ecrit(le, troupe.Instructeur(region), async (s, ct) =>
    {
        var avis = await IdAsync(s, projet, region, ct);
        var demander = s.GetRequiredService<DemanderContribution>();
        await demander.ExecuterAsync(avis, "DRJSCS", null, attendueLe, ct);
        await demander.ExecuterAsync(avis, region is "73" or "76" ? "DDT de la Haute-Garonne" : "DDTM", region is "73" or "76" ? Demo.Ddt31 : null, attendueLe, ct);
    });

    /// <summary>The DDT answers.</summary>
    public void Repondre(Projet projet, string region, DateTimeOffset le) => recit.Acte(le, region is "73" or "76" ? troupe.Didier : troupe.Instructeur(region), async (s, ct) =>
    {
        var (avis, contributions) = await LireAsync(s, projet, region, ct);
        var ddt = contributions.First(c => c.Service.StartsWith("DDT", StringComparison.Ordinal));
        await s.GetRequiredService<RepondreContribution>().ExecuterAsync(avis, ddt.Id, "Les adresses sont bien desservies et proches des services. La commune soutient le projet ; le contingent préfectoral peut y concourir.", ct);
    });

    /// <summary>The DREAL enters what the DRJSCS sent by mail.</summary>
    public void Saisir(Projet projet, string region, DateTimeOffset le) => recit.Acte(le, troupe.Instructeur(region), async (s, ct) =>
    {
        var (avis, contributions) = await LireAsync(s, projet, region, ct);
        await s.GetRequiredService<RepondreContribution>().ExecuterAsync(avis, contributions.First(c => c.Service == "DRJSCS").Id, "Le diagnostic et l’accompagnement sont décrits avec précision ; l’opérateur est connu et agréé. Avis favorable sur le volet social.", ct);
    });

    /// <summary>The DREAL writes; without a sense, a beginning only.</summary>
    public void Rediger(Projet projet, string region, DateTimeOffset le, SensDAvis? sens) => recit.Acte(le, troupe.Instructeur(region), async (s, ct) =>
        await s.GetRequiredService<RedigerAvis>().ExecuterAsync(await IdAsync(s, projet, region, ct), Texte(sens, projet, le), proposer: false, ct));

    /// <summary>The DREAL proposes it to the préfet.</summary>
    public void Proposer(Projet projet, string region, DateTimeOffset le, SensDAvis sens) => recit.Acte(le, troupe.Instructeur(region), async (s, ct) =>
        await s.GetRequiredService<RedigerAvis>().ExecuterAsync(await IdAsync(s, projet, region, ct), Texte(sens, projet, le), proposer: true, ct));

    /// <summary>The préfet transmits it.</summary>
    public void Transmettre(Projet projet, string region, DateTimeOffset le) => recit.Ecrit(le, troupe.Prefet(region), async (s, ct) =>
        await s.GetRequiredService<TransmettreAvis>().ExecuterAsync(await IdAsync(s, projet, region, ct), ct));

    /// <summary>From the request to the transmission, in so many days.</summary>
    public void Rendre(Projet projet, string region, DateOnly depuis, DateOnly transmis, SensDAvis sens, int rang)
    {
        Demander(projet, region, depuis.AddDays(2).A(10, 2 * (rang % 25)), depuis.AddDays(14));
        Repondre(projet, region, depuis.AddDays(10).A(15, 2 * (rang % 25)));
        Saisir(projet, region, depuis.AddDays(12).A(9, 2 * (rang % 25)));
        Proposer(projet, region, transmis.AddDays(-3).A(11, 2 * (rang % 25)), sens);
        Transmettre(projet, region, transmis.A(16, 2 * (rang % 25)));
    }

    private static TexteDAvis Texte(SensDAvis? sens, Projet projet, DateTimeOffset le) => new(
        sens,
        sens switch
        {
            null => "Le besoin est établi ; le partenariat reste à apprécier.",
            SensDAvis.Defavorable => "Le projet ne dit pas qui accompagne les ménages après six mois, et les logements sont éloignés des services.",
            _ => $"Le projet « {projet.Intitule} » répond à un besoin inscrit au plan départemental. Le bailleur et l’opérateur travaillent ensemble depuis plusieurs années, et les adresses sont bien choisies.",
        },
        sens == SensDAvis.FavorableAvecReserves ? "Produire la convention signée avec le Département" : "",
        sens == SensDAvis.FavorableAvecReserves ? Socle.Temps.Paris.Date(le).AddMonths(3) : null,
        sens is null ? [] : [new Appreciation(1, "Réponse pertinente à l’objectif de l’appel."), new Appreciation(3, "Partenariat solide avec le Département et le service intégré d’accueil."), new Appreciation(5, "Adresses proches des transports.")]);

    private static async Task<Guid> IdAsync(IServiceProvider s, Projet projet, string region, CancellationToken ct) => (await LireAsync(s, projet, region, ct)).Id;

    private static async Task<(Guid Id, IReadOnlyList<Contribution> Contributions)> LireAsync(IServiceProvider s, Projet projet, string region, CancellationToken ct)
    {
        var avis = await s.GetRequiredService<PortailDbContext>().Set<AvisRegional>().AsNoTracking().Include(a => a.Contributions).SingleAsync(a => a.DossierId == projet.Id && a.Region == region, ct);
        return (avis.Id, avis.Contributions);
    }
}
