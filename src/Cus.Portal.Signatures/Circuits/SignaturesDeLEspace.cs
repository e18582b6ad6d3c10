using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pdf;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>Circuits of the current espace, as programmes open and follow them.</summary>
internal sealed class SignaturesDeLEspace(PortailDbContext db, ContenuDesPieces contenus, IFichiers fichiers, IActeurCourant acteur, IHorloge horloge, SuitesDuCircuit suites, IEnumerable<ITexteASigner> textes) : ISignatures
{
    /// <inheritdoc />
    public async Task<Guid> OuvrirCircuitAsync(OuvertureDeCircuit ouverture, CancellationToken ct)
    {
        if (await VivantAsync(ouverture.Objet, ct) is { } deja)
            throw new Refus(RefusSignatures.DejaUnCircuit, ("date", Paris.Date(deja.OuvertLe)));
        var circuit = Circuit.Ouvrir(ouverture, acteur.Acteur ?? Acteur.Systeme, horloge.Maintenant);
        var texte = await fichiers.LireAsync(ouverture.FichierId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        circuit.Garder(NatureDePiece.Texte, texte, horloge.Maintenant);
        var aSigner = Preparer(await contenus.LireAsync(texte.Id, ct), circuit);
        circuit.Garder(NatureDePiece.ASigner, await fichiers.EnregistrerAsync(aSigner, $"{circuit.Libelle}, à signer.pdf", TypesDeFichier.Pdf, ct), horloge.Maintenant);
        db.Add(circuit);
        await suites.OuvertAsync(circuit, ct);
        return circuit.Id;
    }

    /// <inheritdoc />
    public async Task<CircuitLu?> LireAsync(Guid circuitId, CancellationToken ct) =>
        (await Entiers().SingleOrDefaultAsync(c => c.Id == circuitId, ct) ?? db.Set<Circuit>().Local.SingleOrDefault(c => c.Id == circuitId))?.Lire();

    /// <inheritdoc />
    public async Task<IReadOnlyList<CircuitLu>> ListerAsync(IReadOnlyCollection<string> objets, CancellationToken ct) =>
        [.. (await Entiers().Where(c => objets.Contains(c.Objet)).OrderByDescending(c => c.OuvertLe).ToListAsync(ct)).Select(c => c.Lire())];

    /// <inheritdoc />
    public async Task SuspendreAsync(string objet, string motif, CancellationToken ct)
    {
        var circuit = await ExigerVivantAsync(objet, ct);
        circuit.Suspendre(motif);
        suites.Suspendu(circuit);
    }

    /// <inheritdoc />
    public async Task ReprendreAsync(string objet, CancellationToken ct)
    {
        var circuit = await ExigerVivantAsync(objet, ct);
        circuit.Reprendre();
        await suites.ReprisAsync(circuit, horloge.Maintenant, ct);
    }

    /// <inheritdoc />
    public async Task<bool> AnnulerPourTexteModifieAsync(string objet, string motif, DifferenceDeTexte? difference, CancellationToken ct)
    {
        if (await VivantAsync(objet, ct) is not { } circuit)
            return false;
        var texte = textes.FirstOrDefault(t => objet.StartsWith(t.Prefixe, StringComparison.Ordinal));
        difference ??= texte is null ? DifferenceDeTexte.Aucune : await texte.DifferenceAsync(objet, ct);
        var combien = circuit.AnnulerPourTexteModifie(motif, difference, horloge.Maintenant);
        await suites.AnnuleAsync(circuit, combien, ct);
        return true;
    }

    /// <inheritdoc />
    public async Task AbandonnerAsync(string objet, string motif, CancellationToken ct)
    {
        var circuit = await ExigerVivantAsync(objet, ct);
        circuit.Abandonner(motif, horloge.Maintenant);
        await suites.AbandonneAsync(circuit, ct);
    }

    private static byte[] Preparer(byte[] pdf, Circuit circuit)
    {
        try
        {
            return PageDeSignatures.Ajouter(pdf, circuit.Libelle, circuit.EmpreinteDuTexte, [.. circuit.EnOrdre.Select(s => new CadreDeSignature(
                s.Champ,
                $"{s.Rang}. {(circuit.Etapes[s.Etape - 1].Nature == NatureDEtape.Visa ? "Visa" : "Signature")} : {s.Partie}",
                [$"{s.Nom}, {s.Qualite}"]))]);
        }
        catch (PdfIllisible)
        {
            throw new Refus(RefusSignatures.PdfIllisible);
        }
    }

    private IQueryable<Circuit> Entiers() => db.Set<Circuit>().AsNoTracking().Include(c => c.Signataires).Include(c => c.Pieces).AsSplitQuery();

    /// <summary>Its row locked until the end of the transaction: no signature comes in between.</summary>
    private async Task<Circuit?> VivantAsync(string objet, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from signatures.circuits where objet = {objet} and statut in ('Ouvert', 'Suspendu') for update", ct);
        return await db.Set<Circuit>().Include(c => c.Signataires).Include(c => c.Pieces).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Objet == objet && (c.Statut == StatutCircuit.Ouvert || c.Statut == StatutCircuit.Suspendu), ct);
    }

    private async Task<Circuit> ExigerVivantAsync(string objet, CancellationToken ct) => await VivantAsync(objet, ct) ?? throw new Refus(RefusSignatures.SansCircuit);
}

/// <summary>Contents of the files of a circuit.</summary>
internal sealed class ContenuDesPieces(IFichiers fichiers)
{
    public async Task<byte[]> LireAsync(Guid fichierId, CancellationToken ct)
    {
        await using var flux = await fichiers.OuvrirAsync(fichierId, ct);
        using var memoire = new MemoryStream();
        await flux.CopyToAsync(memoire, ct);
        return memoire.ToArray();
    }
}
