using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Signatures.Courriers;

/// <summary>The deadline of each signature, when the programme gives one.</summary>
internal sealed class RetourDeSignature(IEcheances echeances)
{
    /// <summary>Type of deadline.</summary>
    public const string Type = "signatures.retour";

    private const string Prefixe = "signatures/signataire/";

    /// <summary>What a deadline is about.</summary>
    public static string Objet(Guid signataireId) => Prefixe + signataireId;

    /// <summary>Signatory of a deadline, or null.</summary>
    public static Guid? Signataire(string objet) => objet.StartsWith(Prefixe, StringComparison.Ordinal) && Guid.TryParse(objet.AsSpan(Prefixe.Length), out var id) ? id : null;

    /// <summary>Opens one per signatory.</summary>
    public async Task OuvrirAsync(Circuit c, CancellationToken ct)
    {
        if (c.AvantLe is not { } avant)
            return;
        foreach (var s in c.Signataires)
        {
            await echeances.OuvrirAsync(
                new OuvertureEcheance(Type, Objet(s.Id), $"Signature de {s.Partie} sur « {c.Libelle} »", "texte mis à la signature", c.OuvertLe, c.Fondement!, "à la date que porte le circuit", avant,
                    [s.Role], s.OrganismeId, null, $"/signatures/{c.Id}/signer/{s.Id}"), ct);
        }
    }

    /// <summary>Closes that of who signed.</summary>
    public Task CloreAsync(Circuit c, Signataire s, CancellationToken ct) =>
        c.AvantLe is null ? Task.CompletedTask : echeances.CloreAsync(Type, Objet(s.Id), s.Signature!.EnClair, ct);

    /// <summary>Takes away those that are left: nothing is expected any more.</summary>
    public async Task AnnulerAsync(Circuit c, string motif, CancellationToken ct)
    {
        if (c.AvantLe is null)
            return;
        foreach (var s in c.Signataires.Where(s => s.Signature is null))
            await echeances.AnnulerAsync(Type, Objet(s.Id), motif, ct);
    }
}

/// <summary>What a reminder says: to whom it is to sign now, and to nobody else.</summary>
internal sealed class RappelerLaSignature(PortailDbContext db) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => RetourDeSignature.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (RetourDeSignature.Signataire(echeance.Objet) is not { } id)
            return null;
        var c = await db.Set<Circuit>().AsNoTracking().Include(c => c.Signataires).SingleOrDefaultAsync(c => c.Signataires.Any(s => s.Id == id), ct);
        if (c is null || !c.EstSonTour(c.Trouver(id)) || c.EstFacultatif(c.Trouver(id)))
            return null;
        var s = c.Trouver(id);
        return new TexteDeRappel(
            $"{(offset > 0 ? "En retard" : "À signer")}\u00A0: {c.Libelle}",
            $"La signature de {s.Nom}, pour {s.Partie}, est attendue avant le {Francais.DateLongue(echeance.DueLe)}. Reçues\u00A0: {c.Signataires.Count(x => x.Statut == Contracts.StatutSignataire.Signe)} sur {c.Signataires.Count}.");
    }
}
