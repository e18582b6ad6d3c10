using System.Globalization;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>A text that is no figure, with its cell.</summary>
internal sealed record TexteFautif(CelluleDeCus Cellule, string Texte, Motif Motif);

/// <summary>The cells of the form: what each held when it was read, its stamp, what is typed in it now.</summary>
internal static class FormulaireDeCus
{
    public const string Prefixe = "c.";
    public const string PrefixeDOrigine = "o.";
    public const string PrefixeDeVersion = "v.";

    /// <summary>Cells changed by the form. A text that is no number stays beside its cell.</summary>
    public static (IReadOnlyList<ChiffreSaisi> Saisies, IReadOnlyList<TexteFautif> Fautes) Lire(IFormCollection formulaire, CalendrierDeCus calendrier)
    {
        var (saisies, fautes) = (new List<ChiffreSaisi>(), new List<TexteFautif>());
        foreach (var (nom, valeur) in formulaire.Where(f => f.Key.StartsWith(Prefixe, StringComparison.Ordinal)))
        {
            var (cle, texte) = (nom[Prefixe.Length..], valeur.ToString().Trim());
            if (texte == formulaire[PrefixeDOrigine + cle].ToString().Trim() || CleDeCellule.Lire(cle) is not { } cellule)
                continue;
            var lu = Nombre(calendrier, cellule, texte);
            if (lu.Motif is { } motif)
                fautes.Add(new(cellule, texte, motif));
            else
                saisies.Add(new(cellule, lu.Nombre, uint.TryParse(formulaire[PrefixeDeVersion + cle], NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0));
        }

        return (saisies, fautes);
    }

    /// <summary>A figure of that cell: whole for a count, four decimals for a rate, euros for G-1.</summary>
    public static NombreLu Nombre(CalendrierDeCus calendrier, CelluleDeCus cellule, string? texte)
    {
        if (cellule.Indicateur == "G-1" && texte?.Contains('%', StringComparison.Ordinal) == true)
            return new(null, Motif.De(RefusDEngagement.G1EnEuros));
        var definition = CatalogueDesCus.De(calendrier).Definitions.FirstOrDefault(d => d.Code == cellule.Indicateur);
        return NombreFrancais.Lire(texte, new AttenteDeNombre(definition is null or { EstUnNombre: true } ? 0 : ReglesDeSaisie.DecimalesAuPlus));
    }
}

/// <summary>Places a table copied from a spreadsheet in the grid of a sheet, by the names of its rows and columns or in order.</summary>
internal static class CollageDeCus
{
    /// <summary>« Haute-Garonne », or « PP-1-PLAI, Haute-Garonne » when a sheet has several rows a territory.</summary>
    public static string Nom(FicheDeCus fiche, LigneDeGrille ligne) => fiche.Codes.Count == 1 ? ligne.Territoire.Nom : $"{ligne.Code}, {ligne.Territoire.Nom}";

    /// <returns>Figures ready, texts refused with their cell, and what fell outside the grid.</returns>
    public static (IReadOnlyList<ChiffreSaisi> Saisies, IReadOnlyList<TexteFautif> Fautes, IReadOnlyList<string> Dehors) Placer(EngagementsLus lus, string? texte)
    {
        var lignes = lus.Lignes;
        var collage = TableauColle.Poser(texte, [.. lignes.Select(l => Nom(lus.Fiche!, l))], [.. lus.Colonnes.Select(k => k.Titre)], new AttenteDeNombre(ReglesDeSaisie.DecimalesAuPlus));
        var (saisies, fautes) = (new List<ChiffreSaisi>(), new List<TexteFautif>());
        foreach (var c in collage.Cellules)
        {
            var vue = lignes[c.Ligne].Cellules[c.Colonne];
            var lu = c.Motif is { } m ? new NombreLu(null, m) : FormulaireDeCus.Nombre(lus.Contexte.Calendrier, vue.Cellule, c.Texte);
            if (lu.Motif is { } motif)
                fautes.Add(new(vue.Cellule, c.Texte, motif));
            else
                saisies.Add(new(vue.Cellule, lu.Nombre, vue.Version, "collé d’un tableur"));
        }

        return (saisies, fautes, [.. collage.LignesInconnues, .. collage.Debordent > 0 ? [$"{collage.Debordent} hors de la grille"] : (string[])[]]);
    }
}
