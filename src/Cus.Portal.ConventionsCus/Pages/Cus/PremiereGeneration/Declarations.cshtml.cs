using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>What the organisme declares beside its figures, section after section; what was refused stays as it was typed.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
[RequestFormLimits(ValueCountLimit = 8_192)]
internal sealed class DeclarationsModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, LireLesDeclarations1G lire, DeclarerDePremiereGeneration declarer) : PageDePremiereGeneration(perimetre, horloge)
{
    private const string PrefixeLu = "o.", Prefixe = "r.";

    [BindProperty(SupportsGet = true, Name = "section")]
    public SectionDeDeclaration Section { get; set; }

    /// <summary>Year of the annual answers; 0 for the last known value.</summary>
    [BindProperty(SupportsGet = true, Name = "an")]
    public int An { get; set; }

    public DeclarationsLues1G Lues { get; private set; } = null!;

    /// <summary>Questions asked once, of the whole convention.</summary>
    public IReadOnlyList<Question1G> DeLaConvention => [.. Lues.De(Section).Where(q => q is { Portee: PorteeDeQuestion.Convention, EstAnnuelle: false })];

    /// <summary>Questions asked once, by kind of place.</summary>
    public IEnumerable<IGrouping<PorteeDeQuestion, Question1G>> ParLieu => Lues.De(Section).Where(q => q.Portee != PorteeDeQuestion.Convention && !q.EstAnnuelle).GroupBy(q => q.Portee);

    /// <summary>Questions of a year, by kind of place.</summary>
    public IEnumerable<IGrouping<PorteeDeQuestion, Question1G>> Annuelles => Lues.De(Section).Where(q => q.EstAnnuelle).GroupBy(q => q.Portee);

    /// <summary>« dernière valeur connue », « 2011 ».</summary>
    public string AnEnClair => An == 0 ? "dernière valeur connue" : An.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<(int An, string Nom)> Annees => Convention.Calendrier.Annees.Select(a => (a, a.ToString(CultureInfo.InvariantCulture))).Prepend((0, "Dernière valeur connue"));

    /// <summary>The landlord answers: before the conclusion everything, after it what comes later.</summary>
    public bool PeutRepondre(Question1G q, int an) => Qualite.HasFlag(QualiteDansLaCus.Organisme) && (Convention.EstModifiable || q.ResteOuverte(an));

    /// <summary>Something on the page may be answered.</summary>
    public bool PeutEnregistrer => Lues.De(Section).Any(q => PeutRepondre(q, q.EstAnnuelle ? An : 0));

    public string Adresse(SectionDeDeclaration section, int an = 0) => $"{CheminsDePremiereGeneration.Declarations(Id)}?section={section}{(an == 0 ? "" : FormattableString.Invariant($"&an={an}"))}";

    /// <summary>What a field shows: as typed when it was changed in a form that was refused, as kept otherwise.</summary>
    public string Texte(Question1G q, CleDeReponse cle)
    {
        var champ = ReponseSaisie.Champ(cle);
        if (!Request.HasFormContentType || !Request.Form.TryGetValue(champ, out var saisi))
            return EnBase(cle);
        var (valeur, motif) = Reponses1G.Lire(q, saisi);
        return motif is null && valeur == Request.Form[PrefixeLu + champ] ? EnBase(cle) : saisi.ToString();
    }

    /// <summary>As kept.</summary>
    public string EnBase(CleDeReponse cle) => Lues.Faits.Reponses.Texte(cle.Question, cle.Territoire, cle.An);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var saisies = Request.Form.Keys.Where(k => k.StartsWith(Prefixe, StringComparison.Ordinal)).Select(k => (Cle: Cle(k[Prefixe.Length..]), Saisi: Request.Form[k].ToString(), Lu: Request.Form[PrefixeLu + k].ToString()))
            .Where(s => s.Cle is not null).Select(s => new ReponseSaisie(s.Cle!.Value, s.Saisi, s.Lu)).ToList();
        var ecrites = await declarer.ExecuterAsync(Id, saisies, ct);
        Annoncer(ecrites == 0 ? "Rien n’avait changé." : $"{Francais.Nombre(ecrites, "réponse enregistrée", "réponses enregistrées")}.");
        return Redirect(Adresse(Section, An));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        An = Convention.Calendrier.Annees.Contains(An) ? An : 0;
        Section = Enum.IsDefined(Section) ? Section : SectionDeDeclaration.Contenu;
        Lues = await lire.LireAsync(Convention, ct);
    }

    /// <summary>« DECOMPTE~S:S1~2011 »: a place may hold anything but an end.</summary>
    private static CleDeReponse? Cle(string champ) => champ.Split('~') is [var question, .. var lieu, var an] && lieu.Length > 0 && int.TryParse(an, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new(question, string.Join('~', lieu), n) : null;
}
