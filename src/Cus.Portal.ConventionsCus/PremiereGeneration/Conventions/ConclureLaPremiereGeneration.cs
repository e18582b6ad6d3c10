using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Controles;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>From the sending of the project to its signature (PRO-10 to PRO-16). Nothing is tacit.</summary>
internal sealed class ConclureLaPremiereGeneration(
    PortailDbContext db, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, ITerritoires territoires, EcheancesDePremiereGeneration echeances, PorterLesChiffres1G porter, LireLesControles1G controles, CourrielsDeConvention courriels, IHorloge horloge, ActeDePremiereGeneration acte)
{
    private const int ReserveAuPlus = 2_000;

    /// <returns>What is said of a late sending, or nothing.</returns>
    public async Task<IReadOnlyList<Motif>> AdresserAsync(Guid id, DateOnly le, IReadOnlyList<string> enDesaccord, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        var dits = c.Adresser(le, enDesaccord, horloge.Aujourdhui());
        await echeances.CloreAsync(EcheancesDePremiereGeneration.Envoi, c, "projet adressé", ct);
        var objet = CheminsDePremiereGeneration.Objet(id);
        await courriels.AuPrefetAsync(objet, c.Bailleur.Departement, $"Projet reçu : {c.Intitule}", $"{c.Bailleur.Nom} adresse son projet de convention d’utilité sociale{(enDesaccord.Count > 0 ? $", malgré le désaccord de {string.Join(", ", enDesaccord)}" : "")}.", CheminsDePremiereGeneration.Convention(id), ct);
        foreach (var avis in c.Avis.Where(a => a.RenduLe is null))
            await courriels.AuPrefetDeRegionAsync(objet, avis.Region, $"Avis attendu : {c.Intitule}", $"{c.Bailleur.Nom} possède {Francais.Nombre(avis.Logements, "logement")} dans votre région : votre avis est attendu sur les segments de ce territoire.", CheminsDePremiereGeneration.Convention(id), ct);
        await acte.FinirAsync(c, "Projet.Adresser", $"adresse le projet le {Francais.DateLongue(le)}{(enDesaccord.Count > 0 ? $", en désaccord : {string.Join(", ", enDesaccord)}" : "")}", c.Depot, ct);
        return dits;
    }

    public async Task DireLaSuiteAsync(Guid id, SuiteDUnRetard suite, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        c.DireLaSuite(suite);
        await acte.FinirAsync(c, "Retard.Suivre", $"enregistre la suite de l’envoi tardif : {Libelles.De(suite)}", new { suite }, ct);
    }

    /// <summary>The prefect of another region writes on the segments of its territory.</summary>
    public async Task RendreUnAvisAsync(Guid id, string region, string? texte, IReadOnlyList<string> segments, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetConcerne, ct);
        if (!perimetre.RegionsDe(c).Contains(region))
            throw new Refus(RefusSocle.Interdit);
        var departements = c.Avis.First(a => a.Region == region).Departements;
        var siens = (await ImmeublesAsync(id, ct)).Where(i => departements.Contains(i.Fiche.Departement)).SelectMany(i => i.Segments).Distinct(StringComparer.Ordinal).ToList();
        c.RendreUnAvis(region, texte, segments, siens, acteur.Requis, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Avis.Rendre", $"rend l’avis de la région {territoires.Region(region)?.Nom ?? region}", new { region, segments }, ct);
    }

    /// <exception cref="Refus">PRO-10 without its follow-up, PRO-15.</exception>
    public async Task ProposerAsync(Guid id, string? texte, Guid? fichierId, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        c.Proposer(new(NatureDeFaitDePremiereGeneration.Rapport, horloge.Aujourdhui(), texte?.Trim() ?? "", fichierId, acteur.Requis.Nom), horloge.Aujourdhui());
        await courriels.AuPrefetDeRegionAsync(CheminsDePremiereGeneration.Objet(id), c.Bailleur.Region, $"Signature proposée : {c.Intitule}", $"Le préfet du siège propose la signature de « {c.Intitule} », rapport argumenté à l’appui.", CheminsDePremiereGeneration.Convention(id), ct);
        await acte.FinirAsync(c, "Signature.Proposer", "propose la signature, rapport argumenté à l’appui", null, ct);
    }

    /// <summary>The landlord signs, or records the signature of another person of the convention.</summary>
    /// <param name="id">Convention.</param>
    /// <param name="nom">Person; null for the landlord itself.</param>
    /// <param name="le">Day of the signature.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task SignerAsync(Guid id, string? nom, DateOnly le, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        if (nom is null)
            c.SignerParLOrganisme(le, horloge.Aujourdhui());
        else
            c.Signer(nom, le, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Convention.Signer", $"note la signature de {nom ?? c.Bailleur.Nom}, le {Francais.DateLongue(le)}", new { nom, le }, ct);
    }

    /// <summary>The prefect of the region signs the last: the convention is concluded, its targets are locked.</summary>
    /// <param name="id">Convention.</param>
    /// <param name="le">Day of the signature.</param>
    /// <param name="effet">First day; the first of January of N otherwise.</param>
    /// <param name="reserve">Why the State signs though rules still block (ADR 0121); kept with the convention.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>What is said of a late signature, or nothing.</returns>
    /// <exception cref="Refus">PRO-13; without a reserve, any rule of the table that blocks.</exception>
    public async Task<IReadOnlyList<Motif>> ConclureAsync(Guid id, DateOnly le, DateOnly? effet, string? reserve, CancellationToken ct)
    {
        var c = await perimetre.TenirPourAsync(id, QualiteDansLaCus.PrefetDeRegion, ct);
        if (reserve?.Trim().Length > ReserveAuPlus)
            throw Refus.Champ("Reserve", RefusDePremiereGeneration.ReserveTropLongue, ("max", ReserveAuPlus));
        var bloquants = (await controles.LireAsync(c, ct)).Where(x => x.Constat.Bloque).ToList();
        var dits = c.Conclure(le, effet, reserve, horloge.Aujourdhui());
        if (bloquants.Count > 0 && c.Reserve is null)
            throw Refus.Champ("Reserve", RefusDePremiereGeneration.ControlesBloquants, ("nombre", Francais.Nombre(bloquants.Count, "contrôle bloquant", "contrôles bloquants")), ("phrase", bloquants[0].Constat.Motif.Phrase.TrimEnd('.')));
        await echeances.ConclureAsync(c, ct);
        await porter.PorterAsync(c, ct);
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(id), c.Bailleur, $"Convention signée : {c.Intitule}", $"Le préfet de région a signé le {Francais.DateLongue(le)}. La convention court du {Francais.DateLongue(c.EffetLe!.Value)} au {Francais.DateLongue(c.DernierJour!.Value)} ; ses valeurs-cibles sont verrouillées.{(c.Reserve is { } dite ? $" Réserve de l’État : {dite}" : "")}", CheminsDePremiereGeneration.Convention(id), ct);
        await acte.FinirAsync(c, "Convention.Conclure", $"signe pour l’État le {Francais.DateLongue(le)} : en vigueur du {Francais.DateLongue(c.EffetLe!.Value)} au {Francais.DateLongue(c.DernierJour!.Value)}{(c.Reserve is null ? "" : $", sous réserve ({Francais.Nombre(bloquants.Count, "contrôle bloquant", "contrôles bloquants")})")}", new { le, c.EffetLe, c.Reserve, bloquants = bloquants.Count }, ct);
        return dits;
    }

    private Task<List<ImmeublePremiereGeneration>> ImmeublesAsync(Guid id, CancellationToken ct) => db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == id).ToListAsync(ct);
}
