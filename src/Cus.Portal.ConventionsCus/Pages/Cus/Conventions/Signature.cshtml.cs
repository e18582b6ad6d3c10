using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>The final délibération, the circuit, the file of signature, the proposal.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class SignatureModel(PerimetreDesConventions perimetre, IHorloge horloge, SignerLaConvention signer, IFichiers fichiers) : PageDeConvention(perimetre, horloge)
{
    public CircuitLu? Circuit { get; private set; }

    public IReadOnlyList<Motif> Manques => Convention.ManquesDuDossier();

    /// <summary>PRO-13, one sentence for each.</summary>
    public IEnumerable<Motif> FacultativesManquantes => Convention.Destinataires
        .Where(d => d.Rang == Procedure.RangDeSignature.Facultative && Circuit?.Signataires.Any(s => s.OrganismeId == d.OrganismeId && s.Statut == StatutSignataire.Signe) != true)
        .Select(d => Motif.De(RefusDeProcedure.FacultativeManquante, donnees: ("nom", d.Nom)));

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAdopterAsync(DateOnly? le, int? versionVisee, CancellationToken ct) => FaireAsync(
        async () => await signer.AdopterAsync(Id, new(le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), (await PiecesDeCus.RecevoirAsync(Request, fichiers, ct))?.Id, VersionVisee: versionVisee), ct),
        "Le projet final est adopté.");

    public Task<IActionResult> OnPostMettreAsync(CancellationToken ct) => FaireAsync(() => signer.MettreEnSignatureAsync(Id, ct), "La convention est en signature. Les signataires sont invités.");

    public Task<IActionResult> OnPostDeposerAsync(CancellationToken ct) => FaireAsync(() => signer.DeposerLeDossierAsync(Id, ct), "Le dossier de signature est déposé.");

    public Task<IActionResult> OnPostProposerAsync(CancellationToken ct) => FaireAsync(() => signer.ProposerAsync(Id, ct), "La signature est proposée au préfet de région.");

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Circuit = await signer.CircuitAsync(Convention, ct);
    }

    private Task<IActionResult> FaireAsync(Func<Task> acte, string phrase) => ActerAsync(async () =>
    {
        await acte();
        Annoncer(phrase);
        return Redirect(CheminsDeConvention.Signature(Id));
    });
}
