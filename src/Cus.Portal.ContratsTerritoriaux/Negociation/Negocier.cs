using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>What every gesture of negotiation needs: the contract locked, the party that speaks, the next number, the figure retained.</summary>
internal sealed class TableDeNegociation(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireLaGrille grilles, PrevenirLaPartie prevenir, IHorloge horloge, Journal journal)
{
    public ContratTerritorial Contrat { get; private set; } = null!;

    public AuteurDeGeste Auteur { get; private set; } = null!;

    public ReglesDeChiffre Regles { get; private set; } = null!;

    private DefinitionDeTrame Trame { get; set; } = null!;

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Opens the table: one gesture at a time on a contract, so that lines keep their order.</summary>
    /// <exception cref="Refus">Unknown (404), read only (403), frozen or signed (409).</exception>
    public async Task OuvrirAsync(Guid contratId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from contrats.contrats where id = {contratId} for update", ct);
        (Contrat, var partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        Contrat.ExigerModifiable();
        Auteur = new AuteurDeGeste(partie, acteur.Requis, horloge.Maintenant);
        Trame = await grilles.TrameAsync(Contrat, ct);
        Regles = grilles.Regles(Contrat, Trame);
    }

    public async Task<int> NumeroAsync(CancellationToken ct) => 1 + (await db.Set<LigneDuRegistre>().Where(l => l.ContratId == Contrat.Id).MaxAsync(l => (int?)l.Numero, ct) ?? 0);

    /// <summary>Open lines on a figure, the latest first.</summary>
    public Task<List<LigneDuRegistre>> OuvertesAsync(CaseDeGrille place, CancellationToken ct) => db.Set<LigneDuRegistre>()
        .Where(l => l.ContratId == Contrat.Id && l.Indicateur == place.Indicateur && l.OrganismeId == place.OrganismeId && l.Ventilation == place.Ventilation && l.Commune == place.Commune && l.Annee == place.Annee
            && (l.Statut == StatutLigneDuRegistre.EnAttente || l.Statut == StatutLigneDuRegistre.MiseDeCote))
        .OrderByDescending(l => l.Numero).ToListAsync(ct);

    public async Task<LigneDuRegistre> LigneAsync(int numero, CancellationToken ct) =>
        await db.Set<LigneDuRegistre>().SingleOrDefaultAsync(l => l.ContratId == Contrat.Id && l.Numero == numero, ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>The figure retained now, all sums made.</summary>
    public async Task<decimal?> RetenuAsync(CaseDeGrille place, CancellationToken ct)
    {
        var grille = await grilles.GrilleAsync(Contrat, Trame, [place.Indicateur], ct);
        return place.Commune.Length > 0 ? grille.Saisi(place) : grille.Valeur(place.Indicateur, place.OrganismeId, place.Ventilation, place.Annee);
    }

    /// <summary>Records the gesture, tells the other side, commits.</summary>
    public async Task ConsignerAsync(string acte, string phrase, LigneDuRegistre ligne, CancellationToken ct)
    {
        journal.Consigner("Contrats.Registre." + acte, CheminsDeContrat.Objet(Contrat.Id), phrase, new { ligne.Numero, ligne.Case, ligne.De, ligne.A }, Auteur.Partie.OrganismeId);
        await prevenir.ExecuterAsync(Contrat, ligne, acte, phrase, Auteur, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Proposes a figure to the party that holds it, or answers a proposal by another figure (CTR-S11).</summary>
internal sealed class ProposerUnChiffre(PortailDbContext db, TableDeNegociation table, EcheanceDeReponse echeance)
{
    /// <param name="contratId">Contract.</param>
    /// <param name="place">Figure.</param>
    /// <param name="valeur">Figure proposed.</param>
    /// <param name="motif">Why; asked.</param>
    /// <param name="reponseAvant">Last day to answer, or null.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Number of the line.</returns>
    /// <exception cref="Refus">Not a party, frozen, no reason, no change, a line of one's own that still waits.</exception>
    public async Task<int> ExecuterAsync(Guid contratId, CaseDeGrille place, decimal? valeur, string motif, DateOnly? reponseAvant, CancellationToken ct)
    {
        await table.OuvrirAsync(contratId, ct);
        if (valeur is not { } propose)
            throw Refus.Champ("Valeur", RefusNegociation.PropositionExigee);
        if (table.Regles.Refuser(place, propose) is { } refus)
            throw new Refus([refus with { Champ = "Valeur" }]);
        if (reponseAvant < table.Aujourdhui)
            throw Refus.Champ("ReponseAvant", RefusNegociation.ReponseDansLePasse);
        var ouvertes = await table.OuvertesAsync(place, ct);
        var attendue = ouvertes.Find(l => l.Statut == StatutLigneDuRegistre.EnAttente);
        if (attendue is not null && attendue.ParOrganismeId == table.Auteur.Partie.OrganismeId)
            throw new Refus(RefusNegociation.ReponseDejaAttendue, ("numero", attendue.Numero));
        var retenu = await table.RetenuAsync(place, ct);
        var ligne = LigneDuRegistre.Proposer(contratId, await table.NumeroAsync(ct), new ChiffrePropose(place, retenu, propose), motif, reponseAvant, attendue, table.Auteur);
        attendue?.ContreProposer(motif, table.Auteur);
        db.Add(ligne);
        if (attendue is not null)
            await echeance.CloreAsync(attendue, "contre-proposition", ct);
        await echeance.OuvrirAsync(table.Contrat, ligne, ct);
        await table.ConsignerAsync("Proposer", $"{table.Auteur.Acteur.Nom}, pour {table.Auteur.Partie.Nom}, propose {Francais.Valeur(propose)} au lieu de {(retenu is null ? "rien" : Francais.Valeur(retenu))} (ligne {ligne.Numero}).", ligne, ct);
        return ligne.Numero;
    }
}

/// <summary>Accepts a line: the figure of the grid becomes the one proposed; what was open on it before is overtaken.</summary>
internal sealed class AccepterUnChiffre(TableDeNegociation table, EcrireLesChiffres ecrire, EcheanceDeReponse echeance)
{
    /// <exception cref="Refus">One's own proposal, or of two other parties (403), already answered (409).</exception>
    public async Task ExecuterAsync(Guid contratId, int numero, string? motif, CancellationToken ct)
    {
        await table.OuvrirAsync(contratId, ct);
        var ligne = await table.LigneAsync(numero, ct);
        Reponse.ExigerAttendue(table.Contrat, ligne, table.Auteur.Partie);
        ligne.Accepter(motif, table.Auteur);
        foreach (var autre in (await table.OuvertesAsync(ligne.Case, ct)).Where(l => l.Numero != numero))
            autre.Depasser(table.Auteur);
        await ecrire.EcrireAsync(contratId, [new ChiffreSaisi(ligne.Case, ligne.A)], int.MaxValue, ct);
        await echeance.CloreAsync(ligne, "acceptation", ct);
        await table.ConsignerAsync("Accepter", $"{table.Auteur.Acteur.Nom}, pour {table.Auteur.Partie.Nom}, accepte {Francais.Valeur(ligne.A)} (ligne {numero}).", ligne, ct);
    }
}

/// <summary>Parks a line: neither accepted nor refused, on the agenda of the next meeting.</summary>
internal sealed class MettreUnChiffreDeCote(PortailDbContext db, TableDeNegociation table, EcheanceDeReponse echeance)
{
    public async Task ExecuterAsync(Guid contratId, int numero, string motif, CancellationToken ct)
    {
        await table.OuvrirAsync(contratId, ct);
        var ligne = await table.LigneAsync(numero, ct);
        Reponse.ExigerAttendue(table.Contrat, ligne, table.Auteur.Partie);
        db.Add(ligne.MettreDeCote(await table.NumeroAsync(ct), motif, table.Auteur));
        await echeance.CloreAsync(ligne, "mise de côté", ct);
        await table.ConsignerAsync("MettreDeCote", $"{table.Auteur.Acteur.Nom}, pour {table.Auteur.Partie.Nom}, met la ligne {numero} de côté : elle va à l’ordre du jour.", ligne, ct);
    }
}

/// <summary>Takes back a proposal of one's own.</summary>
internal sealed class RetirerUnChiffre(TableDeNegociation table, EcheanceDeReponse echeance)
{
    public async Task ExecuterAsync(Guid contratId, int numero, string? motif, CancellationToken ct)
    {
        await table.OuvrirAsync(contratId, ct);
        var ligne = await table.LigneAsync(numero, ct);
        ligne.Retirer(motif, table.Auteur);
        await echeance.CloreAsync(ligne, "retrait", ct);
        await table.ConsignerAsync("Retirer", $"{table.Auteur.Acteur.Nom}, pour {table.Auteur.Partie.Nom}, retire la ligne {numero}.", ligne, ct);
    }
}

/// <summary>Who answers a line: the party that holds the figure, or the EPCI, or the State on a goal of the EPCI; never who wrote it.</summary>
internal static class Reponse
{
    public static bool EstAttendueDe(ContratTerritorial contrat, LigneDuRegistre ligne, PartieAuContrat partie)
    {
        if (!ligne.EstOuverte || ligne.Geste == GesteDeNegociation.MiseDeCote || partie.OrganismeId == ligne.ParOrganismeId)
            return false;
        if (partie.OrganismeId == ligne.OrganismeId)
            return true;
        return partie.Qualite == QualiteDePartie.Epci || (partie.Qualite == QualiteDePartie.Etat && ligne.OrganismeId == contrat.EpciOrganismeId);
    }

    /// <exception cref="Refus">It waits for another party.</exception>
    public static void ExigerAttendue(ContratTerritorial contrat, LigneDuRegistre ligne, PartieAuContrat partie)
    {
        if (ligne.EstOuverte && !EstAttendueDe(contrat, ligne, partie))
            throw new Refus(RefusNegociation.ReponseAuneAutrePartie);
    }
}
