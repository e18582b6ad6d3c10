using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

/// <summary>The file of the spending on the stock: one row a line, counted in C.I or in C.II (C-01, C-02).</summary>
internal static class FichierDesDepenses
{
    public const string Immobilisees = "C.I", EnExploitation = "C.II", LesDeux = "C.I et C.II";

    /// <summary>The sheet that the portal gives as a model and reads.</summary>
    public static readonly ModeleDeTableur Modele = new("depenses",
    [
        new("Code") { Requise = true, LongueurAuPlus = 40, Aide = "Repère de la dépense : une ligne par repère." },
        new("Segment") { Requise = true, LongueurAuPlus = 60 },
        new("Année", TypeDeCellule.Entier) { Requise = true },
        new("Libellé") { Requise = true, LongueurAuPlus = 200, Largeur = 40 },
        new("Indicateur") { Requise = true, Valeurs = [Immobilisees, EnExploitation, LesDeux], Aide = "La part immobilisée va dans C.I, la part en charges dans C.II : deux lignes." },
        new("Montant", TypeDeCellule.Nombre) { Requise = true, Aide = "En euros." },
        new("Hors taxe") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Taux de TVA", TypeDeCellule.Nombre) { Aide = "En pour cent : pour ôter la taxe d’un montant qui la contient." },
    ], LignesAuPlus: 20_000);

    /// <summary>Reads the right rows; an amount with taxes and no rate, a line counted twice, an unknown segment or year are faults.</summary>
    public static (IReadOnlyList<DepenseDuParc> Depenses, IReadOnlyList<FauteDeTableur> Fautes) Lire(LectureDeTableur lecture, CadreDeRegistre cadre)
    {
        var (lues, fautes, codes) = (new List<DepenseDuParc>(), new List<FauteDeTableur>(lecture.Fautes), new HashSet<string>(StringComparer.Ordinal));
        foreach (var l in lecture.Justes)
        {
            var indicateur = l.Cellules[4].Texte.Trim();
            var ligne = new LigneDeDepense(l.Cellules[0].Texte.Trim(), l.Cellules[5].Nombre ?? 0, OuiNon.Dit(l.Cellules[6]), l.Cellules[7].Nombre) { EnC1 = indicateur != EnExploitation, EnC2 = indicateur != Immobilisees };
            if (cadre.Refuser(l, segment: 1, annee: 2) is { } dehors)
                fautes.Add(dehors);
            else if (!codes.Add(ligne.Code))
                fautes.Add(new(l.Cellules[0].Cellule, Motif.De(RefusDImmeuble1G.CodeEnDouble, donnees: ("code", ligne.Code))));
            else if (ligne is { EstHorsTaxe: false, Taux: (> 0 and < 1) or > 100 })
                fautes.Add(new(l.Cellules[7].Cellule, Motif.De(RefusDePremiereGeneration.TauxEnPourCent)));
            else if (ReglesDuParc.HorsTaxes(ligne) is [var taxe, ..])
                fautes.Add(new(l.Cellules[7].Cellule, taxe.Motif));
            else if (ReglesDuParc.UneSeuleFois(ligne) is [var deux, ..])
                fautes.Add(new(l.Cellules[4].Cellule, deux.Motif));
            else
                lues.Add(new(ligne.Code, l.Cellules[1].Texte.Trim(), (int)l.Cellules[2].Nombre!.Value, l.Cellules[3].Texte.Trim(), indicateur, ligne.MontantHorsTaxe!.Value));
        }

        return (lues, fautes);
    }

    /// <summary>A row of the model from a line: what is exported comes back, without taxes.</summary>
    public static IReadOnlyList<object?> Ligne(DepenseDuParc d) => [d.Code, d.Segment, (decimal)d.Annee, d.Libelle, d.Indicateur, d.MontantHorsTaxe, OuiNon.Oui, null];
}
