using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Regles;

/// <summary>Outcome of the rules of deposit on a dossier, now.</summary>
internal sealed record BilanDeDepot(EtatADeposer Etat, IReadOnlyList<(string Code, string Libelle, IReadOnlyList<Motif> Motifs)> Regles)
{
    /// <summary>Everything that is missing, in the order of the rules.</summary>
    public IReadOnlyList<Motif> Motifs => [.. Regles.SelectMany(r => r.Motifs)];

    public bool EstPret => Regles.All(r => r.Motifs.Count == 0);

    public int Satisfaites => Regles.Count(r => r.Motifs.Count == 0);
}

/// <summary>Reads the state of a dossier and applies the rules of deposit to it.</summary>
internal sealed class VerifierLeDossier(PortailDbContext db, IFichiers fichiers, IOrganismes organismes, ITerritoires territoires, IHorloge horloge)
{
    public async Task<BilanDeDepot> ExecuterAsync(Dossier dossier, CancellationToken ct)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == dossier.SessionId, ct);
        var appel = await db.Set<Appel>().AsNoTracking().Include(a => a.Formulaires).SingleAsync(a => a.Id == session.AppelId, ct);
        var jour = horloge.Aujourdhui();
        var contenu = ContenuDuDossier.Lire(dossier);
        var porteur = await organismes.LireAsync(dossier.OrganismeId, jour, ct);
        var associe = contenu.BailleurAssocieId is { } a ? await organismes.LireAsync(a, jour, ct) : null;
        var joints = await fichiers.LireAsync([.. dossier.Pieces.Where(p => p.RetireeLe is null).Select(p => p.FichierId)], ct);
        var doublon = await db.Set<Dossier>().AsNoTracking()
            .Where(d => d.Id != dossier.Id && d.OrganismeId == dossier.OrganismeId && d.SessionId == dossier.SessionId && d.Intitule == dossier.Intitule && d.DeposeLe != null)
            .Select(d => new { d.Id, d.Reference }).FirstOrDefaultAsync(ct);
        var etat = new EtatADeposer(dossier, contenu, appel, session, joints, territoires,
            porteur is { EstBailleur: true, EstAdherentUsh: true }, associe is { EstBailleur: true, EstAdherentUsh: true },
            doublon is null ? null : (doublon.Id, doublon.Reference), horloge.Maintenant)
        {
            Porteur = porteur,
        };
        return new BilanDeDepot(etat, ReglesDeDepot.Verifier(etat));
    }
}
