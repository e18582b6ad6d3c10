using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>Opens a contract and invites its first parties.</summary>
[Authorize(PermissionsContrats.OuvrirCode)]
internal sealed class NouveauModel(OuvrirContrat ouvrir, IOrganismes organismes, ITerritoires territoires, IActeurCourant acteur, IHorloge horloge) : PagePortail
{
    /// <summary>Fields offered at once; others are invited from the page of the parties.</summary>
    public const int NombreDeBailleurs = 4;

    [BindProperty]
    public string? Epci { get; set; }

    [BindProperty]
    public string? Etat { get; set; }

    [BindProperty]
    public DateOnly? Debut { get; set; }

    [BindProperty]
    public DateOnly? Fin { get; set; }

    [BindProperty]
    public List<string?> Bailleurs { get; set; } = [];

    [BindProperty]
    public string? ActionLogement { get; set; }

    [BindProperty]
    public string? Cosignataire { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Debut, Fin) = (new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31));
        var miens = PermissionsContrats.Ouvrir.Chez(acteur.Acteur).Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).Distinct().ToList();
        foreach (var o in (await organismes.LireAsync(miens, horloge.Aujourdhui(), ct)).Values)
        {
            if (o.Type == TypeOrganisme.Epci)
                Epci = o.Nom;
            else if (o.Type == TypeOrganisme.ServiceEtat)
                Etat = o.Nom;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        var periode = new PeriodeDuContrat(Exiger(Debut, nameof(Debut)), Exiger(Fin, nameof(Fin)));
        var epci = await organismes.ExigerAsync(Exiger(Epci, nameof(Epci)), nameof(Epci), ct);
        if (epci is not { Type: TypeOrganisme.Epci, Siren: { } siren })
            throw Refus.Champ(nameof(Epci), RefusRedaction.PasUneIntercommunalite, ("organisme", epci.Nom));
        var departement = epci.Commune is { } c ? territoires.CommuneDeTousTemps(c)?.Departement : null;
        if (departement is null)
            throw Refus.Champ(nameof(Epci), RefusRedaction.TerritoireInconnu, ("organisme", epci.Nom));
        var parties = new List<PartieAInviter> { new(QualiteDePartie.Epci, epci.Id), await PartieAsync(QualiteDePartie.Etat, Exiger(Etat, nameof(Etat)), nameof(Etat), ct) };
        for (var i = 0; i < Bailleurs.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(Bailleurs[i]))
                parties.Add(await PartieAsync(QualiteDePartie.Bailleur, Bailleurs[i]!, $"Bailleurs[{i}]", ct));
        }

        if (!string.IsNullOrWhiteSpace(ActionLogement))
            parties.Add(await PartieAsync(QualiteDePartie.ActionLogement, ActionLogement, nameof(ActionLogement), ct));
        if (!string.IsNullOrWhiteSpace(Cosignataire))
            parties.Add(await PartieAsync(QualiteDePartie.Cosignataire, Cosignataire, nameof(Cosignataire), ct));
        var id = await ouvrir.ExecuterAsync(new EpciDuContrat(siren, epci.Nom, departement), periode, parties, ct);
        Annoncer("Contrat ouvert. Les parties sont invitées.");
        return Redirect(CheminsDeContrat.Contrat(id));
    });

    private async Task<PartieAInviter> PartieAsync(QualiteDePartie qualite, string saisie, string champ, CancellationToken ct) => new(qualite, (await organismes.ExigerAsync(saisie, champ, ct)).Id);

    private static string Exiger(string? saisie, string champ) => string.IsNullOrWhiteSpace(saisie) ? throw Refus.Champ(champ, RefusSocle.Obligatoire) : saisie;

    private static DateOnly Exiger(DateOnly? saisie, string champ) => saisie ?? throw Refus.Champ(champ, RefusSocle.Obligatoire);
}
