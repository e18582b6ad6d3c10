using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Territorialisation;

/// <summary>The prefect of the region settles optional indicators, territories and exemptions of one convention (guide CUS 2G, §4.2).</summary>
internal sealed class ArreterLaTerritorialisation(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLesTerritoires territoires, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Another quality (403), a text that no longer changes (409), a territory without stock, an exemption without reason (TER-10).</exception>
    public async Task ExecuterAsync(Guid conventionId, MatriceDuPrefet matrice, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.PrefetDeRegion, ct);
        convention.ExigerModifiable();
        var patrimoine = await territoires.DeAsync(convention.Bailleur, ct);
        var motifs = Controler(matrice, patrimoine);
        if (motifs.Count > 0)
            throw new Refus(motifs);
        var territorialisation = await db.Set<TerritorialisationDeCus>().SingleOrDefaultAsync(t => t.ConventionId == conventionId, ct);
        if (territorialisation is null)
            db.Add(territorialisation = TerritorialisationDeCus.De(conventionId));
        territorialisation.Arreter(matrice with { Note = string.IsNullOrWhiteSpace(matrice.Note) ? null : matrice.Note.Trim() }, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Cus.Territoires.Arreter", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} arrête les territoires de {convention.Intitule}.", matrice, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    private static List<Motif> Controler(MatriceDuPrefet matrice, TerritoiresDuPatrimoine patrimoine)
    {
        var motifs = new List<Motif>();
        foreach (var f in matrice.Facultatifs.Where(f => !FichesDeCus.Facultatifs.Contains(f, StringComparer.Ordinal)))
            motifs.Add(Motif.De(RefusDEngagement.IndicateurInconnu, donnees: ("indicateur", f)));
        foreach (var e in matrice.Echelles.Where(e => !PeutNommer(e, patrimoine)))
            motifs.Add(Motif.De(RefusDEngagement.TerritoireHorsDuParc, donnees: [("indicateur", e.Indicateur), ("territoire", e.Territoire)]));
        for (var i = 0; i < matrice.Dispenses.Count; i++)
        {
            var d = matrice.Dispenses[i];
            if (d.Motif.Trim().Length == 0)
                motifs.Add(Motif.De(RefusDeTerritorialisation.DispenseSansMotif, $"Dispenses[{i}].Motif"));
            else if (FichesDeCus.Chercher(d.Indicateur) is null || (!patrimoine.Departements.Any(t => t.Code == d.Territoire) && !patrimoine.EpciDeLaListe.Any(e => e.Epci.Code == d.Territoire)))
                motifs.Add(Motif.De(RefusDEngagement.TerritoireHorsDuParc, $"Dispenses[{i}].Territoire", null, ("indicateur", d.Indicateur), ("territoire", d.Territoire)));
        }

        return motifs;
    }

    private static bool PeutNommer(EchelleNommee e, TerritoiresDuPatrimoine patrimoine) =>
        FichesDeCus.Chercher(e.Indicateur) is { } fiche && fiche.Nommables(patrimoine).Any(t => t.Code == e.Territoire);
}

/// <summary>Reads the matrix of a convention.</summary>
internal sealed class LireLaTerritorialisation(PortailDbContext db)
{
    /// <summary>The matrix settled, or null before.</summary>
    public Task<TerritorialisationDeCus?> DeAsync(Guid conventionId, CancellationToken ct) => db.Set<TerritorialisationDeCus>().AsNoTracking().SingleOrDefaultAsync(t => t.ConventionId == conventionId, ct);
}
