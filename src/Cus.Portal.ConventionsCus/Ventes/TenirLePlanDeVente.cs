using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Ventes;

/// <summary>The organisme writes its plan de mise en vente, has it consulted on, and closes it once every rule holds.</summary>
internal sealed class TenirLePlanDeVente(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, ITerritoires territoires, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    private const int LignesAuPlus = 1_000;

    /// <summary>What a document of the plan may be.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf], 20L * 1024 * 1024, Champ: "Fichier");

    /// <summary>The plan of a convention that the caller has checked; an empty one before it is written.</summary>
    public async Task<PlanDeVente> LireAsync(Guid conventionId, CancellationToken ct) =>
        await db.Set<PlanDeVente>().AsNoTracking().SingleOrDefaultAsync(p => p.ConventionId == conventionId, ct) ?? PlanDeVente.Commencer(conventionId);

    /// <summary>Dwellings to sell in all.</summary>
    public Task AnnoncerAsync(Guid conventionId, int total, CancellationToken ct) => ChangerAsync(conventionId, "Annoncer", p =>
    {
        p.Annoncer(total);
        return $"annonce {Francais.Nombre(total, "logement")} à vendre";
    }, ct);

    /// <summary>Writes the dwellings to sell in a commune; zero takes the line away.</summary>
    /// <exception cref="Refus">Unknown commune, read only, adopted.</exception>
    public Task RepartirAsync(Guid conventionId, string? commune, int logements, CancellationToken ct) => ChangerAsync(conventionId, "Repartir", p =>
    {
        var c = territoires.Exiger(commune ?? "", horloge.Aujourdhui(), "Commune");
        if (p.Lignes.Count >= LignesAuPlus && p.Lignes.All(l => l.Commune != c.ActuelleCode))
            throw Refus.Champ("Commune", RefusDeVente.PlanNonReparti);
        p.Repartir(new(c.ActuelleCode, c.ActuelleNom, c.EpciSiren, c.EpciNom, logements));
        return $"inscrit {Francais.Nombre(logements, "logement")} à vendre à {c.ActuelleNom}";
    }, ct);

    /// <summary>A collectivité that financed, or guaranteed the loans, is to be consulted.</summary>
    public Task DevoirAsync(Guid conventionId, string? collectivite, TitreDeConsultation titre, CancellationToken ct) => ChangerAsync(conventionId, "Devoir", p =>
    {
        if (string.IsNullOrWhiteSpace(collectivite) || collectivite.Trim().Length > 120 || titre == TitreDeConsultation.Commune || !Enum.IsDefined(titre))
            throw Refus.Champ("Collectivite", RefusDeVente.CollectiviteAttendue);
        p.Devoir(new(collectivite.Trim(), collectivite.Trim(), titre));
        return $"inscrit {collectivite.Trim()} aux consultations ({Libelles.De(titre).ToLower(Francais.Culture)})";
    }, ct);

    /// <summary>It was consulted that day.</summary>
    public Task ConsulterAsync(Guid conventionId, string code, TitreDeConsultation titre, DateOnly le, CancellationToken ct) => ChangerAsync(conventionId, "Consulter", p =>
        $"note la consultation de {p.Consulter(code, titre, le, horloge.Aujourdhui()).Nom} le {Francais.DateLongue(le)}", ct);

    /// <summary>Joins a document of habitability or of energy.</summary>
    public async Task JoindreAsync(Guid conventionId, DocumentDeVente nature, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        if (!Enum.IsDefined(nature))
            throw new Refus(RefusSocle.Introuvable);
        var fichier = await (recevoir ?? throw Refus.Champ("Fichier", RefusDeProcedure.PreuveAttendue))(fichiers);
        await ChangerAsync(conventionId, "Joindre", p =>
        {
            p.Joindre(new(nature, fichier.Id, fichier.Nom, horloge.Maintenant.ToUniversalTime(), acteur.Requis.Nom));
            return $"joint « {fichier.Nom} » ({Libelles.De(nature).ToLower(Francais.Culture)})";
        }, ct);
    }

    /// <summary>Checks the plan and closes it.</summary>
    /// <exception cref="Refus">VEN-01 to VEN-03, all at once.</exception>
    public Task ArreterAsync(Guid conventionId, CancellationToken ct) => ChangerAsync(conventionId, "Arreter", p =>
    {
        p.Arreter(acteur.Requis, horloge.Maintenant);
        return $"arrête le plan de mise en vente, {Francais.Nombre(p.Total, "logement")}";
    }, ct);

    private async Task ChangerAsync(Guid conventionId, string acte, Func<PlanDeVente, string> changer, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var plan = await db.Set<PlanDeVente>().SingleOrDefaultAsync(p => p.ConventionId == conventionId, ct);
        if (plan is null)
            db.Add(plan = PlanDeVente.Commencer(conventionId));
        var phrase = changer(plan);
        journal.Consigner("Cus.PlanDeVente." + acte, CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} {phrase}.", null, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }
    }
}
