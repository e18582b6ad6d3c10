using Cus.Portal.Documents.Contracts;
using Cus.Portal.Documents.Fichiers;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Preuves;

/// <summary>Gives and recognises the codes of verification.</summary>
internal sealed class PreuvesDuPortail(PortailDbContext db, IContexteEspace espace, IHorloge horloge, IHttpContextAccessor http, IConfiguration configuration, Journal journal) : IPreuves
{
    public Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, CancellationToken ct) =>
        DelivrerAsync(code, fichierId, ceQuIlProuve, null, ct);

    public async Task<string> DelivrerAsync(string code, Guid fichierId, string ceQuIlProuve, string? organisme, CancellationToken ct)
    {
        var fichier = await db.Set<Fichier>().FindAsync([fichierId], ct) ?? throw new Refus(RefusSocle.Introuvable);
        db.Add(Preuve.Delivrer(code, fichier.Empreinte, ceQuIlProuve, organisme, (espace.Id, espace.Espace?.Nom ?? ""), horloge.Maintenant));
        journal.Consigner("Documents.Preuve.Delivrer", ObjetDuJournal(code), $"Code {code} délivré. {ceQuIlProuve}", new { fichier.Empreinte });
        return code;
    }

    public string NouveauCode() => Preuve.NouveauCode();

    public string Adresse(string code) => $"{Portail()}/verifier?code={code}";

    /// <summary>Object of the journal that tells the delivery of a code, with the fingerprint of its document.</summary>
    public static string ObjetDuJournal(string code) => $"documents/preuve/{code}";

    private string Portail() => configuration["Portail:Adresse"] is { Length: > 0 } a ? a.TrimEnd('/')
        : http.HttpContext?.Request is { } r ? $"{r.Scheme}://{r.Host}"
        : "http://localhost:5080";
}
