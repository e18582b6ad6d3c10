using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Signatures.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>The two annexes that follow the contract of Morlaix Communauté: one signed by its five parties, one on which two have signed so far.</summary>
internal sealed class AnnexesDeMorlaix(Scene scene, Guid contrat)
{
    /// <summary>Everything happens within so many days before today.</summary>
    public const int Jours = 40;

    private const int RetourSous = 20;

    private static readonly Guid[] Parties = [Comptes.SoazigLeRoux, Comptes.ErwanKerdoncuff, Comptes.NolwennRiou, Comptes.PatrickHemon];

    public async Task RaconterAsync()
    {
        var leviers = await MettreEnSignatureAsync("Leviers et moyens", "Morlaix Communauté verse 3\u00A0500\u00A0€ par logement PLAI et cède deux terrains au prix de référence ; Action Logement réserve une enveloppe de prêts pour les deux bailleurs.", Jours, ilYASignature: 30);
        foreach (var (compte, i) in Parties.Append(Comptes.GaelleMorvan).Select((c, i) => (c, i)))
            await SignerAsync(compte, 28 - (2 * i), leviers);
        var mixite = await MettreEnSignatureAsync("Contrats de mixité sociale", "Le contrat de mixité sociale de Saint-Martin-des-Champs porte 24 des logements à produire.", 12, ilYASignature: 6);
        foreach (var (compte, i) in Parties.Take(2).Select((c, i) => (c, i)))
            await SignerAsync(compte, 4 - (2 * i), mixite);
    }

    private Task SignerAsync(Guid compte, int ilYA, Guid circuit) => scene.JouerAsync(compte, ilYA, 10, s => s.GetRequiredService<ISignaturesDeDemonstration>().SignerAsync(circuit, scene.Ct));

    private async Task<Guid> MettreEnSignatureAsync(string objet, string texte, int ilYA, int ilYASignature)
    {
        var annexe = await scene.JouerAsync(Comptes.GaelleMorvan, ilYA, 9, s => s.GetRequiredService<OuvrirUneSuite>().ExecuterAsync(contrat, NatureDActe.Annexe, objet, scene.Ct));
        await scene.EcrireAsync(Comptes.GaelleMorvan, ilYA - 1, 10, annexe, "annexe", texte);
        await scene.JouerAsync(Comptes.GaelleMorvan, ilYA - 3, 11, s => s.GetRequiredService<FigerVersion>().ExecuterAsync(annexe, scene.Ct));
        return await scene.JouerAsync(Comptes.GaelleMorvan, ilYASignature, 9, s => s.GetRequiredService<MettreEnSignature>().ExecuterAsync(annexe, new Dictionary<Guid, Guid>(), scene.Aujourdhui.AddDays(RetourSous - ilYASignature), scene.Ct));
    }
}
