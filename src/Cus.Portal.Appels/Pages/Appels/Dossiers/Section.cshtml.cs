using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>A section of a dossier: written while it is a draft, read otherwise. Saved whatever is missing; nobody's text is overwritten silently.</summary>
[Authorize(PermissionsAppels.LireCode)]
internal sealed class SectionModel(LectureDeDossier lecture, EnregistrerSection enregistrer, SaisieDePage saisies) : PageDeDossier(lecture)
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>Stamp of the version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Table to show with one more row.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Plus { get; set; }

    /// <summary>« continuer », « ajouter:lots », « oter:lots-2 ».</summary>
    [BindProperty]
    public string? Acte { get; set; }

    /// <summary>Stamp of the colleague's version, once the writer has chosen to put its own text in its place.</summary>
    [BindProperty]
    public int? Remplace { get; set; }

    public SectionDeFormulaire Section { get; private set; } = null!;

    /// <summary>What the form shows: as stored, or as typed after a refusal.</summary>
    public SaisieDeSection Saisie { get; private set; } = SaisieDeSection.Vide;

    public bool Modifiable { get; private set; }

    /// <summary>The section as a colleague saved it meanwhile, when that is why it was refused.</summary>
    public SectionDeDossier? Concurrente { get; private set; }

    public SectionDeDossier? Enregistree => Dossier.Sections.FirstOrDefault(s => s.Code == Code);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Candidats { get; private set; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IEnumerable<SelectListItem> Regions => Lecture.Territoires.Regions(Session.Millesime).Select(r => new SelectListItem(r.Nom, r.Code));

    public IReadOnlyList<Motif> Manques => Saisie.EstVide ? [] : Plan.Motifs(Code);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Version = Remplace ?? Version;
        if (Request.Headers.ContainsKey("X-Autosave"))
            return await EnregistrerSansPageAsync(ct);
        return await ActerAsync(async () =>
        {
            await EcrireAsync(ct);
            if (Acte?.StartsWith("ajouter:", StringComparison.Ordinal) == true)
                return Redirect($"{Adresse()}?plus={Uri.EscapeDataString(Acte[8..])}#{Uri.EscapeDataString(Acte[8..])}");
            if (Acte?.StartsWith("oter:", StringComparison.Ordinal) == true)
                return Redirect($"{Adresse()}#{Uri.EscapeDataString(Acte[5..].Split('-')[0])}");
            Annoncer($"Section enregistrée à {Francais.Heure(Maintenant)}. Le dossier reste un brouillon, non déposé.");
            if (Acte != "continuer")
                return Redirect(Adresse());
            await base.ChargerAsync(ct);
            return Redirect(Plan.Lien(Plan.Suivante(Code) ?? Code));
        });
    }

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Section = Formulaire.Section(Code) ?? throw new Refus(RefusAppels.SectionInconnue);
        Modifiable = EstBrouillon && await enregistrer.PeutEcrireAsync(Dossier, Section, ct);
        Saisie = Dossier.Saisie(Code);
        if (HttpMethods.IsPost(Request.Method))
        {
            Saisie = await saisies.LireAsync(Section, Request.Form, null, ct);
            Concurrente = Enregistree is { } s && s.Version != Version ? s : null;
        }
        else
        {
            Version = Dossier.VersionDeSection(Code);
        }

        Candidats = await ProposerAsync(ct);
    }

    /// <summary>Text of a field, as the form shows it.</summary>
    public string Valeur(ChampDeFormulaire champ) => Lisible.Editable(champ, Saisie[champ.Code]);

    /// <summary>Rows of a table, and an empty one to fill.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Lignes(TableauDeFormulaire tableau)
    {
        var lignes = Saisie.Lignes(tableau.Code);
        return (lignes.Count == 0 || Plus == tableau.Code) && lignes.Count < tableau.LignesMax ? [.. lignes, new Dictionary<string, string>(StringComparer.Ordinal)] : lignes;
    }

    /// <summary>Sum of a column, written.</summary>
    public string Total(TableauDeFormulaire tableau, string colonne)
    {
        var somme = Saisie.Lignes(tableau.Code).Sum(l => Lecture_(l.GetValueOrDefault(colonne)));
        return Francais.Decimal(somme, decimal.Truncate(somme) == somme ? 0 : 2);
    }

    private static decimal Lecture_(string? saisie) => Formulaires.Lecture.Montant(saisie) ?? 0;

    private string Adresse() => $"/appels/dossiers/{Id}/sections/{Code}";

    private async Task<int> EcrireAsync(CancellationToken ct)
    {
        var dossier = await Lecture.Perimetre.ChargerAsync(Id, ct);
        var section = await enregistrer.SectionAsync(dossier, Code, ct) ?? throw new Refus(RefusAppels.SectionInconnue);
        var sansLigne = Acte?.StartsWith("oter:", StringComparison.Ordinal) == true ? Acte[5..] : null;
        return await enregistrer.ExecuterAsync(Id, Code, await saisies.LireAsync(section, Request.Form, sansLigne, ct), Version, ct);
    }

    private async Task<IActionResult> EnregistrerSansPageAsync(CancellationToken ct)
    {
        try
        {
            Acte = null;
            var version = await EcrireAsync(ct);
            return new JsonResult(new { version, message = $"Enregistré à {Francais.Heure(Maintenant)}, par vous. Brouillon, non déposé." });
        }
        catch (Refus refus) when (refus.Code.Nature is not NatureRefus.Introuvable)
        {
            return new JsonResult(new { version = Version, message = refus.Message }) { StatusCode = RefusVersHttp.Statut(refus.Code.Nature) };
        }
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ProposerAsync(CancellationToken ct)
    {
        var proposes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var champ in Section.Champs)
            proposes[champ.Code] = await saisies.CandidatsAsync(champ, Saisie[champ.Code], ct);
        foreach (var tableau in Section.Tableaux)
        {
            foreach (var (ligne, i) in Saisie.Lignes(tableau.Code).Select((l, i) => (l, i)))
            {
                foreach (var colonne in tableau.Colonnes)
                    proposes[$"{tableau.Code}-{i}-{colonne.Code}"] = await saisies.CandidatsAsync(colonne, ligne.GetValueOrDefault(colonne.Code, ""), ct);
            }
        }

        return proposes;
    }
}
