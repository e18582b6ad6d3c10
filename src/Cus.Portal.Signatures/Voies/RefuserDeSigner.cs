using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Voies;

/// <summary>Refuses to sign, with a reason that all read.</summary>
internal sealed class RefuserDeSigner(Perimetre perimetre, SuitesDuCircuit suites, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge)
{
    public async Task ExecuterAsync(Guid circuitId, Guid signataireId, string? motif, CancellationToken ct)
    {
        PermissionsSignatures.Signer.Exiger(acteur.Acteur);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        var s = circuit.Trouver(signataireId);
        perimetre.ExigerTitre(s);
        circuit.Refuser(s, motif ?? "", acteur.Requis, horloge.Maintenant);
        await suites.RefuseAsync(circuit, s, acteur.Requis.Nom, horloge.Maintenant, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>The owner of the text takes a suspended circuit up again, the text unchanged.</summary>
internal sealed class ReprendreLeCircuit(Perimetre perimetre, SuitesDuCircuit suites, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge)
{
    public async Task ExecuterAsync(Guid circuitId, CancellationToken ct)
    {
        PermissionsSignatures.Deposer.Exiger(acteur.Acteur);
        var circuit = await perimetre.ChargerPourEcrireAsync(circuitId, ct);
        if (!PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, circuit.ProprietaireId))
            throw new Refus(RefusSignatures.RepriseReservee);
        circuit.Reprendre();
        await suites.ReprisAsync(circuit, horloge.Maintenant, ct);
        await unite.ValiderAsync(ct);
    }
}
