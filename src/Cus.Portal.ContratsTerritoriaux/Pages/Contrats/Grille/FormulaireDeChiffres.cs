using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Grille;

/// <summary>A text of the form that is no figure.</summary>
internal sealed record TexteFautif(CaseDeGrille Case, string Texte, Motif Motif);

/// <summary>The cells of the form: what each held when it was read, and what is typed in it now.</summary>
internal static class FormulaireDeChiffres
{
    public const string Prefixe = "c.";
    public const string PrefixeDOrigine = "o.";

    /// <summary>Cells changed by the form: what is typed differs from what it showed. A text that is no number stays beside its cell.</summary>
    public static (IReadOnlyList<ChiffreSaisi> Saisies, IReadOnlyList<TexteFautif> Fautes) Lire(IFormCollection formulaire, DefinitionDeTrame trame)
    {
        var (saisies, fautes) = (new List<ChiffreSaisi>(), new List<TexteFautif>());
        foreach (var (nom, valeur) in formulaire)
        {
            if (!nom.StartsWith(Prefixe, StringComparison.Ordinal))
                continue;
            var (cle, texte) = (nom[Prefixe.Length..], valeur.ToString().Trim());
            if (texte == formulaire[PrefixeDOrigine + cle].ToString().Trim() || CaseDeGrille.Lire(cle) is not { } place)
                continue;
            var lu = NombreFrancais.Lire(texte, trame.Indicateur(place.Indicateur) is { } i ? ReglesDeChiffre.Attente(i) : null);
            if (lu.Motif is { } motif)
                fautes.Add(new(place, texte, motif));
            else
                saisies.Add(new(place, lu.Nombre));
        }

        return (saisies, fautes);
    }
}
