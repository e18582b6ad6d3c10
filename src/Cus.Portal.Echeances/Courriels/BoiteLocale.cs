using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>A line of a list of mails.</summary>
internal sealed record LigneDeCourriel(
    Guid Id, string Adresse, string Nom, string Sujet, string Categorie, StatutCourriel Statut, DateTimeOffset Le, int Pieces, int? Code, string? Reponse, int Essais, DateTimeOffset? ProchainEssaiLe,
    DateTimeOffset? RegrouperLe, Guid? RenvoiDeId, Guid? RenvoyeParId, string? CodeDeRemise, string? DiagnosticDeRemise, DateTimeOffset? RapportLuLe)
{
    /// <summary>It went as far as it could, and nothing sent it again yet.</summary>
    public bool PeutEtreRenvoye => RenvoyeParId is null && Statut is StatutCourriel.Envoye or StatutCourriel.Garde or StatutCourriel.Refuse or StatutCourriel.Abandonne or StatutCourriel.Rejete;
}

/// <summary>
/// The mailbox of the demonstration: what would have left from this espace, and from the host (passwords, invitations); open to all. That
/// of a laboratory, elsewhere: its own mails alone, for who follows them.
/// </summary>
internal sealed class BoiteLocale(PortailDbContext db, ReglagesDeCourriel reglages, IHorloge horloge, IActeurCourant acteur)
{
    public const int Taille = 20;

    /// <summary>A page, newest first, for an address or a part of one when given.</summary>
    /// <exception cref="Refus">Neither a demonstration nor a laboratory: this page does not exist.</exception>
    public async Task<(int Total, IReadOnlyList<LigneDeCourriel> Lignes)> ListerAsync(string? q, int page, CancellationToken ct)
    {
        await OuvrirAsync(ct);
        var motif = $"%{q?.Trim()}%";
        var requete = Visibles().Where(c => string.IsNullOrWhiteSpace(q) || EF.Functions.ILike(c.Adresse, motif) || EF.Functions.ILike(c.NomDestinataire, motif) || EF.Functions.ILike(c.Sujet, motif));
        var total = await requete.CountAsync(ct);
        var lignes = await requete.OrderByDescending(c => c.PrepareLe).ThenByDescending(c => c.Id).Skip((Math.Max(1, page) - 1) * Taille).Take(Taille).EnLignes().ToListAsync(ct);
        return (total, lignes);
    }

    /// <exception cref="Refus">Unknown, of another espace, or not in a demonstration.</exception>
    public async Task<Courriel> LireAsync(Guid id, CancellationToken ct)
    {
        await OuvrirAsync(ct);
        return await Visibles().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
    }

    /// <summary>What a digest tells later is not in the box: the digest is. Barrier two says what is visible: the current espace and, under this setting, the host.</summary>
    private IQueryable<Courriel> Visibles() => db.Set<Courriel>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace]).Where(c => !StatutsDeCourriel.HorsEnvoi.Contains(c.Statut));

    private async Task OuvrirAsync(CancellationToken ct)
    {
        if (!reglages.EstDemonstration)
        {
            if (horloge.EstDeLaboratoire && PermissionsEcheances.SuivreLesCourriels.EstTenuePar(acteur.Acteur))
                return;
            throw new Refus(RefusSocle.Introuvable);
        }

        await db.Database.ExecuteSqlAsync($"select set_config({CourrielConfiguration.BoiteLocale}, 'oui', true)", ct);
    }
}

/// <summary>Projections of mails.</summary>
internal static class ProjectionsDeCourriels
{
    public static IQueryable<LigneDeCourriel> EnLignes(this IQueryable<Courriel> courriels) => courriels.Select(c =>
        new LigneDeCourriel(
            c.Id, c.Adresse, c.NomDestinataire, c.Sujet, c.Categorie, c.Statut, c.EnvoyeLe ?? c.PrepareLe, c.PiecesJointes.Length, c.CodeSmtp, c.ReponseSmtp, c.Essais, c.ProchainEssaiLe,
            c.RegrouperLe, c.RenvoiDeId, c.RenvoyeParId, c.CodeDeRemise, c.DiagnosticDeRemise, c.RapportLuLe));
}
