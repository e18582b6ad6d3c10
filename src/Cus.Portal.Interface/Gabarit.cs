using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Cus.Portal.Interface;

/// <summary>What the layout shows around every page: espace, menu by right, things to do, theme.</summary>
public sealed class Gabarit(ModulesDuPortail modules, IActeurCourant acteur, IContexteEspace espace, IHorloge horloge, IEnumerable<ISourceAFaire> sources, IHttpContextAccessor http, IMemoryCache memoire)
{
    private static readonly TimeSpan Fraicheur = TimeSpan.FromMinutes(1);

    private IReadOnlyList<AFaire>? _aFaire;

    /// <summary>The actor, or null when nobody is signed in.</summary>
    public Acteur? Acteur => acteur.Acteur;

    /// <summary>The espace, or null.</summary>
    public EspaceConnu? Espace => espace.Espace;

    /// <summary>Now.</summary>
    public DateTimeOffset Maintenant => horloge.Maintenant;

    /// <summary>A rehearsal espace: a band says which instant it is there.</summary>
    public bool EstDeLaboratoire => horloge.EstDeLaboratoire;

    /// <summary>Entries of the main menu that the actor may open: the programmes and what they have in common.</summary>
    public IEnumerable<EntreeDeMenu> Menu => Entrees(annexe: false);

    /// <summary>Entries of the menu of the account that the actor may open: what serves the espace.</summary>
    public IEnumerable<EntreeDeMenu> MenuDeLEspace => Entrees(annexe: true);

    /// <summary>The State's look is served.</summary>
    public bool EstEtat => Espace?.Theme == Theme.Etat;

    /// <summary>light or dark when the reader chose, null when the system decides.</summary>
    public string? Clarte => http.HttpContext?.Request.Cookies[Web.Apparence.Temoin] is "light" or "dark" ? http.HttpContext.Request.Cookies[Web.Apparence.Temoin] : null;

    /// <summary>Address of the current page, to come back to it.</summary>
    public string Adresse => http.HttpContext is { } h ? (HttpMethods.IsGet(h.Request.Method) ? h.Request.Path + h.Request.QueryString : "/") : "/";

    /// <summary>Label of the first role held.</summary>
    public string? RoleTenu => Acteur is { Habilitations.Count: > 0 } a ? Libelles.De(a.Habilitations[0].Role) : null;

    /// <summary>True when the menu entry leads to the current page or to the page above it that is nearest.</summary>
    public bool EstCourante(string chemin) => Contient(chemin) && !Menu.Any(e => e.Chemin.Length > chemin.Length && Contient(e.Chemin));

    /// <summary>Path of the current page.</summary>
    public string Chemin => http.HttpContext?.Request.Path.Value ?? "/";

    private bool Contient(string chemin) => chemin == "/" ? Chemin == "/" : Chemin == chemin || Chemin.StartsWith(chemin + "/", StringComparison.Ordinal);

    /// <summary>
    /// Number of things to do, for the bell of the header. Counted by the home page; elsewhere the last count of a minute ago at
    /// most, which an act of the account makes forget, so that no page pays for it twice.
    /// </summary>
    public async Task<int?> NombreAFaireAsync(CancellationToken ct = default)
    {
        if (Acteur is not { } moi)
            return null;
        var cle = (typeof(Gabarit), espace.Id, moi.CompteId);
        if (_aFaire is null && memoire.TryGetValue(cle, out int n) && HttpMethods.IsGet(http.HttpContext?.Request.Method ?? ""))
            return n;
        if (_aFaire is null && http.HttpContext is not { Response.StatusCode: < 400 })
            return null;
        return memoire.Set(cle, (await AFaireAsync(ct)).Count, Fraicheur);
    }

    /// <summary>Forgets the count of an account that acts.</summary>
    internal void OublierLeNombre()
    {
        if (Acteur is { } moi)
            memoire.Remove((typeof(Gabarit), espace.Id, moi.CompteId));
    }

    /// <summary>What the actor has to do, soonest first.</summary>
    public async Task<IReadOnlyList<AFaire>> AFaireAsync(CancellationToken ct = default)
    {
        if (Acteur is null)
            return [];
        if (_aFaire is null)
        {
            var tout = new List<AFaire>();
            foreach (var s in sources)
                tout.AddRange(await s.ListerAsync(Acteur, ct));
            _aFaire = [.. tout.OrderBy(a => a.Echeance ?? DateTimeOffset.MaxValue)];
        }

        return _aFaire;
    }

    private IEnumerable<EntreeDeMenu> Entrees(bool annexe) => modules.Tous.SelectMany(m => m.Menu).Where(e => e.Annexe == annexe && e.Visible(Acteur)).OrderBy(e => e.Ordre);
}
