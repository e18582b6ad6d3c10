using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Preuves;

/// <summary>Gives and recognises the codes of verification.</summary>
internal sealed class PreuvesDuPortail(PortailDbContext db, IContexteEspace espace, IHorloge horloge, IHttpContextAccessor http, IConfiguration configuration) : IPreuves
{
    public Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, CancellationToken ct) =>
        DelivrerAsync(code, fichierId, ceQuIlProuve, null, ct);

    public async Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, string? organisme, CancellationToken ct)
    {
        var fichier = await db.Set<Fichier>().FindAsync([fichierId], ct) ?? throw new Refus(RefusSocle.Introuvable);
        db.Add(Preuve.Delivrer(code, fichier.Empreinte, ceQuIlProuve, organisme, espace.Espace?.Nom ?? "", horloge.Maintenant));
        return code;
    }

    public string NouveauCode() => Preuve.NouveauCode();

    public string Adresse(string code) => $"{Portail()}/verifier?code={code}";

    private string Portail() => configuration["Portail:Adresse"] is { Length: > 0 } a ? a.TrimEnd('/')
        : http.HttpContext?.Request is { } r ? $"{r.Scheme}://{r.Host}"
        : "http://localhost:5080";
}

/// <summary>What the page « Vérifier un document » answers.</summary>
/// <param name="Preuve">What is proved.</param>
/// <param name="FichierConforme">True when a file was given and is the one proved; null when none was.</param>
internal sealed record Verification(PreuveLue Preuve, bool? FichierConforme);

/// <summary>A proof as anybody may read it.</summary>
internal sealed record PreuveLue(string Code, string Empreinte, string CeQuIlProuve, string? Organisme, string Espace, DateTimeOffset DelivreeLe);

/// <summary>Looks a code, a fingerprint or both up. Anonymous; the page slows down whoever tries codes in bulk.</summary>
internal sealed class VerifierUnDocument(PortailDbContext db)
{
    /// <summary>The proof; null when a file alone was given and no document of the portal has that content.</summary>
    /// <exception cref="Refus">Nothing given, or unknown code.</exception>
    public async Task<Verification?> ExecuterAsync(string? code, string? empreinte, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code) && empreinte is null)
            throw Refus.Champ("Code", RefusDocuments.RienAVerifier);
        var requete = db.Set<Preuve>().AsNoTracking();
        if (string.IsNullOrWhiteSpace(code))
            return await PremiereAsync(requete.Where(p => p.Empreinte == empreinte), ct) is { } trouvee ? new Verification(trouvee, true) : null;
        var lu = Preuve.Lire(code);
        var preuve = await PremiereAsync(requete.Where(p => p.Code == lu), ct) ?? throw Refus.Champ("Code", RefusDocuments.CodeInconnu, ("code", lu.Length > 20 ? lu[..20] + "…" : lu));
        return new Verification(preuve, empreinte is null ? null : preuve.Empreinte == empreinte);
    }

    private static Task<PreuveLue?> PremiereAsync(IQueryable<Preuve> requete, CancellationToken ct) => requete
        .OrderBy(p => p.DelivreeLe)
        .Select(p => new PreuveLue(p.Code, p.Empreinte, p.CeQuIlProuve, p.Organisme, p.Espace, p.DelivreeLe))
        .FirstOrDefaultAsync(ct);
}
