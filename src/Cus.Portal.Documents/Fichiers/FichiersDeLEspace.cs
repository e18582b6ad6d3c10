using Cus.Portal.Documents.Analyse;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Depot;
using Cus.Portal.Documents.Envois;
using Cus.Portal.Documents.Pdf;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Documents.Fichiers;

/// <summary>Files of the current espace.</summary>
internal sealed class FichiersDeLEspace(
    PortailDbContext db,
    IDepot depot,
    DossierDeTravail dossier,
    IAntivirus antivirus,
    SantePdf sante,
    EnvoisDuCompte envois,
    ReprendreLesAnalyses analyses,
    Journal journal,
    IActeurCourant acteur,
    IHorloge horloge) : IFichiers
{
    public async Task<FichierLu> RecevoirAsync(Stream contenu, string nom, ExigencesFichier exigences, CancellationToken ct)
    {
        try
        {
            using var reception = await Reception.EcrireAsync(dossier, contenu, exigences.TailleMax, ct);
            return await AccepterAsync(reception, nom, exigences, ct);
        }
        catch (Refus refus) when (exigences.Champ is not null && refus.Motifs[0].Champ is null)
        {
            throw new Refus([.. refus.Motifs.Select(m => m with { Champ = exigences.Champ })]);
        }
    }

    public async Task<FichierLu> RecevoirRepriseAsync(string jeton, ExigencesFichier exigences, CancellationToken ct)
    {
        var envoi = await envois.TerminerAsync(jeton, exigences.Champ, ct);
        await using var contenu = envoi.Ouvrir(dossier);
        return await RecevoirAsync(contenu, envoi.Nom, exigences, ct);
    }

    public async Task<FichierLu> EnregistrerAsync(ReadOnlyMemory<byte> contenu, string nom, string type, CancellationToken ct)
    {
        using var flux = new MemoryStream(contenu.ToArray(), writable: false);
        using var reception = await Reception.EcrireAsync(dossier, flux, long.MaxValue, ct);
        var pages = type == TypesDeFichier.Pdf ? PagesDuPortail.Compter(contenu.Span) : null;
        await depot.DeposerAsync(reception.Empreinte, reception.Chemin, ct);
        var fichier = Fichier.Recevoir(NomDeFichier.Nettoyer(nom), type, reception.Taille, reception.Empreinte, pages, horloge.Maintenant, Guid.Empty);
        fichier.DeclarerSain(horloge.Maintenant);
        db.Add(fichier);
        return fichier.Lire();
    }

    public async Task<FichierLu?> LireAsync(Guid id, CancellationToken ct) => (await TrouverAsync(id, ct))?.Lire();

    public async Task<IReadOnlyDictionary<Guid, FichierLu>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var lus = await db.Set<Fichier>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct);
        var nouveaux = db.ChangeTracker.Entries<Fichier>().Where(e => e.State == EntityState.Added && ids.Contains(e.Entity.Id)).Select(e => e.Entity);
        return lus.Concat(nouveaux).ToDictionary(f => f.Id, f => f.Lire());
    }

    public async Task<Stream> OuvrirAsync(Guid id, CancellationToken ct)
    {
        var fichier = await TrouverAsync(id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (fichier.Statut == StatutFichier.EnAnalyse)
            throw new Refus(RefusDocuments.EnAnalyse, ("nom", fichier.Nom));
        if (fichier.Statut == StatutFichier.Refuse)
            throw new Refus(RefusDocuments.FichierRefuse, ("nom", fichier.Nom));
        var contenu = await depot.OuvrirAsync(fichier.Empreinte, ct);
        journal.Consigner("Documents.Fichier.Ouvrir", $"documents/fichier/{id}", $"« {fichier.Nom} » est ouvert.", new { fichier.Empreinte });
        return contenu;
    }

    private async Task<FichierLu> AccepterAsync(Reception reception, string nom, ExigencesFichier exigences, CancellationToken ct)
    {
        var (verdict, type) = await ExaminerAsync(reception, ct);
        if (verdict.Virus is { } virus)
            throw new Refus(RefusDocuments.Infecte, ("virus", virus));
        if (!exigences.Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw new Refus(RefusDocuments.Type, ("attendu", TypesDeFichier.AvecArticle(exigences.Types)));
        int? pages = type == TypesDeFichier.Pdf ? await sante.VerifierAsync(reception.Chemin, ct) : null;
        await depot.DeposerAsync(reception.Empreinte, reception.Chemin, ct);
        var fichier = Fichier.Recevoir(NomDeFichier.Nettoyer(nom), type, reception.Taille, reception.Empreinte, pages, horloge.Maintenant, acteur.Acteur?.CompteId ?? Guid.Empty);
        if (verdict.Analyse)
            fichier.DeclarerSain(horloge.Maintenant);
        db.Add(fichier);
        return fichier.Lire();
    }

    private async Task<(Verdict Verdict, string Type)> ExaminerAsync(Reception reception, CancellationToken ct)
    {
        await using var contenu = reception.Ouvrir();
        var verdict = await antivirus.AnalyserAsync(contenu, ct);
        return (verdict, await TypeParContenu.TrouverAsync(contenu, ct));
    }

    /// <summary>The row; one still in quarantine is scanned again first, when the antivirus is back.</summary>
    private async Task<Fichier?> TrouverAsync(Guid id, CancellationToken ct)
    {
        var fichier = await db.Set<Fichier>().FindAsync([id], ct);
        if (fichier is not { Statut: StatutFichier.EnAnalyse } || db.Entry(fichier).State == EntityState.Added || !await analyses.ReprendreAPartAsync(id, ct))
            return fichier;
        await db.Entry(fichier).ReloadAsync(ct);
        return fichier;
    }
}
