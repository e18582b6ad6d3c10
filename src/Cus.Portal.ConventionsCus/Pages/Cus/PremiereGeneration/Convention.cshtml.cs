using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Pages.Cus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>Where a convention of the first generation stands, who takes part, and the act that comes next.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class ConventionModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, ElaborerLaPremiereGeneration elaborer, ConclureLaPremiereGeneration conclure, EnregistrerLesLoyers loyers, IFichiers fichiers) : PageDePremiereGeneration(perimetre, horloge)
{
    private const string LOrganisme = "organisme";
    private const int Decimales = 3;

    public ExigencesFichier Exigences => PiecesDeCus.Exigences;

    /// <summary>Signs for the landlord.</summary>
    public bool Signe => Qualite.HasFlag(QualiteDansLaCus.SignataireDeLOrganisme);

    public bool PeutNoter => (Qualite & (QualiteDansLaCus.Organisme | QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion)) != QualiteDansLaCus.Lecteur && Convention.Statut != StatutConventionPremiereGeneration.AEngager;

    public IReadOnlyList<string> Regions => Perimetre.RegionsDe(Convention);

    public IReadOnlyList<Motif> Remarques => Convention.Remarques();

    public IEnumerable<PersonneDeLaConvention> AServir => Convention.Personnes.Where(p => p is { Recoit: true, TransmiseLe: null });

    public IEnumerable<SelectListItem> Qualites => ((QualiteDePersonne[])[QualiteDePersonne.Associee, QualiteDePersonne.TroisiemeSignataire, QualiteDePersonne.PourInformation]).Select(q => new SelectListItem(Libelles.De(q), q.ToString()));

    public IEnumerable<SelectListItem> Genres => Choix<GenreDeTerritoire>();

    public IEnumerable<SelectListItem> Suites => Choix<SuiteDUnRetard>();

    public IEnumerable<SelectListItem> Natures => Choix<NatureDeFaitDePremiereGeneration>();

    public IEnumerable<SelectListItem> Indicateurs => CatalogueDePremiereGeneration.Codes.Select(c => new SelectListItem(c, c));

    public IEnumerable<SelectListItem> Plafonds => Choix<PlafondDeRessources>();

    public IEnumerable<SelectListItem> Zones => Choix<ZoneDeTension>();

    public IEnumerable<SelectListItem> EnDesaccordPossible => Convention.Personnes.Where(p => p.Qualite == QualiteDePersonne.TroisiemeSignataire).Select(p => new SelectListItem(p.Nom, p.Nom)).Prepend(new("Aucun", ""));

    public IEnumerable<SelectListItem> Signataires => Convention.Personnes.Where(p => p is { EstAssociee: true, SigneLe: null }).Select(p => new SelectListItem(p.Nom, p.Nom)).Prepend(new(Convention.Bailleur.Nom, LOrganisme));

    /// <summary>Meetings and facts, in order of their days.</summary>
    public IReadOnlyList<(DateOnly Le, string Texte, Guid? Fichier)> Histoire =>
    [
        .. Convention.Reunions.Select(r => (r.Le, $"Réunion d’association, documents envoyés le {Francais.DateLongue(r.DocumentsLe ?? r.Le)}", (Guid?)null))
            .Concat(Convention.Faits.Select(f => (f.Le, $"{Libelles.De(f.Nature)}{(f.Texte.Length > 0 ? $" : {f.Texte}" : "")}", f.FichierId))).OrderBy(x => x.Le),
    ];

    /// <summary>What comes next, for whoever reads.</summary>
    public string? Suite => Convention.Statut switch
    {
        StatutConventionPremiereGeneration.AEngager => "L’organisme note son plan stratégique, nomme les personnes à associer, puis enregistre la délibération d’engagement.",
        StatutConventionPremiereGeneration.Engagee => "La délibération part aux préfets, aux signataires et aux personnes associées ; l’association s’ouvre quand tous l’ont.",
        StatutConventionPremiereGeneration.Association => "Documents un mois avant la réunion, concertation sur le classement, puis adoption du projet avant le 31 mai.",
        StatutConventionPremiereGeneration.ProjetAdopte => "Le projet s’adresse au préfet du département du siège ; le désaccord d’un signataire n’y fait pas obstacle.",
        StatutConventionPremiereGeneration.ProjetAdresse => "Les préfets des autres régions donnent leur avis, puis le préfet du siège propose la signature.",
        StatutConventionPremiereGeneration.SignatureProposee => "L’organisme et le troisième signataire signent, puis le préfet de région.",
        StatutConventionPremiereGeneration.EnVigueur => "Les valeurs se saisissent chaque année ; évaluations à deux, quatre et six ans.",
        _ => null,
    };

    public bool PeutAnnoncer(PersonneDeLaConvention p) => (EstPrefetDuSiege || EstPrefetDeRegion) && !p.PlhAnnonce && Convention.Engagement is { } e && p.PlhExecutoireLe > e.Le;

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostPspAsync(DateOnly? approuve, DateOnly? actualise, DateOnly? debut, DateOnly? fin, CancellationToken ct) => FaireAsync(async () =>
        Dire("Le plan stratégique est noté.", await elaborer.ActualiserLePspAsync(Id, new(Exigee(approuve, "Approuve"), actualise, Exigee(debut, "Debut"), Exigee(fin, "Fin")), ct)));

    public Task<IActionResult> OnPostEngagerAsync(DateOnly? le, string? modalites, int? reunionsPromises, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.EngagerAsync(Id, new(Exigee(le), modalites ?? "", reunionsPromises ?? 0), ct);
        return "La délibération d’engagement est enregistrée.";
    });

    public Task<IActionResult> OnPostNommerAsync(string? nom, QualiteDePersonne qualite, GenreDeTerritoire genre, int? logements, DateOnly? plh, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.NommerAsync(Id, new(nom ?? "", qualite, genre, logements ?? 0, plh), ct);
        return "La personne est ajoutée.";
    });

    public Task<IActionResult> OnPostTransmettreAsync(List<string> noms, DateOnly? le, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.TransmettreAsync(Id, noms, Exigee(le), ct);
        return "L’envoi est noté.";
    });

    public Task<IActionResult> OnPostAssocierAsync(CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.AssocierAsync(Id, ct);
        return "L’association est ouverte.";
    });

    public Task<IActionResult> OnPostReunirAsync(DateOnly? le, DateOnly? documentsLe, CancellationToken ct) => FaireAsync(async () =>
    {
        var associes = (await Perimetre.ChargerAsync(Id, ct)).Personnes.Where(p => p.EstAssociee).Select(p => p.Nom).ToList();
        await elaborer.ReunirAsync(Id, new(Exigee(le), documentsLe, associes), ct);
        return "La réunion est notée.";
    });

    public Task<IActionResult> OnPostNoterAsync(NatureDeFaitDePremiereGeneration nature, DateOnly? le, string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.NoterAsync(Id, nature, Exigee(le), texte, (await PiecesDeCus.RecevoirAsync(Request, fichiers, ct))?.Id, ct);
        return "C’est noté.";
    });

    public Task<IActionResult> OnPostPlhAsync(string? nom, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.AnnoncerLePlhAsync(Id, nom ?? "", ct);
        return "L’organisme est informé.";
    });

    public Task<IActionResult> OnPostAdopterAsync(DateOnly? le, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.AdopterAsync(Id, Exigee(le), ct);
        return "L’adoption est enregistrée : l’association est close.";
    });

    public Task<IActionResult> OnPostAdresserAsync(DateOnly? le, string? desaccord, CancellationToken ct) => FaireAsync(async () =>
        Dire("Le projet est adressé au préfet du siège.", await conclure.AdresserAsync(Id, Exigee(le), string.IsNullOrEmpty(desaccord) ? [] : [desaccord], ct)));

    public Task<IActionResult> OnPostSuiteAsync(SuiteDUnRetard suiteDuRetard, CancellationToken ct) => FaireAsync(async () =>
    {
        await conclure.DireLaSuiteAsync(Id, suiteDuRetard, ct);
        return "La suite est enregistrée.";
    });

    public Task<IActionResult> OnPostAvisAsync(string? region, string? texte, string? segments, CancellationToken ct) => FaireAsync(async () =>
    {
        await conclure.RendreUnAvisAsync(Id, region ?? "", texte, segments?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [], ct);
        return "L’avis est rendu.";
    });

    public Task<IActionResult> OnPostProposerAsync(string? texte, CancellationToken ct) => FaireAsync(async () =>
    {
        await conclure.ProposerAsync(Id, texte, null, ct);
        return "La signature est proposée au préfet de région.";
    });

    public Task<IActionResult> OnPostSignerAsync(string? nom, DateOnly? le, CancellationToken ct) => FaireAsync(async () =>
    {
        await conclure.SignerAsync(Id, nom is null or LOrganisme ? null : nom, Exigee(le), ct);
        return "La signature est notée.";
    });

    public Task<IActionResult> OnPostConclureAsync(DateOnly? le, DateOnly? effet, string? reserve, CancellationToken ct) => FaireAsync(async () =>
        Dire("La convention est conclue : ses valeurs-cibles sont verrouillées.", await conclure.ConclureAsync(Id, Exigee(le), effet, reserve, ct)));

    public Task<IActionResult> OnPostAdapterAsync(string? indicateur, string? description, string? motif, string? compatibilite, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.ProposerUneAdaptationAsync(Id, indicateur, description, motif, compatibilite, ct);
        return "L’adaptation est proposée au préfet.";
    });

    public Task<IActionResult> OnPostAccepterAsync(string? indicateur, CancellationToken ct) => FaireAsync(async () =>
    {
        await elaborer.AccepterLAdaptationAsync(Id, indicateur ?? "", ct);
        return "L’adaptation est acceptée.";
    });

    public Task<IActionResult> OnPostDerogerAsync(string? objet, PlafondDeRessources plafond, string? montantDeBase, string? montantDerogatoire, string? plafondPli, int? menagesApl, int? menages, bool accord, CancellationToken ct) => FaireAsync(async () =>
    {
        var deroge = new PlafondDeroge(plafond, Nombre(montantDeBase, "MontantDeBase"), Nombre(montantDerogatoire, "MontantDerogatoire"), Nombre(plafondPli, "PlafondPli"));
        await loyers.DerogerAsync(Id, objet, deroge, menages is null && menagesApl is null && !accord ? null : new(menagesApl ?? 0, menages ?? 0, accord), ct);
        return "La dérogation est enregistrée.";
    });

    public Task<IActionResult> OnPostModulerAsync(ZoneDeTension zone, string? coefficient, CancellationToken ct) => FaireAsync(async () =>
    {
        await loyers.ModulerAsync(Id, zone, Nombre(coefficient, "Coefficient"), ct);
        return "La modulation est enregistrée.";
    });

    private static decimal Nombre(string? texte, string champ)
    {
        var lu = NombreFrancais.Lire(texte, new AttenteDeNombre(Decimales));
        return lu.Motif is { } motif ? throw new Refus([motif with { Champ = champ }]) : lu.Nombre ?? throw Refus.Champ(champ, RefusSocle.Obligatoire);
    }

    private static DateOnly Exigee(DateOnly? jour, string champ = "Le") => jour ?? throw Refus.Champ(champ, RefusSocle.Obligatoire);

    private static string Dire(string fait, IReadOnlyList<Motif> dits) => fait + string.Concat(dits.Select(d => " " + d.Phrase));

    private static IEnumerable<SelectListItem> Choix<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(Libelles.De(v), v.ToString()));

    private Task<IActionResult> FaireAsync(Func<Task<string>> acte) => ActerAsync(async () =>
    {
        Annoncer(await acte());
        return Redirect(CheminsDePremiereGeneration.Convention(Id));
    });
}
