using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>Recipients of the délibération, requests to sign, association and concertation.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class AssociationModel(PerimetreDesConventions perimetre, IHorloge horloge, EngagerLaConvention engager, IFichiers fichiers) : PageDeConvention(perimetre, horloge)
{
    private IReadOnlyList<string> _siens = [];

    public bool PeutActualiser => PeutEcrire && Convention.Statut is StatutConventionCus.AEngager or StatutConventionCus.Engagee;

    public IEnumerable<DestinataireDEngagement> AServir => Convention.Destinataires.Where(d => d.EnvoyeeLe is null && d.Genre != GenreDeDestinataire.PourMemoire);

    public bool PeutEnvoyer => PeutEcrire && Convention.Engagement is not null && AServir.Any();

    public IEnumerable<SelectListItem> Natures => Enum.GetValues<NatureDeFait>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public bool EstTardive(DestinataireDEngagement d) => d is { DemandeLe: { } le, DernierJour: { } dernier } && Paris.Date(le) > dernier;

    public bool PeutDemander(DestinataireDEngagement d) => d is { Genre: GenreDeDestinataire.PersonneAssociee, EnvoyeeLe: not null, DemandeLe: null } && !Convention.EstConclue && (PeutEcrire || _siens.Contains(d.Code));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostActualiserAsync(CancellationToken ct) => FaireAsync(async () =>
    {
        await engager.ActualiserLesDestinatairesAsync(Id, ct);
        return "Les collectivités sont recalculées sur le patrimoine en vigueur.";
    });

    public Task<IActionResult> OnPostEnvoyerAsync(List<string> codes, DateOnly? le, CancellationToken ct) => FaireAsync(async () =>
    {
        await engager.EnvoyerAsync(Id, codes, le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), ct);
        return "L’envoi est noté.";
    });

    public Task<IActionResult> OnPostAssocierAsync(CancellationToken ct) => FaireAsync(async () =>
    {
        await engager.AssocierAsync(Id, ct);
        return "L’association est ouverte.";
    });

    public Task<IActionResult> OnPostDemanderAsync(string? code, DateOnly? le, CancellationToken ct) => FaireAsync(async () =>
    {
        var avertissement = await engager.DemanderASignerAsync(Id, code ?? "", le, ct);
        return avertissement is null ? "La demande à signer est enregistrée." : $"La demande à signer est enregistrée. {avertissement.Phrase}";
    });

    public Task<IActionResult> OnPostNoterAsync(NatureDeFait nature, DateOnly? le, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await engager.NoterAsync(Id, nature, le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), texte, (await PiecesDeCus.RecevoirAsync(Request, fichiers, ct))?.Id, ct);
        return "C’est noté.";
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        _siens = [.. (await Perimetre.DestinatairesAsync(Convention, ct)).Select(d => d.Code)];
    }

    private Task<IActionResult> FaireAsync(Func<Task<string>> acte) => ActerAsync(async () =>
    {
        Annoncer(await acte());
        return Redirect(CheminsDeConvention.Association(Id));
    });
}
