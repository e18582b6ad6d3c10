using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>By what right an account signs.</summary>
/// <param name="Delegant">Name of who delegated, or null when it signs in its own name.</param>
internal sealed record TitreASigner(string? Delegant);

/// <summary>Who reads a circuit, who signs, who drops a signature.</summary>
internal sealed class Perimetre(PortailDbContext db, IActeurCourant acteur, IEnumerable<ITexteASigner> textes)
{
    /// <summary>Circuits of the actor's organismes, as party or as owner, and those it is named in.</summary>
    public IQueryable<Circuit> Circuits()
    {
        var moi = acteur.Requis;
        var miens = moi.Organismes.ToList();
        return db.Set<Circuit>().Where(c => miens.Contains(c.ProprietaireId) || c.Signataires.Any(s => miens.Contains(s.OrganismeId) || s.CompteId == moi.CompteId));
    }

    /// <summary>A circuit that the actor reads, whole.</summary>
    /// <exception cref="Refus">Unknown or not readable: the same answer.</exception>
    public async Task<Circuit> ChargerAsync(Guid id, CancellationToken ct)
    {
        var c = await db.Set<Circuit>().Include(c => c.Signataires).Include(c => c.Pieces).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct);
        return c is not null && await PeutLireAsync(acteur.Requis, c, ct) ? c : throw new Refus(RefusSocle.Introuvable);
    }

    /// <summary>The same, its row locked until the end of the transaction, read afresh: two signatures never extend the same revision.</summary>
    public async Task<Circuit> ChargerPourEcrireAsync(Guid id, CancellationToken ct)
    {
        foreach (var lu in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Unchanged && e.Entity is Circuit or Signataire or PieceDeCircuit).ToList())
            lu.State = EntityState.Detached;
        await db.Database.ExecuteSqlAsync($"select 1 from signatures.circuits where id = {id} for update", ct);
        return await ChargerAsync(id, ct);
    }

    /// <summary>A party, the owner, somebody named, or whom the programme lets follow.</summary>
    public async Task<bool> PeutLireAsync(Acteur qui, Circuit c, CancellationToken ct)
    {
        if (!PermissionsSignatures.Consulter.EstTenuePar(qui))
            return false;
        if (qui.Organismes.Any(o => o == c.ProprietaireId || c.Signataires.Any(s => s.OrganismeId == o)) || c.Signataires.Any(s => s.CompteId == qui.CompteId))
            return true;
        foreach (var texte in textes.Where(t => c.Objet.StartsWith(t.Prefixe, StringComparison.Ordinal)))
        {
            if (await texte.PeutSuivreAsync(qui, c.Objet, ct))
                return true;
        }

        return false;
    }

    /// <summary>By what right the account signs there today, or null: its own role, or a dated delegation of who is expected.</summary>
    public static TitreASigner? Titre(Acteur qui, Signataire s)
    {
        var tenues = qui.Habilitations.Where(h => h.Role == s.Role && h.OrganismeId == s.OrganismeId).ToList();
        if (s.CompteId is not { } attendu)
            return tenues.Count == 0 ? null : new TitreASigner(tenues.Exists(h => h.DelegantNom is null) ? null : tenues[0].DelegantNom);
        if (attendu == qui.CompteId)
            return tenues.Exists(h => h.DelegantNom is null) ? new TitreASigner(null) : null;
        return tenues.Find(h => h.DelegantNom is { } d && PouvoirsDeLOrganisme.EstLeMeme(d, s.Nom)) is { } recue ? new TitreASigner(recue.DelegantNom) : null;
    }

    /// <summary>The right to sign there, required.</summary>
    /// <exception cref="Refus">Somebody else is expected.</exception>
    public TitreASigner ExigerTitre(Signataire s)
    {
        PermissionsSignatures.Consulter.Exiger(acteur.Acteur);
        return Titre(acteur.Requis, s) ?? throw new Refus(RefusSignatures.PasLeSignataire, ("nom", s.Nom), ("partie", s.Partie));
    }

    /// <summary>True for a member of the party or of the owner, who may drop what was signed elsewhere or by hand.</summary>
    public bool PeutDeposer(Circuit c, Signataire s) =>
        PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, s.OrganismeId) || PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, c.ProprietaireId);

    /// <exception cref="Refus">Neither of the party nor of the owner.</exception>
    public void ExigerDepot(Circuit c, Signataire s)
    {
        if (!PeutDeposer(c, s))
            throw new Refus(RefusSignatures.DepotReserve, ("partie", s.Partie));
    }
}

/// <summary>The files of a circuit, and the powers of its parties, are read by whoever reads it.</summary>
internal sealed class DroitSurLesFichiers(PortailDbContext db, Perimetre perimetre) : IDroitDeLecture
{
    /// <inheritdoc />
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct)
    {
        if (!PermissionsSignatures.Consulter.EstTenuePar(acteur))
            return false;
        if (await db.Set<Pouvoir>().AsNoTracking().SingleOrDefaultAsync(p => p.FichierId == fichierId, ct) is { } pouvoir)
            return acteur.Organismes.Contains(pouvoir.OrganismeId) || await LisentAsync(acteur, c => c.Signataires.Any(s => s.OrganismeId == pouvoir.OrganismeId && s.PouvoirExige), ct);
        return await LisentAsync(acteur, c => c.Pieces.Any(p => p.FichierId == fichierId), ct);
    }

    private async Task<bool> LisentAsync(Acteur acteur, System.Linq.Expressions.Expression<Func<Circuit, bool>> lesquels, CancellationToken ct)
    {
        foreach (var c in await db.Set<Circuit>().AsNoTracking().Include(c => c.Signataires).Where(lesquels).OrderByDescending(c => c.OuvertLe).Take(200).ToListAsync(ct))
        {
            if (await perimetre.PeutLireAsync(acteur, c, ct))
                return true;
        }

        return false;
    }
}
