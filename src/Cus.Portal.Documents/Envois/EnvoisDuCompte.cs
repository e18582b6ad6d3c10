using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Envois;

/// <summary>Uploads in pieces of the current account: begun, carried on, handed over once.</summary>
internal sealed class EnvoisDuCompte(PortailDbContext db, UniteDeTravail unite, DossierDeTravail dossier, IActeurCourant acteur, IHorloge horloge, IConfiguration configuration)
{
    /// <summary>Bytes of one piece: a request stays short, so does its transaction, and it passes any proxy.</summary>
    public const int MorceauMax = 8 * 1024 * 1024;

    private const int OuvertsParCompte = 20;

    private long TailleMax => configuration.GetValue("Documents:TailleMaxEnvoi", 200L * 1024 * 1024);

    /// <exception cref="Refus">Empty, too large, or too many under way.</exception>
    public async Task<Envoi> CommencerAsync(string nom, long taille, CancellationToken ct)
    {
        var compteId = acteur.Requis.CompteId;
        if (taille <= 0)
            throw new Refus(RefusDocuments.Vide);
        if (taille > TailleMax)
            throw new Refus(RefusDocuments.TropGros, ("max", Tailles.EnClair(TailleMax)));
        var debut = horloge.Maintenant - Envoi.Duree;
        if (await db.Set<Envoi>().CountAsync(e => e.CompteId == compteId && e.OuvertLe > debut, ct) >= OuvertsParCompte)
            throw new Refus(RefusDocuments.TropDEnvois);
        var envoi = Envoi.Commencer(compteId, nom, taille, horloge.Maintenant);
        db.Add(envoi);
        await unite.ValiderAsync(ct);
        return envoi;
    }

    /// <summary>The upload, of this account and not expired; otherwise it does not exist.</summary>
    public async Task<Envoi> TrouverAsync(string jeton, CancellationToken ct)
    {
        var compteId = acteur.Requis.CompteId;
        var envoi = await db.Set<Envoi>().SingleOrDefaultAsync(e => e.Jeton == jeton && e.CompteId == compteId, ct);
        return envoi is null || envoi.EstExpire(horloge.Maintenant) ? throw new Refus(RefusSocle.Introuvable) : envoi;
    }

    /// <summary>Appends a piece; null when it does not begin where the last one ended, or when another is being written.</summary>
    public async Task<long?> ContinuerAsync(string jeton, long depuis, Stream morceau, CancellationToken ct)
    {
        var envoi = await TrouverAsync(jeton, ct);
        try
        {
            await using var fichier = new FileStream(dossier.Envoi(envoi.Jeton), new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous });
            if (fichier.Length != depuis)
                return null;
            fichier.Seek(0, SeekOrigin.End);
            await AjouterAsync(fichier, morceau, envoi.Taille, ct);
            return fichier.Length;
        }
        catch (IOException e) when (e.HResult is 11 or 35) // EAGAIN: locked by another piece
        {
            return null;
        }
    }

    /// <summary>Hands a finished upload over: its row goes with the caller's transaction, its file once that has committed.</summary>
    /// <exception cref="Refus">Unknown, expired or unfinished.</exception>
    public async Task<Envoi> TerminerAsync(string jeton, string? champ, CancellationToken ct)
    {
        var compteId = acteur.Requis.CompteId;
        var envoi = await db.Set<Envoi>().SingleOrDefaultAsync(e => e.Jeton == jeton && e.CompteId == compteId, ct);
        if (envoi is null || envoi.EstExpire(horloge.Maintenant))
            throw Refus.Champ(champ ?? "", RefusDocuments.EnvoiInconnu);
        if (envoi.Recus(dossier) != envoi.Taille)
            throw Refus.Champ(champ ?? "", RefusDocuments.EnvoiIncomplet, ("nom", envoi.Nom));
        db.Remove(envoi);
        unite.Apres(_ =>
        {
            File.Delete(dossier.Envoi(envoi.Jeton));
            return Task.CompletedTask;
        });
        return envoi;
    }

    private static async Task AjouterAsync(FileStream fichier, Stream morceau, long taille, CancellationToken ct)
    {
        var debut = fichier.Length;
        var tampon = new byte[81920];
        int lus;
        while ((lus = await morceau.ReadAsync(tampon, ct)) > 0)
        {
            if (fichier.Position + lus > taille || fichier.Position + lus - debut > MorceauMax)
            {
                fichier.SetLength(debut);
                throw new Refus(RefusDocuments.EnvoiTropGros, ("max", Tailles.EnClair(Math.Min(taille, MorceauMax))));
            }

            await fichier.WriteAsync(tampon.AsMemory(0, lus), ct);
        }
    }
}

/// <summary>Forgets the uploads of more than a day, rows of this espace and local files of any.</summary>
internal sealed class PurgerLesEnvois(PortailDbContext db, UniteDeTravail unite, DossierDeTravail dossier, IHorloge horloge, TimeProvider temps)
{
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var limite = horloge.Maintenant - Envoi.Duree;
        var expires = await db.Set<Envoi>().Where(e => e.OuvertLe < limite).OrderBy(e => e.OuvertLe).Take(500).ToListAsync(ct);
        db.RemoveRange(expires);
        await unite.ValiderAsync(ct);
        foreach (var envoi in expires)
            File.Delete(dossier.Envoi(envoi.Jeton));
        foreach (var chemin in dossier.Restes().Where(c => temps.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(c) > 2 * Envoi.Duree))
            File.Delete(chemin);
    }
}
