using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>The yearly review: figures, charts with their table, and what the commission says.</summary>
[Authorize(PermissionsPacte.LireCampagnesCode)]
internal sealed class BilanModel(LireLesCampagnes lire, IActeurCourant acteur, ReglerLaCampagne regler, ITerritoires territoires) : PageDeCampagne(lire, acteur)
{
    private IReadOnlyList<OrganismeDeCampagne> _organismes = [];
    private IReadOnlyList<LigneDeCampagne> _campagnes = [];

    [BindProperty]
    public string? Texte { get; set; }

    public CalculDeCampagne? Calcul { get; private set; }

    public long LogementsNeufs { get; private set; }

    public GrapheDeBarres ParNature
    {
        get
        {
            var p = Calcul!.Positions;
            (string Nom, decimal Montant)[] natures = [("Logements neufs", p.Sum(x => x.Aides.Neuf)), ("Éco-prêts et PAM", p.Sum(x => x.Aides.Prets)), ("Restructuration", p.Sum(x => x.Aides.Restructuration)), ("Ajustements", p.Sum(x => x.Aides.Ajustement))];
            return new("par-nature", $"Aides {Campagne.AnneeEnClair} par nature, en euros", "Aides", [.. natures.Where(n => n.Montant != 0 || n.Nom != "Ajustements").Select(n => new Barre(n.Nom, n.Montant, $"{Dire.Montant(n.Montant)} €"))]);
        }
    }

    /// <summary>By region of the year; where the seat is.</summary>
    public GrapheDeBarres ParRegion
    {
        get
        {
            var departements = _organismes.ToDictionary(o => o.Siren, o => o.Departement, StringComparer.Ordinal);
            var regions = Calcul!.Positions.GroupBy(p => departements.TryGetValue(p.Bases.Siren, out var d) && territoires.RegionDuDepartement(d, Annee < 2016 ? MillesimeRegions.Regions2014 : MillesimeRegions.Regions2016) is { } r ? r.Nom : "hors région", StringComparer.Ordinal)
                .Select(g => (Nom: g.Key, Solde: g.Sum(p => p.Solde))).OrderByDescending(g => g.Solde).ThenBy(g => g.Nom, StringComparer.Create(Francais.Culture, ignoreCase: true));
            return new("par-region", $"Aides moins contributions {Campagne.AnneeEnClair} par région, en euros", "Solde", [.. regions.Select(g => new Barre(g.Nom, g.Solde, $"{Dire.Signe(g.Solde)} €"))]);
        }
    }

    public GrapheDeBarres ParAnnee => new("par-annee", "Montants appelés, année par année, en euros", "Appel",
        [.. _campagnes.Where(c => c.Appel > 0).OrderBy(c => c.Annee).Select(c => new Barre($"{c.Annee.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Libelles.De(c.Statut).ToLower(Francais.Culture)}", c.Appel, $"{Francais.Decimal(c.Appel)} €"))]);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await regler.DresserAsync(Annee, Texte, ct);
        Annoncer("Le bilan est enregistré.");
        return Redirect(Chemin + "/bilan");
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Calcul = await Lire.CalculAsync(Campagne, ct);
        _organismes = await Lire.OrganismesAsync(Campagne, ct);
        _campagnes = await Lire.ListerAsync(ct);
        var aides = Calcul?.Positions.Where(p => !p.Bases.EstExonere || Calcul.Parametres.ExoneresAides).Select(p => p.Bases.Siren).ToHashSet(StringComparer.Ordinal) ?? [];
        LogementsNeufs = (await Lire.ImportAsync(Campagne, StatutImportDePrets.Accepte, ct))?.Prets.Where(p => p.Nature is NatureDePret.Plus or NatureDePret.Plai && aides.Contains(p.Siren)).Sum(p => (long)p.Logements) ?? 0;
    }
}
