using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

/// <summary>The file of the dwellings counted in D.I: one row a dwelling and a year (D-02 to D-05; L. 443-7, L. 443-11, R. 443-12).</summary>
internal static class FichierDesVentes
{
    /// <summary>The sheet that the portal gives as a model and reads.</summary>
    public static readonly ModeleDeTableur Modele = new("logements-en-vente",
    [
        new("Code") { Requise = true, LongueurAuPlus = 40, Aide = "Repère du logement, le même d’une année à l’autre." },
        new("Segment") { Requise = true, LongueurAuPlus = 60 },
        new("Année", TypeDeCellule.Entier) { Requise = true, Aide = "Année où il compte dans D.I." },
        new("Mis en vente le", TypeDeCellule.Date) { Requise = true },
        new("Construit ou acquis le", TypeDeCellule.Date) { Requise = true },
        new("Occupé") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Accords et avis recueillis") { Requise = true, Valeurs = OuiNon.Valeurs, Aide = "L. 443-7." },
        new("Publicité faite") { Valeurs = OuiNon.Valeurs, Aide = "R. 443-12, pour un logement vacant." },
        new("Offre faite au locataire") { Valeurs = OuiNon.Valeurs, Aide = "L. 443-11, pour un logement occupé." },
        new("Commune en constat de carence") { Requise = true, Valeurs = OuiNon.Valeurs },
    ], LignesAuPlus: 20_000);

    /// <summary>Reads the right rows; a dwelling whose sale is not effective, an unknown segment or year are faults.</summary>
    public static (IReadOnlyList<LogementDuRegistre> Logements, IReadOnlyList<FauteDeTableur> Fautes) Lire(LectureDeTableur lecture, CadreDeRegistre cadre)
    {
        var (lus, fautes, cles) = (new List<LogementDuRegistre>(), new List<FauteDeTableur>(lecture.Fautes), new HashSet<(string, int)>());
        foreach (var l in lecture.Justes)
        {
            if (cadre.Refuser(l, segment: 1, annee: 2) is { } dehors)
            {
                fautes.Add(dehors);
                continue;
            }

            var logement = new LogementDuRegistre(l.Cellules[0].Texte.Trim(), l.Cellules[1].Texte.Trim(), (int)l.Cellules[2].Nombre!.Value, l.Cellules[3].Date!.Value, l.Cellules[4].Date!.Value, OuiNon.Dit(l.Cellules[5]), OuiNon.Dit(l.Cellules[9]));
            var conditions = new MiseEnCommercialisation(logement.Occupe, OuiNon.Dit(l.Cellules[6]), OuiNon.Dit(l.Cellules[7]), OuiNon.Dit(l.Cellules[8]));
            if (!cles.Add((logement.Code, logement.Annee)))
                fautes.Add(new(l.Cellules[0].Cellule, Motif.De(RefusDImmeuble1G.CodeEnDouble, donnees: ("code", logement.Code))));
            else if (logement.OffertLe.Year > logement.Annee)
                fautes.Add(new(l.Cellules[3].Cellule, Motif.De(RefusDePremiereGeneration.MisEnVenteApresSonAnnee)));
            else if (Constater(logement, conditions, null).FirstOrDefault(c => c.Bloque) is { } incomplete)
                fautes.Add(new(l.Cellules[6].Cellule, incomplete.Motif));
            else
                lus.Add(logement);
        }

        return (lus, fautes);
    }

    /// <summary>What is worth a word in the list: D-02, D-03, and D-05 from the second year in which a dwelling is counted.</summary>
    public static IReadOnlyList<(LogementDuRegistre Logement, Constat Constat)> Verifier(IReadOnlyList<LogementDuRegistre> logements)
    {
        var premieres = logements.GroupBy(l => l.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(l => l.Annee), StringComparer.Ordinal);
        return [.. logements.SelectMany(l => Constater(l, Tenue(l), premieres[l.Code] < l.Annee ? premieres[l.Code] : null).Select(c => (l, c)))];
    }

    /// <summary>A row of the model from a dwelling: what is exported comes back.</summary>
    public static IReadOnlyList<object?> Ligne(LogementDuRegistre l) =>
        [l.Code, l.Segment, (decimal)l.Annee, l.OffertLe, l.ConstruitLe, OuiNon.Dire(l.Occupe), OuiNon.Oui, OuiNon.Dire(!l.Occupe), OuiNon.Dire(l.Occupe), OuiNon.Dire(l.EnCarence)];

    /// <summary>Conditions of a dwelling that is in the list: they were met, or it would not be there.</summary>
    private static MiseEnCommercialisation Tenue(LogementDuRegistre l) => new(l.Occupe, Avis: true, Publicite: !l.Occupe, Offre: l.Occupe);

    private static IEnumerable<Constat> Constater(LogementDuRegistre l, MiseEnCommercialisation conditions, int? deja) =>
        ReglesDesVentes.Logement(new(l.OffertLe, l.ConstruitLe, conditions) { CommuneEnCarence = l.EnCarence, DejaCompteEn = deja });
}
