using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>A signature that the actor may give now.</summary>
internal sealed record SignatureAFaire(CircuitLu Circuit, SignataireLu Signataire);

/// <summary>What the actor has to sign, and what it follows.</summary>
internal sealed class MesSignatures(Perimetre perimetre, IActeurCourant acteur)
{
    private const int Plafond = 100;

    /// <summary>To sign now, soonest deadline first.</summary>
    public async Task<IReadOnlyList<SignatureAFaire>> ASignerAsync(CancellationToken ct)
    {
        if (!PermissionsSignatures.Signer.EstTenuePar(acteur.Acteur))
            return [];
        var ouverts = await Entiers().Where(c => c.Statut == StatutCircuit.Ouvert).OrderBy(c => c.AvantLe ?? DateTimeOffset.MaxValue).Take(Plafond).ToListAsync(ct);
        return [.. from c in ouverts
                   from s in c.EnOrdre
                   where c.EstSonTour(s) && Perimetre.Titre(acteur.Requis, s) is not null
                   select new SignatureAFaire(c.Lire(), c.Lire(s))];
    }

    /// <summary>Circuits of its organismes, latest first.</summary>
    public async Task<IReadOnlyList<CircuitLu>> SuivisAsync(CancellationToken ct) =>
        [.. (await Entiers().OrderByDescending(c => c.OuvertLe).Take(Plafond).ToListAsync(ct)).Select(c => c.Lire())];

    private IQueryable<Circuit> Entiers() => perimetre.Circuits().AsNoTracking().Include(c => c.Signataires).Include(c => c.Pieces).AsSplitQuery();
}

/// <summary>On the home page, what is to be signed and what waits for its owner.</summary>
internal sealed class SignaturesAFaire(MesSignatures miennes, Perimetre perimetre) : ISourceAFaire
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!PermissionsSignatures.Deposer.EstTenuePar(acteur))
            return [];
        var liste = (await miennes.ASignerAsync(ct)).Select(a => new AFaire(
            "Signatures", $"Signer « {a.Circuit.Libelle} »", $"Pour {a.Signataire.Partie}{(a.Signataire.EstFacultatif ? ", facultatif" : "")}. Reçues\u00A0: {a.Circuit.Avancement}.", $"/signatures/{a.Circuit.Id}/signer/{a.Signataire.Id}", "Signer", a.Circuit.AvantLe)).ToList();
        var suspendus = await perimetre.Circuits().AsNoTracking().Where(c => c.Statut == StatutCircuit.Suspendu).OrderBy(c => c.OuvertLe).Take(20).ToListAsync(ct);
        liste.AddRange(suspendus.Where(c => PermissionsSignatures.Deposer.EstTenuePar(acteur, c.ProprietaireId)).Select(c => new AFaire(
            "Signatures", $"Reprendre « {c.Libelle} »", $"{c.RefusePar ?? "Suspendu"}\u00A0: « {c.Motif} ».", $"/signatures/{c.Id}", "Lire le motif", null)));
        return [.. liste.Take(50)];
    }
}
