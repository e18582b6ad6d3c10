using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Interface.TagHelpers;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>The steps of a dossier, sections then pieces then deposit, each with its state by the rules of deposit.</summary>
internal sealed class PlanDuDossier(Dossier dossier, DefinitionDeFormulaire formulaire, BilanDeDepot bilan)
{
    public const string Pieces = "pieces";
    public const string Depot = "deposer";

    public Dossier Dossier => dossier;

    public BilanDeDepot Bilan => bilan;

    public string Titre => $"« {dossier.Intitule} », dossier {dossier.Reference}";

    /// <summary>Steps in all.</summary>
    public int Total => formulaire.Sections.Count + 2;

    public int Rang(string etape) => Codes.IndexOf(etape) + 1;

    public string Lien(string etape) => $"/appels/dossiers/{dossier.Id}/{(etape is Pieces or Depot ? etape : "sections/" + etape)}";

    public string? Precedente(string etape) => Rang(etape) > 1 ? Codes[Rang(etape) - 2] : null;

    public string? Suivante(string etape) => Rang(etape) < Total ? Codes[Rang(etape)] : null;

    public string Nom(string etape) => etape switch { Pieces => "Pièces", Depot => "Vérifier et déposer", _ => formulaire.Section(etape)!.Titre };

    public IReadOnlyList<SectionDePlan> Sections(string courante) => [.. Codes.Select(c => Etape(c, c == courante))];

    /// <summary>What is missing in a step.</summary>
    public IReadOnlyList<Motif> Motifs(string etape) => [.. bilan.Motifs.Where(m => m.Lien is { } l && (l == Lien(etape) || l.StartsWith(Lien(etape) + "#", StringComparison.Ordinal)))];

    private List<string> Codes => [.. formulaire.Sections.Select(s => s.Code), Pieces, Depot];

    private SectionDePlan Etape(string code, bool courante)
    {
        var (mention, sens) = code switch
        {
            Pieces => EtatDesPieces(),
            Depot => bilan.EstPret ? ("Prêt à déposer", "ok") : ($"{bilan.Satisfaites} règles sur {bilan.Regles.Count}", "rond"),
            _ => EtatDe(formulaire.Section(code)!),
        };
        return new SectionDePlan(Nom(code), Lien(code), mention, sens, courante);
    }

    private (string Mention, string Sens) EtatDesPieces()
    {
        var requises = bilan.Etat.Appel.Pieces.Where(p => p.Requise).ToList();
        var jointes = requises.Count(p => dossier.Pieces.Any(j => j.Exigence == p.Code && j.RetireeLe is null));
        return ($"{jointes} sur {requises.Count} requises", Motifs(Pieces).Count == 0 ? "ok" : jointes == 0 ? "rond" : "encours");
    }

    private (string Mention, string Sens) EtatDe(SectionDeFormulaire section)
    {
        var saisie = dossier.Saisie(section.Code);
        var manques = Motifs(section.Code).Count;
        var vides = section.Champs.Count(c => c.Requis && saisie.Remplit(c.Si) && saisie[c.Code].Length == 0);
        if (saisie.EstVide)
            return section.Facultative ? ("Facultative", "rond") : ("À remplir", "rond");
        if (manques > 0)
            return (Francais.Nombre(manques, "point") + " à corriger", "erreur");
        return vides > 0 ? ($"En cours, {Francais.Nombre(vides, "champ")} à remplir", "encours") : ("Complète", "ok");
    }
}
