using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Engagements;

/// <summary>The secretariat keeps the table of the commitments.</summary>
internal sealed class TenirLesEngagements(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    public const int TexteAuPlus = 2_000;

    /// <returns>Identifier of the commitment.</returns>
    /// <exception cref="Refus">Another role (403), no text, no date, a date before the pacte.</exception>
    public async Task<Guid> InscrireAsync(PartieAuPacte? partie, string? texte, DateOnly? date, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        if (partie is not { } qui || !Enum.IsDefined(qui))
            throw Refus.Champ("Partie", RefusSocle.Obligatoire, ("champ", "la partie qui s’engage"));
        var quoi = Textes.Exiger(texte, "Texte", "l’engagement", TexteAuPlus);
        var engagement = EngagementDuPacte.Inscrire(qui, quoi, date ?? throw Refus.Champ("Date", RefusDuPacte.DateDEngagement));
        db.Add(engagement);
        journal.Consigner("Pacte.Engagement.Inscrire", Objet(engagement.Id), $"{acteur.Requis.Nom} inscrit un engagement ({Libelles.De(qui)}, {Francais.DateLongue(engagement.Date)}) : {quoi}");
        await unite.ValiderAsync(ct);
        return engagement.Id;
    }

    /// <exception cref="Refus">Another role (403), unknown (404), an act that its status does not allow (409), kept without a proof.</exception>
    public async Task ConstaterAsync(Guid id, string? acte, string? preuve, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        var engagement = await db.Set<EngagementDuPacte>().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var mots = Textes.Borner(preuve, "Preuve", TexteAuPlus);
        VieDeLEngagementDuPacte.Cycle.Passer(engagement.Statut, acte ?? "");
        var fichier = recevoir is null ? null : await recevoir(fichiers);
        engagement.Constater(acte!, mots, fichier?.Id, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Pacte.Engagement.Constater", Objet(id), $"{acteur.Requis.Nom} : « {engagement.Texte} », {Libelles.De(engagement.Statut).ToLower(Francais.Culture)}.", new { engagement.Statut, preuve = mots, fichier = fichier?.Id });
        await unite.ValiderAsync(ct);
    }

    private static string Objet(Guid id) => $"pacte/engagement/{id}";
}

/// <summary>Reads the commitments.</summary>
internal sealed class LireLesEngagements(PortailDbContext db, IActeurCourant acteur)
{
    private const int AuPlus = 500;

    /// <exception cref="Refus">No such right.</exception>
    public async Task<IReadOnlyList<EngagementDuPacte>> ListerAsync(CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        return await db.Set<EngagementDuPacte>().AsNoTracking().OrderBy(e => e.Date).ThenBy(e => e.Partie).ThenBy(e => e.Id).Take(AuPlus).ToListAsync(ct);
    }

    /// <exception cref="Refus">No such right; unknown (404).</exception>
    public async Task<EngagementDuPacte> LireAsync(Guid id, CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        return await db.Set<EngagementDuPacte>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
    }

    /// <summary>The table as rows of text.</summary>
    public static IEnumerable<IReadOnlyList<string>> EnLignes(IReadOnlyList<EngagementDuPacte> engagements) =>
    [
        ["Partie", "Engagement", "Date", "État", "Preuve", "Constaté le", "Constaté par"],
        .. engagements.Select(e => (IReadOnlyList<string>)
        [
            Libelles.De(e.Partie), e.Texte, e.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Libelles.De(e.Statut), e.Preuve ?? (e.PreuveFichierId is null ? "" : "fichier joint"),
            e.ConstateLe is { } le ? Paris.Date(le).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", e.ConstateParNom ?? "",
        ]),
    ];
}
