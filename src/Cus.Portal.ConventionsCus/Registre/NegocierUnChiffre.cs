using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Registre;

/// <summary>What every gesture of negotiation needs: the convention locked, the side that speaks, its territory.</summary>
internal sealed class TableDesChiffres(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLeContexte contexte, IHorloge horloge, Journal journal)
{
    private const QualiteDansLaCus Etat = QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion | QualiteDansLaCus.PrefetConcerne;

    public ConventionCus Convention { get; private set; } = null!;

    public ContexteDesEngagements Contexte { get; private set; } = null!;

    public AuteurAuRegistre Auteur { get; private set; } = null!;

    private QualiteDansLaCus Qualite { get; set; }

    /// <summary>One gesture at a time on a convention, so that lines keep their order.</summary>
    /// <exception cref="Refus">Unknown (404), neither side (403), not deposited yet, adopted or concluded (409).</exception>
    public async Task OuvrirAsync(Guid conventionId, QualiteDansLaCus qualites, CancellationToken ct)
    {
        Convention = await perimetre.ChargerPourAsync(conventionId, qualites, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from cus.conventions where id = {conventionId} for update", ct);
        Convention.ExigerModifiable();
        if (!EcrireLesEngagements.EstDeposee(Convention))
            throw new Refus(RefusDEngagement.ProjetNonDepose);
        Qualite = await perimetre.QualiteAsync(Convention, ct);
        Contexte = await contexte.DeAsync(Convention, ct);
        Auteur = new(Qualite.HasFlag(QualiteDansLaCus.Organisme) ? CoteDeNegociation.Organisme : CoteDeNegociation.Etat, acteur.Requis, horloge.Maintenant);
    }

    public Task OuvrirPourLEtatAsync(Guid conventionId, CancellationToken ct) => OuvrirAsync(conventionId, Etat, ct);

    public Task OuvrirPourChacunAsync(Guid conventionId, CancellationToken ct) => OuvrirAsync(conventionId, Etat | QualiteDansLaCus.Organisme, ct);

    /// <summary>A prefect that is only consulted speaks of its own territory.</summary>
    public void ExigerSonTerritoire(CelluleDeCus cellule)
    {
        if (Auteur.Cote == CoteDeNegociation.Organisme || (Qualite & (QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion)) != QualiteDansLaCus.Lecteur)
            return;
        var departement = cellule.Echelle == EchelleDEngagement.Epci ? Contexte.Patrimoine.EpciDeLaListe.FirstOrDefault(e => e.Epci.Code == cellule.Territoire).Departement : cellule.Territoire;
        if (!perimetre.AvisDe(Convention).Any(a => a.Code == "D" + departement))
            throw new Refus(RefusDEngagement.HorsDeSonTerritoire);
    }

    /// <summary>The cells of a line: its year, or every year.</summary>
    public IReadOnlyList<CelluleDeCus> Cellules(CelluleDeCus cellule) => cellule.An == LigneDeRegistreDeCus.ChaqueAnnee ? [.. Contexte.Annees(cellule.Indicateur).Select(a => cellule with { An = a })] : [cellule];

    /// <summary>The figure in the grid; for every year, the one they all hold.</summary>
    public decimal? Retenu(CelluleDeCus cellule) => Cellules(cellule).Select(c => Contexte.Chiffres.TryGetValue(c, out var v) ? v : (decimal?)null).Distinct().ToList() is [var seul] ? seul : null;

    /// <exception cref="Refus">A figure that a rule blocks.</exception>
    public void ExigerRecevable(CelluleDeCus cellule, decimal valeur)
    {
        if (FichesDeCus.Chercher(cellule.Indicateur) is null)
            throw Refus.Champ("Cellule", RefusDEngagement.CelluleInconnue);
        if (EcrireLesEngagements.Refuser(Contexte, [.. Cellules(cellule).Select(c => new ChiffreSaisi(c, valeur, null))]) is [var (_, motif), ..])
            throw new Refus([motif with { Champ = "Valeur" }]);
    }

    public async Task<LigneDeRegistreDeCus> LigneAsync(int numero, CancellationToken ct) =>
        await db.Set<LigneDeRegistreDeCus>().SingleOrDefaultAsync(l => l.ConventionId == Convention.Id && l.Numero == numero, ct) ?? throw new Refus(RefusSocle.Introuvable);

    public async Task ConsignerAsync(string acte, LigneDeRegistreDeCus ligne, string phrase, CancellationToken ct)
    {
        journal.Consigner("Cus.Registre." + acte, CheminsDeConvention.Objet(Convention.Id), $"{Auteur.Acteur.Nom} {phrase} (ligne {ligne.Numero} du registre).", new { ligne.Numero, cellule = CleDeCellule.De(ligne.Cellule), ligne.De, ligne.A }, Convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A prefect proposes another figure than the one of the grid.</summary>
internal sealed class ProposerUnChiffreDeCus(PortailDbContext db, TableDesChiffres table, TenirLeRegistre registre)
{
    /// <returns>Number of the line.</returns>
    /// <exception cref="Refus">Not a prefect of the convention or of the territory, not deposited, no figure, no reason, one already waiting on that figure.</exception>
    public async Task<int> ExecuterAsync(Guid conventionId, CelluleDeCus cellule, decimal? valeur, string? motif, CancellationToken ct)
    {
        await table.OuvrirPourLEtatAsync(conventionId, ct);
        if (valeur is not { } propose)
            throw Refus.Champ("Valeur", RefusDEngagement.PropositionExigee);
        table.ExigerRecevable(cellule, propose);
        table.ExigerSonTerritoire(cellule);
        var attendue = await db.Set<LigneDeRegistreDeCus>().AsNoTracking().FirstOrDefaultAsync(
            l => l.ConventionId == conventionId && l.Statut == StatutLigneDeRegistreDeCus.EnAttente && l.Indicateur == cellule.Indicateur && l.Echelle == cellule.Echelle && l.Territoire == cellule.Territoire && l.An == cellule.An, ct);
        if (attendue is not null)
            throw new Refus(RefusDEngagement.ReponseDejaAttendue, ("numero", attendue.Numero));
        var ligne = LigneDeRegistreDeCus.Proposer(conventionId, await registre.NumeroAsync(conventionId, ct), new(cellule, table.Retenu(cellule), propose), registre.Nom(table.Convention, cellule), motif, table.Auteur);
        db.Add(ligne);
        await table.ConsignerAsync("Proposer", ligne, $"propose {FormatDeValeur.Brut(propose)} au lieu de {(ligne.De is { } de ? FormatDeValeur.Brut(de) : "rien")} pour {cellule.Indicateur}, {ligne.TerritoireNom}", ct);
        return ligne.Numero;
    }
}

/// <summary>The other side answers a line: it accepts, counters or parks it.</summary>
internal sealed class RepondreAuRegistre(PortailDbContext db, TableDesChiffres table, TenirLeRegistre registre, EcrireLesEngagements ecrire)
{
    /// <exception cref="Refus">Of the side that wrote it (403), already answered (409), a figure that a rule now blocks.</exception>
    public async Task AccepterAsync(Guid conventionId, int numero, string? motif, CancellationToken ct)
    {
        var ligne = await OuvrirAsync(conventionId, numero, ct);
        ligne.Accepter(motif, table.Auteur);
        if (ligne.A is { } valeur)
            table.ExigerRecevable(ligne.Cellule, valeur);
        await ecrire.AppliquerAsync(table.Convention, [.. table.Cellules(ligne.Cellule).Select(c => new ChiffreSaisi(c, ligne.A, null, $"registre, ligne {Francais.Entier(numero)}"))], ct);
        await table.ConsignerAsync("Accepter", ligne, $"accepte {Francais.Valeur(ligne.A)}", ct);
    }

    public async Task ContreProposerAsync(Guid conventionId, int numero, decimal? valeur, string? motif, CancellationToken ct)
    {
        var ligne = await OuvrirAsync(conventionId, numero, ct);
        if (valeur is not { } propose)
            throw Refus.Champ("Valeur", RefusDEngagement.PropositionExigee);
        table.ExigerRecevable(ligne.Cellule, propose);
        var nouvelle = ligne.ContreProposer(await registre.NumeroAsync(conventionId, ct), propose, motif, table.Auteur);
        db.Add(nouvelle);
        await table.ConsignerAsync("ContreProposer", nouvelle, $"contre-propose {FormatDeValeur.Brut(propose)}", ct);
    }

    public async Task MettreDeCoteAsync(Guid conventionId, int numero, string? motif, CancellationToken ct)
    {
        var ligne = await OuvrirAsync(conventionId, numero, ct);
        ligne.MettreDeCote(motif, table.Auteur);
        await table.ConsignerAsync("MettreDeCote", ligne, "met un chiffre de côté : il va à l’ordre du jour", ct);
    }

    private async Task<LigneDeRegistreDeCus> OuvrirAsync(Guid conventionId, int numero, CancellationToken ct)
    {
        await table.OuvrirPourChacunAsync(conventionId, ct);
        var ligne = await table.LigneAsync(numero, ct);
        table.ExigerSonTerritoire(ligne.Cellule);
        return ligne;
    }
}

/// <summary>Reads the ledger, the latest line first.</summary>
internal sealed class LireLeRegistre(PortailDbContext db)
{
    private const int AuPlus = 500;

    public Task<List<LigneDeRegistreDeCus>> ListerAsync(Guid conventionId, CancellationToken ct) =>
        db.Set<LigneDeRegistreDeCus>().AsNoTracking().Where(l => l.ConventionId == conventionId).OrderByDescending(l => l.Numero).Take(AuPlus).ToListAsync(ct);
}
