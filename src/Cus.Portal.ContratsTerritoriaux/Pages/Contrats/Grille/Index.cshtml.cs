using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Grille;

/// <summary>The gestures of negotiation on a figure.</summary>
internal sealed record GestesDeNegociation(ProposerUnChiffre Proposer, AccepterUnChiffre Accepter, MettreUnChiffreDeCote MettreDeCote, RetirerUnChiffre Retirer, AssumerUnEcart Assumer);

/// <summary>The grid of an axis: one indicator at a time, its figures, the gap, what is proposed; a figure opens its discussion.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class IndexModel(LectureDuContrat lecture, LireLaGrille grilles, LireLesReprises reprises, GestesDeNegociation gestes) : PageDeContrat(lecture)
{
    [BindProperty(SupportsGet = true)]
    public int Axe { get; set; }

    /// <summary>Indicator shown; the first of the axis otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "indicateur")]
    public string? Code { get; set; }

    /// <summary>Figure open in the discussion, by its key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Chiffre { get; set; }

    [BindProperty]
    public string? Valeur { get; set; }

    [BindProperty]
    public string? Motif { get; set; }

    [BindProperty]
    public DateOnly? ReponseAvant { get; set; }

    /// <summary>Why the EPCI acknowledges the gap.</summary>
    [BindProperty]
    public string? MotifDeLEcart { get; set; }

    /// <summary>Line answered.</summary>
    [BindProperty]
    public int Numero { get; set; }

    public AxeDeTrame AxeLu { get; private set; } = null!;

    public IndicateurDeTrame Indicateur { get; private set; } = null!;

    public GrilleVue Grille { get; private set; } = null!;

    public ReglesDeChiffre Regles { get; private set; } = null!;

    /// <summary>Ledger of this indicator, the latest first.</summary>
    public IReadOnlyList<LigneDuRegistre> Registre { get; private set; } = [];

    /// <summary>Place of the figure open in the discussion.</summary>
    public CaseDeGrille? Place { get; private set; }

    public IReadOnlyList<LigneDuRegistre> Fil => Place is { } p ? [.. Registre.Where(l => l.Case == p).Reverse()] : [];

    /// <summary>Line that waits for an answer on the figure open.</summary>
    public LigneDuRegistre? Attendue => Registre.FirstOrDefault(l => l.Case == Place && l.Statut == StatutLigneDuRegistre.EnAttente) ?? Registre.FirstOrDefault(l => l.Case == Place && l is { Statut: StatutLigneDuRegistre.MiseDeCote, Geste: not GesteDeNegociation.MiseDeCote });

    /// <summary>The actor answers it.</summary>
    public bool JeReponds => Attendue is { } l && Partie is { } p && Contrat.EstModifiable && Reponse.EstAttendueDe(Contrat, l, p);

    /// <summary>Lines that wait for the actor, on every axis.</summary>
    public int MesReponses { get; private set; }

    /// <summary>The actor may type in at least one cell.</summary>
    public bool PeutSaisir => Partie is { } p && Contrat.EstModifiable && (Regles.PeutEcrire(p, Contrat.EpciOrganismeId) || (Indicateur.ParBailleur && Contrat.Bailleurs.Any(b => Regles.PeutEcrire(p, b.OrganismeId))));

    public string Adresse(CaseDeGrille? place = null) => place is { } c ? CheminsDeContrat.Chiffre(Id, Axe, c) : CheminsDeContrat.Indicateur(Id, Axe, Indicateur.Code);

    /// <summary>« PLUS 2025, Iroise Logement ».</summary>
    public string Nommer(CaseDeGrille place) => NomsDeChiffre.Nommer(Contrat, Lu.Trame, place, Communes);

    private Dictionary<string, string> Communes { get; set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostProposerAsync(CancellationToken ct) => FaireAsync(async place =>
    {
        var n = await gestes.Proposer.ExecuterAsync(Id, place, Lire(), Motif ?? "", ReponseAvant, ct);
        return $"Proposition enregistrée, ligne {n} du registre. L’autre partie la lira dans son récapitulatif.";
    });

    public Task<IActionResult> OnPostAccepterAsync(CancellationToken ct) => FaireAsync(async _ =>
    {
        await gestes.Accepter.ExecuterAsync(Id, Numero, Motif, ct);
        return $"Ligne {Numero} acceptée : le chiffre du contrat a changé.";
    });

    public Task<IActionResult> OnPostMettreDeCoteAsync(CancellationToken ct) => FaireAsync(async _ =>
    {
        await gestes.MettreDeCote.ExecuterAsync(Id, Numero, Motif ?? "", ct);
        return $"Ligne {Numero} mise de côté : elle est à l’ordre du jour de la prochaine réunion.";
    });

    public Task<IActionResult> OnPostRetirerAsync(CancellationToken ct) => FaireAsync(async _ =>
    {
        await gestes.Retirer.ExecuterAsync(Id, Numero, Motif, ct);
        return $"Ligne {Numero} retirée.";
    });

    public Task<IActionResult> OnPostAssumerAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var code = Code ?? throw new Refus(RefusSocle.Introuvable);
        await gestes.Assumer.ExecuterAsync(Id, code, MotifDeLEcart ?? "", ct);
        Annoncer($"L’écart sur {code} est assumé : le contrat le dira, avec votre motif.");
        return Redirect(CheminsDeContrat.Indicateur(Id, Axe, code));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        AxeCourant = Axe;
        AxeLu = Lu.Trame.Axe(Axe) ?? throw new Refus(RefusSocle.Introuvable);
        Place = CaseDeGrille.Lire(Chiffre) is { } p && Lu.Trame.Indicateur(p.Indicateur) is not null && Contrat.PartiesPresentes.Any(x => x.OrganismeId == p.OrganismeId) ? p : null;
        Indicateur = AxeLu.Indicateurs.FirstOrDefault(i => i.Code == (Place?.Indicateur ?? Code)) ?? AxeLu.Indicateurs[0];
        Regles = grilles.Regles(Contrat, Lu.Trame);
        Communes = grilles.Communes(Contrat).ToDictionary(c => c.Code, c => c.Nom, StringComparer.Ordinal);
        var registre = (await grilles.RegistreAsync(Id, ct)).Where(l => Lit(l.OrganismeId)).ToList();
        MesReponses = Partie is { } partie ? registre.Count(l => l.Statut == StatutLigneDuRegistre.EnAttente && Reponse.EstAttendueDe(Contrat, l, partie)) : 0;
        Registre = [.. registre.Where(l => l.Indicateur == Indicateur.Code)];
        if (Place is { } place && !Lit(place.OrganismeId))
            Place = null;
        Grille = VueDeLaGrille.Dessiner(Contrat, Indicateur, LireLaGrille.Grille(Contrat, Lu.Trame, Lu.Chiffres), Regles, Lit, Registre, Contrat.EstModifiable ? [] : await reprises.ExecuterAsync(Contrat, ct));
        Situer($"Axe {Axe}, {AxeLu.TitreCourt.ToLower(Francais.Culture)}");
    }

    private Task<IActionResult> FaireAsync(Func<CaseDeGrille, Task<string>> geste) => ActerAsync(async () =>
    {
        var place = CaseDeGrille.Lire(Chiffre) ?? throw new Refus(RefusSocle.Introuvable);
        Annoncer(await geste(place));
        return Redirect(CheminsDeContrat.Chiffre(Id, Axe, place));
    });

    private decimal? Lire()
    {
        var lu = NombreFrancais.Lire(Valeur);
        return lu.Motif is { } motif ? throw new Refus([motif with { Champ = nameof(Valeur) }]) : lu.Nombre;
    }
}
