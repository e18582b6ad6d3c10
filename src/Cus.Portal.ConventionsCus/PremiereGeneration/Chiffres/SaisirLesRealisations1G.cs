using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>A realised value of a year, in numbers, never in rates; nothing in it erases it.</summary>
/// <param name="Serie">« A.II-PLUS ».</param>
/// <param name="Territoire">« D62 », « S:S1 ».</param>
/// <param name="Nombres">Both numbers, or « sans objet ».</param>
/// <param name="Version">Stamp that was read; 0 before any; null to write whatever is there.</param>
/// <param name="Categorie">Category of F.I.</param>
internal sealed record RealisationSaisie1G(string Serie, string Territoire, NombresDeCellule Nombres, int? Version = null, string Categorie = "")
{
    /// <summary>End of the names of its fields: « A.II-PLUS~D62~ ».</summary>
    public string Nom => $"{Serie}~{Territoire}~{Categorie}";
}

/// <summary>The organisme enters what it did in a year, by the rules of the targets. What another hand changed meanwhile is left and told.</summary>
internal sealed class SaisirLesRealisations1G(UniteDeTravail unite, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, LireLesChiffres1G lire, LireLesRealisations1G realisations, IIndicateurs indicateurs, EcheancesDePremiereGeneration echeances, Journal journal)
{
    /// <summary>Measured once, eighteen months after the signature.</summary>
    private const string Diagnostics = "C.III";

    /// <returns>The values left as they are, for another hand changed them.</returns>
    /// <exception cref="Refus">Another quality (403), not in force (409), a year outside, cells to correct: all said at once.</exception>
    public async Task<IReadOnlyList<ConflitDeValeur>> ExecuterAsync(Guid conventionId, int annee, IReadOnlyList<RealisationSaisie1G> saisies, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        if (convention.EstModifiable)
            throw new Refus(RefusDePremiereGeneration.PasEnVigueur);
        if (!convention.Calendrier.Annees.Contains(annee))
            throw Refus.Champ("Annee", RefusDeChiffre1G.AnneeHorsConvention, ("annee", FormattableString.Invariant($"{annee}")));
        var c = await lire.ContexteAsync(convention, ct);
        await indicateurs.DeclarerAsync(c.Catalogue, ct);
        var motifs = Refuser(c, await realisations.ReleveAsync(convention, c, annee, ct), annee, saisies);
        if (motifs.Count > 0)
            throw new Refus(motifs);
        var valeurs = saisies.Select(s => new SaisieDeValeur(new(ObjetDeSuivi1G.De(conventionId, s.Territoire), s.Serie, annee, ObjetDeSuivi1G.VentilationDe(s.Categorie)), s.Nombres.Valeur(c.Catalogue.Definition(s.Serie)), s.Version)).ToList();
        var bilan = await indicateurs.EnregistrerAsync(ObjetDeSuivi1G.Programme, ObjetDeSuivi1G.Version(convention), valeurs, ct);
        if (saisies.Any(s => s.Serie == Diagnostics && !s.Nombres.EstVide))
            await echeances.CloreAsync(EcheancesDePremiereGeneration.Diagnostics, convention, "C.III mesuré", ct);
        journal.Consigner("Cus.PremiereGeneration.Realisations.Saisir", CheminsDePremiereGeneration.Objet(conventionId), $"{acteur.Requis.Nom} enregistre les réalisations {annee} de {convention.Intitule}.", new { annee, valeurs = bilan.Ecrites.Count }, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return bilan.Conflits;
    }

    /// <summary>Series measured that year, at their scale, with each reason next to its field.</summary>
    public static IReadOnlyList<Motif> Refuser(ContexteDesChiffres1G c, Releve1G releve, int annee, IReadOnlyList<RealisationSaisie1G> saisies)
    {
        var motifs = new List<Motif>();
        var champs = saisies.DistinctBy(s => s.Nom).ToDictionary(s => Cellule(s, annee), s => "n." + s.Nom);
        foreach (var s in saisies)
        {
            var d = c.Catalogue.Trouver(s.Serie);
            if (ReglesDUneCellule.Demandee(c, Cellule(s, c.PremiereAnnee) with { Nature = NatureDeChiffre1G.DerniereValeur, An = 0 }) is [var hors, ..])
                motifs.Add(hors.Motif with { Champ = "n." + s.Nom });
            else if (!c.Annees(d!).Contains(annee))
                motifs.Add(Motif.De(RefusDePremiereGeneration.ChiffreHorsDeLaConvention, "n." + s.Nom));
            else if (ReglesDUneCellule.Contenu(d!, Cellule(s, annee), s.Nombres).FirstOrDefault(x => x.Bloque) is { } constat)
                motifs.Add(constat.Motif with { Champ = "n." + s.Nom });
        }

        if (motifs.Count > 0)
            return motifs;
        var essai = releve.Avec(saisies.Select(s => (Cellule(s, annee), s.Nombres)));
        motifs.AddRange(ReglesDEnsemble1G.Verifier(c, essai).Where(x => x.Constat.Bloque).SelectMany(x => x.Cellules.Where(champs.ContainsKey).Take(1).Select(cellule => x.Constat.Motif with { Champ = champs[cellule] })));
        return motifs;
    }

    private static CelluleDePremiereGeneration Cellule(RealisationSaisie1G s, int an) => new(NatureDeChiffre1G.Cible, s.Serie, s.Territoire, an, s.Categorie);
}
