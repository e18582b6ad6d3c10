using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Signatures.Voies;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>The signatories of Brest Métropole, each by hand on a copy: the shortest of the three ways.</summary>
internal static class SignerUnContrat
{
    private static readonly Dictionary<Guid, (Guid Compte, string Nom)> Signataires = new()
    {
        [OrganismesDemo.BrestMetropole] = (ComptesDemo.SolenGuivarch, "Solen Guivarch"),
        [OrganismesDemo.PrefectureFinistere] = (ComptesDemo.GaelleMorvan, "Gaëlle Morvan"),
        [OrganismesDemo.PenfeldHabitat] = (ComptesDemo.ErwanKerdoncuff, "Erwan Kerdoncuff"),
        [OrganismesDemo.IroiseLogement] = (ComptesDemo.NolwennRiou, "Nolwenn Riou"),
        [OrganismesDemo.CoopRade] = (ComptesDemo.RonanSalaun, "Ronan Salaün"),
        [OrganismesDemo.ActionLogementBretagne] = (ComptesDemo.PatrickHemon, "Patrick Hémon"),
    };

    public static Task<Guid> MettreEnSignatureAsync(this PortailDesContrats portail, Guid contrat) => portail.CommeAsync<MettreEnSignature, Guid>(ComptesDemo.MaelleCariou,
        s => s.ExecuterAsync(contrat, Signataires.ToDictionary(x => x.Key, x => x.Value.Compte), null, CancellationToken.None));

    /// <summary>Puts in signature; all sign, in the order of the circuit.</summary>
    public static async Task<CircuitLu> SignerAsync(this PortailDesContrats portail, Guid contrat)
    {
        var circuit = await portail.MettreEnSignatureAsync(contrat);
        await portail.SignerLeResteAsync(circuit);
        return await portail.CircuitAsync(circuit);
    }

    /// <summary>Those who are still awaited sign.</summary>
    public static async Task SignerLeResteAsync(this PortailDesContrats portail, Guid circuit)
    {
        foreach (var s in (await portail.CircuitAsync(circuit)).Signataires.Where(s => s.Statut == StatutSignataire.Attendu).ToList())
            await portail.SignerUnAsync(circuit, s.OrganismeId);
    }

    public static async Task SignerUnAsync(this PortailDesContrats portail, Guid circuit, Guid organisme)
    {
        await portail.JoindreUnPouvoirAsync(organisme, new SaisieDePouvoir(NatureDePouvoir.Deliberation, "n° 12", Signataires[organisme].Nom, Aujourdhui(portail), null));
        await portail.DeposerAsync(circuit, organisme);
    }

    public static Task JoindreUnPouvoirAsync(this PortailDesContrats portail, Guid organisme, SaisieDePouvoir pouvoir) =>
        portail.CommeAsync<JoindreUnPouvoir>(Signataires[organisme].Compte, s => s.ExecuterAsync(organisme, pouvoir, (new MemoryStream(Exemples.Pdf(1)), "pouvoir.pdf"), CancellationToken.None));

    /// <summary>Gives the copy signed by hand today.</summary>
    public static async Task DeposerAsync(this PortailDesContrats portail, Guid circuit, Guid organisme)
    {
        var (compte, nom) = Signataires[organisme];
        var signataire = (await portail.CircuitAsync(circuit)).Signataires.Single(s => s.OrganismeId == organisme);
        await portail.CommeAsync<DeposerUnExemplairePapier>(compte, s => s.ExecuterAsync(circuit, signataire.Id, new SaisieDePapier(Aujourdhui(portail), nom), (new MemoryStream(Exemples.Pdf(2)), "scan.pdf"), CancellationToken.None));
    }

    public static async Task RefuserAsync(this PortailDesContrats portail, Guid circuit, Guid organisme, string motif)
    {
        var signataire = (await portail.CircuitAsync(circuit)).Signataires.Single(s => s.OrganismeId == organisme);
        await portail.CommeAsync<RefuserDeSigner>(Signataires[organisme].Compte, s => s.ExecuterAsync(circuit, signataire.Id, motif, CancellationToken.None));
    }

    public static Task<CircuitLu> CircuitAsync(this PortailDesContrats portail, Guid circuit) =>
        portail.DansAsync(async s => (await s.GetRequiredService<ISignatures>().LireAsync(circuit, CancellationToken.None)).ShouldNotBeNull());

    private static DateOnly Aujourdhui(PortailDesContrats portail) => Paris.Date(portail.Horloge.GetUtcNow());
}
