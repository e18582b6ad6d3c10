using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>A discussion: the comment that opened it and its answers, oldest first.</summary>
internal sealed record FilDeDiscussion(Commentaire Tete, IReadOnlyList<Commentaire> Reponses, string Ou, string Lien);

/// <summary>What the partial view of a discussion shows: <c>&lt;partial name="/Pages/Contrats/_Discussion.cshtml" model="…" /&gt;</c>.</summary>
/// <param name="ContratId">Contract.</param>
/// <param name="Cible">What is discussed, as <see cref="CibleDeCommentaire"/> writes it.</param>
/// <param name="Fils">Discussions, open ones first.</param>
/// <param name="PeutEcrire">The actor writes for a party.</param>
/// <param name="Moi">Account of the actor: its messages stand out.</param>
internal sealed record DiscussionAffichee(Guid ContratId, string Cible, IReadOnlyList<FilDeDiscussion> Fils, bool PeutEcrire, Guid Moi)
{
    /// <summary>Local page to come back to after writing.</summary>
    public string Retour { get; init; } = "";

    /// <summary>Text refused, shown again.</summary>
    public string? Brouillon { get; init; }

    /// <summary>Shown again after a refusal, with its reason next to the field.</summary>
    public bool EstReprise { get; init; }
}

/// <summary>Reads the comments of a contract. Those on the figure of a landlord follow the reading of its commitments.</summary>
internal sealed class LireCommentaires(PortailDbContext db, PerimetreDesContrats perimetre, LireTrame trames, IActeurCourant acteur)
{
    private const int Plafond = 500;

    /// <summary>Discussions on one thing; the caller has checked that the actor reads the contract.</summary>
    public async Task<DiscussionAffichee> SurAsync(ContratTerritorial contrat, string cible, string retour, CancellationToken ct)
    {
        var lisible = await PeutLireAsync(contrat, cible, ct);
        var commentaires = lisible ? await db.Set<Commentaire>().AsNoTracking().Where(c => c.ContratId == contrat.Id && c.Cible == cible).OrderBy(c => c.EcritLe).Take(Plafond).ToListAsync(ct) : [];
        return new DiscussionAffichee(contrat.Id, cible, await EnFilsAsync(contrat, commentaires, ct), lisible && await perimetre.PartieAsync(contrat, ct) is not null, acteur.Requis.CompteId) { Retour = retour };
    }

    /// <summary>All discussions of the contract that the actor may read, open ones first.</summary>
    public async Task<IReadOnlyList<FilDeDiscussion>> TousAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var commentaires = await db.Set<Commentaire>().AsNoTracking().Where(c => c.ContratId == contrat.Id).OrderBy(c => c.EcritLe).Take(Plafond).ToListAsync(ct);
        var lisibles = new List<Commentaire>(commentaires.Count);
        foreach (var groupe in commentaires.GroupBy(c => c.Cible))
        {
            if (await PeutLireAsync(contrat, groupe.Key, ct))
                lisibles.AddRange(groupe);
        }

        return await EnFilsAsync(contrat, lisibles, ct);
    }

    /// <summary>Open discussions by target, for a count beside each clause or figure.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OuvertesAsync(Guid contratId, CancellationToken ct) =>
        await db.Set<Commentaire>().AsNoTracking().Where(c => c.ContratId == contratId && c.ReponseA == null && c.Statut == StatutCommentaire.Ouvert)
            .GroupBy(c => c.Cible).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, StringComparer.Ordinal, ct);

    /// <summary>A comment on a figure is read by who reads the figure; on a clause, by everybody.</summary>
    public async Task<bool> PeutLireAsync(ContratTerritorial contrat, string cible, CancellationToken ct) =>
        CibleDeCommentaire.LireChiffre(cible) is not { } chiffre || (await perimetre.LisiblesAsync(contrat, ct))(chiffre.OrganismeId);

    /// <summary>The landlord whose figure it is (null: everybody's matter), and the thing in words.</summary>
    public async Task<(Guid? Organisme, string Ou)> SituerAsync(ContratTerritorial contrat, string cible, CancellationToken ct)
    {
        var trame = await trames.DeAsync(contrat, ct);
        if (CibleDeCommentaire.LireChiffre(cible) is { } c && trame.Indicateur(c.Indicateur) is not null)
            return (contrat.LectureEntreParties || c.OrganismeId == contrat.EpciOrganismeId ? null : c.OrganismeId, NomsDeChiffre.NommerHorsGrille(contrat, trame, c));
        if (CibleDeCommentaire.LireClause(cible) is { } code && (trame.Clauses.FirstOrDefault(x => x.Code == code)?.Titre ?? trame.Axes.SelectMany(a => a.Recits).FirstOrDefault(r => r.Code == code)?.Titre) is { } titre)
            return (null, $"«\u00A0{titre}\u00A0»");
        throw new Socle.Refuser.Refus(RefusRedaction.ArticleInconnu);
    }

    public static string Chemin(Guid contratId, string cible) =>
        CibleDeCommentaire.LireClause(cible) is { } code ? CheminsDeContrat.Article(contratId, code) : CheminsDeContrat.Discussions(contratId);

    private async Task<IReadOnlyList<FilDeDiscussion>> EnFilsAsync(ContratTerritorial contrat, IReadOnlyList<Commentaire> commentaires, CancellationToken ct)
    {
        var reponses = commentaires.Where(c => c.ReponseA is not null).ToLookup(c => c.ReponseA!.Value);
        var fils = new List<FilDeDiscussion>();
        foreach (var tete in commentaires.Where(c => c.ReponseA is null).OrderBy(c => c.Statut).ThenBy(c => c.EcritLe))
            fils.Add(new FilDeDiscussion(tete, [.. reponses[tete.Id]], (await SituerAsync(contrat, tete.Cible, ct)).Ou, Chemin(contrat.Id, tete.Cible)));
        return fils;
    }
}
