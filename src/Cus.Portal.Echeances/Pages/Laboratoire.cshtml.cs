using System.Globalization;
using Cus.Portal.Echeances.Laboratoires;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Echeances.Pages;

/// <summary>The clock of a rehearsal espace, and what moving it made happen.</summary>
[Authorize(PermissionsEcheances.ReglerLHorlogeCode)]
internal sealed class LaboratoireModel(LireLeLaboratoire lire, AvancerLHorloge avancer) : PagePortail
{
    private static readonly string[] Heures = ["H:mm:ss", "H:mm", "HH:mm:ss", "HH:mm"];

    [BindProperty]
    public DateOnly? Jour { get; set; }

    [BindProperty]
    public string? Heure { get; set; }

    public Laboratoire Etat { get; private set; } = null!;

    public DateTimeOffset? ProchaineEcheance { get; private set; }

    public DateTimeOffset? ProchainRappel { get; private set; }

    public SurLeChemin Chemin { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        (Jour, Heure) = (Paris.Date(Etat.Instant), Paris.Heure(Etat.Instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await lire.LireAsync(ct);
        if (Jour is not { } jour)
            throw Refus.Champ("Jour", RefusSocle.Obligatoire, ("champ", "le jour"));
        if (!TimeOnly.TryParseExact(Heure?.Trim(), Heures, CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure))
            throw Refus.Champ("Heure", RefusEcheances.HeureInvalide, ("valeur", Heure));
        return await PartirAsync(Paris.Instant(jour, heure), ct);
    });

    /// <summary>One of the shortcuts, computed again when it is pressed.</summary>
    public Task<IActionResult> OnPostRaccourciAsync(string vers, CancellationToken ct) => ActerAsync(async () =>
    {
        var ici = (await lire.LireAsync(ct)).Instant;
        var (echeance, rappel) = await lire.ProchainsAsync(ici, ct);
        var cible = vers switch
        {
            "heure" => ici.AddHours(1),
            "jour" => Paris.Instant(Paris.Date(ici).AddDays(1), TimeOnly.FromDateTime(Paris.Heure(ici).DateTime)),
            "echeance" => echeance,
            "rappel" => rappel,
            _ => null,
        };
        return await PartirAsync(cible ?? throw new Refus(RefusEcheances.RienAVenir), ct);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Etat = await lire.LireAsync(ct);
        (ProchaineEcheance, ProchainRappel) = await lire.ProchainsAsync(Etat.Instant, ct);
        Chemin = await lire.CheminAsync(Etat, ct);
    }

    private async Task<IActionResult> PartirAsync(DateTimeOffset cible, CancellationToken ct)
    {
        await avancer.ExecuterAsync(cible, ct);
        Annoncer($"L’horloge part vers le {Francais.DateEtHeure(cible)}.");
        return RedirectToPage();
    }
}
