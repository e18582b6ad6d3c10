using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>What is to be done next.</summary>
internal sealed record SuiteDeCampagne(string Titre, string Texte, IReadOnlyList<(string Handler, string Nom, bool Primaire)> Actes);

/// <summary>A campaign: where it stands, its result, and the next act.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class CampagneModel(LireLesCampagnes lire, IActeurCourant acteur, CalculerLaCampagne calculer, ValiderLaCampagne valider, NotifierLaCampagne notifier, ReglerLaCampagne regler) : PageDeCampagne(lire, acteur)
{
    public CalculDeCampagne? Calcul { get; private set; }

    public ImportDePrets? Prets { get; private set; }

    public int Organismes { get; private set; }

    public SuiteDeCampagne? Suite => Campagne.Statut switch
    {
        StatutCampagneDeMutualisation.Preparation => new("Calculer", "Les aides, puis les contributions, sur les bases et les prêts acceptés. Refusé, le calcul n’écrit rien.", [("Calculer", "Calculer", true)]),
        StatutCampagneDeMutualisation.Calculee => new("Décision de la commission", "Validée, la campagne ne change plus : ni paramètre, ni base, ni prêt, ni cas particulier.", [("Valider", "La commission valide", true), ("Calculer", "Recalculer", false)]),
        StatutCampagneDeMutualisation.Validee => new("Notifier", "Chaque organisme reçoit un courriel et lit son relevé, le sien seul.", [("Notifier", "Notifier les relevés", true)]),
        StatutCampagneDeMutualisation.Notifiee => new("Solder", "Quand chaque contribution est reçue et chaque aide versée.", [("Solder", "Solder la campagne", true)]),
        _ => null,
    };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostCalculerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var ecarts = await calculer.ExecuterAsync(Annee, ct);
        Annoncer(ecarts.Count == 0 ? "La campagne est calculée." : $"La campagne est recalculée : {Francais.Nombre(ecarts.Count, "organisme change", "organismes changent")}, voyez les écarts.");
        return Redirect(Chemin);
    });

    public Task<IActionResult> OnPostValiderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await valider.ExecuterAsync(Annee, ct);
        Annoncer("La campagne est validée.");
        return Redirect(Chemin);
    });

    public Task<IActionResult> OnPostNotifierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var sansAdresse = await notifier.ExecuterAsync(Annee, ct);
        Annoncer(sansAdresse.Count == 0 ? "Les relevés sont notifiés." : $"Les relevés sont notifiés, sauf à {Francais.Nombre(sansAdresse.Count, "organisme")} sans adresse : donnez-la aux règlements.");
        return Redirect(Chemin + "/reglements");
    });

    public Task<IActionResult> OnPostSolderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.SolderAsync(Annee, ct);
        Annoncer("La campagne est soldée.");
        return Redirect(Chemin);
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Calcul = await Lire.CalculAsync(Campagne, ct);
        Organismes = (await Lire.OrganismesAsync(Campagne, ct)).Count;
        Prets = await Lire.ImportAsync(Campagne, StatutImportDePrets.Accepte, ct);
    }
}
