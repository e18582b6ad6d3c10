using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Copies;

/// <summary>Rules of the current espace; an act met for the first time gets those that its programme declares.</summary>
internal sealed class ReglesDeCopie(PortailDbContext db, IContexteEspace espace, IEnumerable<ActeACopier> actes) : IReglesDeCopie
{
    private readonly Dictionary<string, IReadOnlyList<RoleDeContact>> _lues = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<RoleDeContact>> PourAsync(string acte, CancellationToken ct)
    {
        if (_lues.TryGetValue(acte, out var connues))
            return connues;
        var declare = actes.SingleOrDefault(a => a.Code == acte) ?? throw new ArgumentException($"No programme declares « {acte} ».", nameof(acte));
        return _lues[acte] = [.. (await LireAsync(declare, ct)).Where(r => r.EstActive).Select(r => r.Destinataire)];
    }

    /// <summary>Every act, with its rules in the order of the text.</summary>
    public async Task<IReadOnlyList<(ActeACopier Acte, IReadOnlyList<RegleDeCopie> Regles)>> ListerAsync(CancellationToken ct)
    {
        var liste = new List<(ActeACopier, IReadOnlyList<RegleDeCopie>)>();
        foreach (var acte in actes)
            liste.Add((acte, await LireAsync(acte, ct)));
        return liste;
    }

    /// <summary>The rule itself, to change it; null when no programme declares it.</summary>
    public async Task<RegleDeCopie?> TrouverAsync(string code, RoleDeContact destinataire, CancellationToken ct)
    {
        if (actes.SingleOrDefault(a => a.Code == code) is { } acte)
            await LireAsync(acte, ct);
        return await db.Set<RegleDeCopie>().SingleOrDefaultAsync(r => r.Acte == code && r.Destinataire == destinataire, ct);
    }

    private async Task<IReadOnlyList<RegleDeCopie>> LireAsync(ActeACopier acte, CancellationToken ct)
    {
        var requete = db.Set<RegleDeCopie>().AsNoTracking().Where(r => r.Acte == acte.Code).OrderBy(r => r.Ordre);
        var lues = await requete.ToListAsync(ct);
        if (lues.Count >= acte.Copies.Count)
            return lues;
        foreach (var (copie, ordre) in acte.Copies.Select((c, i) => (c, i)))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into echeances.regles_de_copie (id, espace_id, acte, destinataire, est_copie, fondement, ordre, est_active)
                values ({Identifiant.Nouveau()}, {espace.Id}, {acte.Code}, {copie.Destinataire.ToString()}, {copie.EstCopie}, {copie.Fondement}, {ordre}, true)
                on conflict do nothing
                """, ct);
        }

        return await requete.ToListAsync(ct);
    }
}

/// <summary>An administrator turns a copy off, or on again. The journal says who and when.</summary>
internal sealed class ReglerUneCopie(ReglesDeCopie regles, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, IEnumerable<ActeACopier> actes, Journal journal)
{
    /// <exception cref="Refus">Unknown rule, or a recipient: the text leaves no choice.</exception>
    public async Task<RegleDeCopie> ExecuterAsync(string code, RoleDeContact destinataire, bool active, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesCopies.Exiger(acteur.Acteur);
        var regle = await regles.TrouverAsync(code, destinataire, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (!regle.EstCopie)
            throw new Refus(RefusEcheances.DestinataireObligatoire);
        if (regle.EstActive == active)
            return regle;
        regle.Regler(active, acteur.Requis.Nom, horloge.Maintenant);
        var acte = actes.FirstOrDefault(a => a.Code == regle.Acte)?.Libelle ?? regle.Acte;
        journal.Consigner("Echeances.Copie.Regler", $"echeances/copie/{regle.Id}", $"{acteur.Requis.Nom} {(active ? "rétablit" : "suspend")} la copie « {acte} » à {Libelle(regle.Destinataire)}.", new { regle.Acte, regle.Destinataire, active });
        await unite.ValiderAsync(ct);
        return regle;
    }

    public static string Libelle(RoleDeContact role) => role switch
    {
        RoleDeContact.Ush => "l’Union sociale pour l’habitat",
        RoleDeContact.Dreal => "la DREAL (DRIHL, DEAL) de chaque région",
        RoleDeContact.Dhup => "la DHUP, bureau national",
        _ => "l’AR HLM de chaque région",
    };
}
