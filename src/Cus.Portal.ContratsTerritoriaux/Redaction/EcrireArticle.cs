using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>Writes a clause or a narrative under its version stamp. The locked text of the template is never written.</summary>
internal sealed class EcrireArticle(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireTrame trames, Annonces annonces, IHorloge horloge, Journal journal)
{
    /// <returns>The new version stamp.</returns>
    /// <exception cref="Refus">Outside the perimeter (404), read only (403), locked or too long (400), frozen, signed or saved by somebody else meanwhile (409).</exception>
    public async Task<int> ExecuterAsync(Guid contratId, string code, string texte, ChoixDeClause choix, int versionLue, CancellationToken ct)
    {
        var (contrat, _) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        contrat.ExigerModifiable();
        var trame = await trames.DeAsync(contrat, ct);
        var titre = Titre(trame, code);
        texte = texte.Trim().ReplaceLineEndings("\n");
        if (texte.Length > ClauseDuContrat.LongueurMax)
            throw Refus.Champ("Texte", RefusRedaction.TexteTropLong, ("max", ClauseDuContrat.LongueurMax));
        var clause = await db.Set<ClauseDuContrat>().SingleOrDefaultAsync(c => c.ContratId == contratId && c.Code == code, ct);
        if (clause is null)
            db.Add(clause = ClauseDuContrat.Commencer(contratId, code));
        var presente = clause.Version;
        var version = clause.Ecrire(texte, choix, versionLue, acteur.Requis, horloge.Maintenant);
        if (version == presente)
            return version;
        journal.Consigner("Contrats.Clause.Ecrire", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} enregistre « {titre} » (version {version}).", new { code, version, choix = choix.ToString(), longueur = texte.Length }, contrat.EpciOrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }

        return version;
    }

    private static string Titre(DefinitionDeTrame trame, string code)
    {
        if (trame.Axes.SelectMany(a => a.Recits).FirstOrDefault(r => r.Code == code) is { } recit)
            return recit.Titre;
        var clause = trame.Clauses.FirstOrDefault(c => c.Code == code) ?? throw new Refus(RefusRedaction.ArticleInconnu);
        return clause.Genre == GenreDeClause.Verrouillee ? throw new Refus(RefusRedaction.ClauseVerrouillee, ("titre", clause.Titre)) : clause.Titre;
    }
}
