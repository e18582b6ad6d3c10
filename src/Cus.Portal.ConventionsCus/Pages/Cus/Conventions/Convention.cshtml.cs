using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>Where a convention stands, its calendar, its pieces, and the acts of the landlord and of the prefect of its seat.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class ConventionModel(PerimetreDesConventions perimetre, IHorloge horloge, ReporterLaConvention reporter, EngagerLaConvention engager, DeposerLeProjet deposer, IFichiers fichiers) : PageDeConvention(perimetre, horloge)
{
    public ExigencesFichier Exigences => PiecesDeCus.Exigences;

    public bool PeutJoindre => Qualite.HasFlag(QualiteDansLaCus.Organisme) && !Convention.EstConclue;

    public bool PeutReporter => Qualite.HasFlag(QualiteDansLaCus.SignataireDeLOrganisme) && Convention.Statut is StatutConventionCus.AEngager or StatutConventionCus.Engagee or StatutConventionCus.Association
        && Convention.DemandesDeReport.All(d => d.Statut != StatutDemandeDeReport.Demande);

    public IReadOnlyList<Motif> Manques => Convention.ManquesDuDepot();

    public IReadOnlyList<Motif> Avertissements => Convention.AvertissementsDuDepot(Maintenant);

    public IEnumerable<SelectListItem> NaturesDePiece => Enum.GetValues<NatureDePieceDeCus>().Select(n => new SelectListItem(Libelles.De(n), n.ToString()));

    public string AssociationEnClair => Convention.Destinataires.Count(d => d.Genre == GenreDeDestinataire.PersonneAssociee) is var n && n == 0
        ? "Aucune collectivité à associer : l’organisme n’a pas de patrimoine locatif en vigueur dans le portail."
        : $"{Francais.Nombre(n, "collectivité")} à associer ; délibération envoyée à {Convention.Destinataires.Count(d => d.Genre == GenreDeDestinataire.PersonneAssociee && d.EnvoyeeLe is not null)} ; {Francais.Nombre(Convention.Destinataires.Count(d => d.DemandeLe is not null), "demande à signer", "demandes à signer")}.";

    public string PspEnClair => Convention.Psp is not { } psp ? "Aucune date d’approbation n’est notée. Il est demandé au plus tard à la signature."
        : FraicheurDuPsp.EstFrais(psp.Le, Aujourdhui) ? $"Approuvé ou actualisé le {Francais.DateLongue(psp.Le)} : valable pour signature jusqu’au {Francais.DateLongue(FraicheurDuPsp.Duree.Apres(psp.Le).AddDays(-1))}."
        : $"Approuvé ou actualisé le {Francais.DateLongue(psp.Le)} : trois ans sont passés, il est à actualiser avant la signature.";

    /// <summary>What comes next, for whoever reads.</summary>
    public string? Suite => Convention.Statut switch
    {
        StatutConventionCus.AEngager => "L’organisme importe son patrimoine, fixe la catégorie, puis enregistre la délibération d’engagement.",
        StatutConventionCus.Engagee => "La délibération part aux deux préfets et à chaque collectivité associée ; l’association s’ouvre quand tous l’ont.",
        StatutConventionCus.Association => "Les collectivités ont deux mois pour demander à signer ; la concertation locative se tient ; le projet se dépose.",
        StatutConventionCus.ProjetDepose => "Le préfet du siège transmet le projet au préfet de région.",
        StatutConventionCus.AvisEnCours => "Les autres préfets écrivent leur avis sur leur territoire ; la négociation s’ouvre ensuite.",
        StatutConventionCus.Negociation => "Les chiffres se négocient au registre ; l’organisme fige la version que sa délibération finale adoptera.",
        StatutConventionCus.ProjetFinalAdopte => "La version adoptée part en signature.",
        StatutConventionCus.EnSignature => "L’organisme et la collectivité obligatoire signent, puis le dossier de signature se dépose.",
        StatutConventionCus.DossierDepose => "Le préfet du siège propose la signature, une fois les avis recueillis.",
        StatutConventionCus.SignatureProposee => "Le préfet de région signe le dernier.",
        StatutConventionCus.EnVigueur => $"Les valeurs se saisissent chaque année ; évaluations à fin {Convention.Calendrier.TroisAns} et fin {Convention.Calendrier.SixAns}.",
        _ => "Rien n’est renouvelé d’office.",
    };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostEngagerAsync(DateOnly? le, string? texte, CancellationToken ct) => ActerAsync(async () =>
    {
        await engager.EngagerAsync(Id, await DeliberationAsync(le, texte, ct), ct);
        Annoncer("La délibération d’engagement est enregistrée.");
        return Redirect(CheminsDeConvention.Association(Id));
    });

    public Task<IActionResult> OnPostJoindreAsync(NatureDePieceDeCus nature, CancellationToken ct) => ActerAsync(async () =>
    {
        await deposer.JoindreAsync(Id, nature, await PiecesDeCus.RecevoirAsync(Request, fichiers, ct) ?? throw Refus.Champ("Fichier", RefusSocle.Obligatoire), ct);
        Annoncer("La pièce est jointe.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostDeposerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var avertissements = await deposer.DeposerAsync(Id, ct);
        Annoncer("Le projet est déposé." + string.Concat(avertissements.Select(a => " " + a.Phrase)));
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostReporterAsync(string? motif, DateOnly? le, CancellationToken ct) => ActerAsync(async () =>
    {
        await reporter.DemanderAsync(Id, motif, le is null ? null : await DeliberationAsync(le, null, ct), ct);
        Annoncer("Le report est demandé au préfet de département.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostAccorderAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await reporter.AccorderAsync(Id, ct);
        Annoncer("Le report est accordé : le calendrier avance d’un an.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostRefuserAsync(string? reponse, CancellationToken ct) => ActerAsync(async () =>
    {
        await reporter.RefuserAsync(Id, reponse, ct);
        Annoncer("Le report est refusé.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostPspAsync(DateOnly? le, CancellationToken ct) => ActerAsync(async () =>
    {
        await deposer.ActualiserLePspAsync(Id, await DeliberationAsync(le, null, ct), ct);
        Annoncer("La date du plan stratégique de patrimoine est notée.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    public Task<IActionResult> OnPostSituationAsync(AppartenanceAUnGroupe groupe, RepresentationDesLocataires locataires, string? rattachement, CancellationToken ct) => ActerAsync(async () =>
    {
        await deposer.DireSaSituationAsync(Id, groupe, locataires, rattachement, ct);
        Annoncer("La situation de l’organisme est enregistrée.");
        return Redirect(CheminsDeConvention.Convention(Id));
    });

    private async Task<Deliberation> DeliberationAsync(DateOnly? le, string? texte, CancellationToken ct) => new(
        le ?? throw Refus.Champ("Le", RefusSocle.Obligatoire), (await PiecesDeCus.RecevoirAsync(Request, fichiers, ct))?.Id, string.IsNullOrWhiteSpace(texte) ? null : texte.Trim());
}
