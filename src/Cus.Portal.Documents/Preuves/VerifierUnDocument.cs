using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Documents.Preuves;

/// <summary>What the page « Vérifier un document » answers.</summary>
/// <param name="Preuve">What is proved.</param>
/// <param name="FichierConforme">True when a file was given and is the one proved; null when none was.</param>
/// <param name="FichierInconnu">True when a file was given and no document of the portal has that content, under any code.</param>
/// <param name="Inscription">What the journal says of the delivery; null for one that it does not tell.</param>
internal sealed record Verification(PreuveLue Preuve, bool? FichierConforme, bool FichierInconnu, InscriptionAuJournal? Inscription);

/// <summary>A proof as anybody may read it.</summary>
internal sealed record PreuveLue(string Code, string Empreinte, string CeQuIlProuve, string? Organisme, string Espace, Guid? EspaceDOrigine, DateTimeOffset DelivreeLe);

/// <summary>The entry that tells a delivery, and the seal that covers it, or null while the day is not sealed.</summary>
internal sealed record InscriptionAuJournal(long Entree, string Qui, SceauDuJournal? Sceau);

/// <summary>Looks a code, a fingerprint or both up. Anonymous; the page slows down whoever tries codes in bulk.</summary>
internal sealed class VerifierUnDocument(PortailDbContext db, IServiceProvider services)
{
    /// <summary>The proof; null when a file alone was given and no document of the portal has that content.</summary>
    /// <exception cref="Refus">Nothing given, or unknown code.</exception>
    public async Task<Verification?> ExecuterAsync(string? code, string? empreinte, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code) && empreinte is null)
            throw Refus.Champ("Code", RefusDocuments.RienAVerifier);
        var requete = db.Set<Preuve>().AsNoTracking();
        if (string.IsNullOrWhiteSpace(code))
            return await PremiereAsync(requete.Where(p => p.Empreinte == empreinte), ct) is { } trouvee ? new Verification(trouvee, true, false, await InscriptionAsync(trouvee, ct)) : null;
        var lu = Preuve.Lire(code);
        var preuve = await PremiereAsync(requete.Where(p => p.Code == lu), ct) ?? throw Refus.Champ("Code", RefusDocuments.CodeInconnu, ("code", lu.Length > 20 ? lu[..20] + "…" : lu));
        var conforme = empreinte is null ? (bool?)null : preuve.Empreinte == empreinte;
        return new Verification(preuve, conforme, conforme == false && !await requete.AnyAsync(p => p.Empreinte == empreinte, ct), await InscriptionAsync(preuve, ct));
    }

    private static Task<PreuveLue?> PremiereAsync(IQueryable<Preuve> requete, CancellationToken ct) => requete
        .OrderBy(p => p.DelivreeLe)
        .Select(p => new PreuveLue(p.Code, p.Empreinte, p.CeQuIlProuve, p.Organisme, p.Espace, p.EspaceDOrigine, p.DelivreeLe))
        .FirstOrDefaultAsync(ct);

    /// <summary>Read in the espace of the proof, which is not that of the visitor: a scope of its own.</summary>
    private async Task<InscriptionAuJournal?> InscriptionAsync(PreuveLue preuve, CancellationToken ct)
    {
        if (preuve.EspaceDOrigine is not { } espace)
            return null;
        await using var portee = await services.OuvrirPorteeAsync(espace, ct: ct);
        var objet = PreuvesDuPortail.ObjetDuJournal(preuve.Code);
        var entree = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Objet == objet).OrderBy(e => e.Numero).FirstOrDefaultAsync(ct);
        if (entree is null)
            return null;
        return new(entree.Numero, entree.Nom, await portee.ServiceProvider.GetRequiredService<ExtraitDuJournal>().SceauDeAsync(entree.Numero, ct));
    }
}
