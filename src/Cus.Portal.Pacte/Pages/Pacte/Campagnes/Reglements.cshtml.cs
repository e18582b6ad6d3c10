using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>How each organisme was notified, what it paid, what it was paid.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class ReglementsModel(LireLesCampagnes lire, IActeurCourant acteur, ReglerLaCampagne regler, RenvoyerUnReleve renvoyer) : PageDeCampagne(lire, acteur)
{
    [BindProperty]
    public string? Siren { get; set; }

    [BindProperty]
    public string? Montant { get; set; }

    [BindProperty]
    public string? Le { get; set; }

    [BindProperty]
    public string? Adresse { get; set; }

    public IReadOnlyList<OrganismeDeCampagne> Organismes { get; private set; } = [];

    private IReadOnlyDictionary<Guid, EtatDeCourriel> _etats = new Dictionary<Guid, EtatDeCourriel>();

    public IEnumerable<OrganismeDeCampagne> Page1 => Organismes.Skip((NumeroDePage - 1) * LireLesCampagnes.Taille).Take(LireLesCampagnes.Taille);

    public bool PeutRegler => PeutGerer && Campagne.Statut == StatutCampagneDeMutualisation.Notifiee;

    public decimal Recu => Organismes.SelectMany(o => o.Mouvements).Where(m => m.Montant > 0).Sum(m => m.Montant);

    public decimal Verse => -Organismes.SelectMany(o => o.Mouvements).Where(m => m.Montant < 0).Sum(m => m.Montant);

    public decimal AResterRecu => Organismes.Sum(o => Math.Max(0, o.Reste));

    public decimal AResterVerse => -Organismes.Sum(o => Math.Min(0, o.Reste));

    public bool EnEchec(EnvoiDeReleve envoi) => _etats.TryGetValue(envoi.CourrielId, out var etat) && etat.EstEnEchec;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostEncaisserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.EncaisserAsync(Annee, Siren, SaisiesDeCampagne.Nombre(Montant, nameof(Montant)), SaisiesDeCampagne.Jour(Le, nameof(Le)), ct);
        Annoncer("Le paiement est noté.");
        return Redirect(Chemin + "/reglements");
    });

    public Task<IActionResult> OnPostVerserAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var verse = await regler.VerserAsync(Annee, SaisiesDeCampagne.Jour(Le, nameof(Le)), ct);
        Annoncer($"{Francais.Decimal(verse)} € sont versés.");
        return Redirect(Chemin + "/reglements");
    });

    public Task<IActionResult> OnPostRenvoyerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await renvoyer.ExecuterAsync(Annee, Siren, Adresse, ct);
        Annoncer("Le relevé est renvoyé.");
        return Redirect(Chemin + "/reglements");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Organismes = await Lire.OrganismesAsync(Campagne, ct);
        _etats = await Lire.CourrielsAsync(Page1, ct);
    }
}
