using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Execution;

/// <summary>The values asked of a party for a year: typed, or dropped as a spreadsheet; explained, then handed in.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class DemandeModel(LireLExecution lire, SaisirLesValeurs saisir, RemettreLesValeurs remettre, DeposerLeTableur deposer, AccepterLeDepot accepter, IHorloge horloge) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Campagne { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Demande { get; set; }

    [TempData]
    public string? ConflitsDits { get; set; }

    public DemandeLue Lue { get; private set; } = null!;

    /// <summary>Values that another hand changed meanwhile.</summary>
    public IReadOnlyList<string> Conflits { get; private set; } = [];

    public bool PeutEcrire => Lue.EstMienne && Lue.Campagne.EstOuverte;

    public DateTimeOffset Maintenant => horloge.Maintenant;

    private string Chemin => EcheanceDExecution.Chemin(Campagne, Demande);

    /// <summary>The number, or numerator, as it is typed.</summary>
    public string? Saisi(LigneDeCampagne ligne, Valeur? valeur) => valeur is { EstComplete: true } v && (v.EstRenseignee || !ligne.Definition.EstUnNombre) ? FormatDeValeur.Brut(v.Numerateur) : null;

    public string? Denominateur(Valeur? valeur) => valeur is { EstComplete: true } v ? FormatDeValeur.Brut(v.Denominateur) : null;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostEnregistrerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await EnregistrerAsync(ct);
        Annoncer("Les valeurs sont enregistrées.");
        return Redirect(Chemin);
    });

    public Task<IActionResult> OnPostRemettreAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        if (!await EnregistrerAsync(ct))
            return Redirect(Chemin);
        await remettre.ExecuterAsync(Campagne, Demande, ct);
        Annoncer("Les valeurs sont remises.");
        return Redirect(Chemin);
    });

    public Task<IActionResult> OnPostDeposerAsync(IFormFile? fichier, CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = fichier?.OpenReadStream();
        await deposer.ExecuterAsync(Campagne, Demande, contenu, Path.GetFileName(fichier?.FileName ?? ""), ct);
        Annoncer("Le tableur est lu : vérifiez ce qu’il propose.");
        return Redirect(Chemin);
    });

    public Task<IActionResult> OnPostAccepterAsync(Guid depot, CancellationToken ct) => ActerAsync(async () =>
    {
        Dire(await accepter.ExecuterAsync(Campagne, Demande, depot, ct));
        Annoncer("Les valeurs proposées sont enregistrées.");
        return Redirect(Chemin);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lue = await lire.DemandeAsync(Campagne, Demande, ct);
        Conflits = ConflitsDits?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    /// <returns>False when something was left as it is.</returns>
    private async Task<bool> EnregistrerAsync(CancellationToken ct)
    {
        var f = Request.Form;
        foreach (var champ in f.Keys.Where(k => k.Length > 1 && k[1] == '|'))
            ModelState.SetModelValue(champ, new ValueProviderResult(f[champ]));
        List<LigneSaisie> lignes = [.. f.Keys.Where(k => k.StartsWith("n|", StringComparison.Ordinal)).Select(k => k[2..])
            .Select(nom => new LigneSaisie(nom, f["n|" + nom], f["d|" + nom], int.TryParse(f["v|" + nom], System.Globalization.CultureInfo.InvariantCulture, out var v) ? v : 0))];
        var explications = f.Keys.Where(k => k.StartsWith("e|", StringComparison.Ordinal)).ToDictionary(k => k[2..], k => (string?)f[k], StringComparer.Ordinal);
        return Dire(await saisir.ExecuterAsync(Campagne, Demande, lignes, explications, ct));
    }

    private bool Dire(IReadOnlyList<ConflitDeValeur> conflits)
    {
        ConflitsDits = conflits.Count == 0 ? null : string.Join('\n', conflits.Select(c =>
            $"{c.Saisie.Cle.Code}\u00A0: {FormatDeValeur.Brut(c.Actuelle.Valeur.Numerateur)}, {c.Actuelle.Auteur}, {Francais.Heure(c.Actuelle.SaisieLe)}\u00A0: gardée. Reprenez la vôtre si elle est la bonne."));
        return conflits.Count == 0;
    }
}
