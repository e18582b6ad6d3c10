using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Demonstration;
using Cus.Portal.Signatures.Courriers;
using Cus.Portal.Signatures.Pdf;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Signatures.Voies;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Signatures;

/// <summary>Circuits of signature, powers, sealed PDF, signatures made elsewhere and on paper.</summary>
public sealed class SignaturesModule : PortailModule
{
    /// <inheritdoc />
    public override string Nom => "signatures";

    /// <inheritdoc />
    public override IEnumerable<Permission> Permissions => PermissionsSignatures.Toutes;

    /// <inheritdoc />
    public override IEnumerable<EntreeDeMenu> Menu => [new("Signatures", "/signatures", 30, a => PermissionsSignatures.Deposer.EstTenuePar(a))];

    /// <inheritdoc />
    public override void AjouterServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CertificatDuSceau>().AddScoped<Cachet>();
        services.AddScoped<ISignatures, SignaturesDeLEspace>().AddScoped<SuitesDuCircuit>().AddScoped<ContenuDesPieces>().AddScoped<Perimetre>();
        services.AddScoped<CourriersDeSignature>().AddScoped<RetourDeSignature>().AddScoped<IRedacteurDeRappel, RappelerLaSignature>();
        services.AddSingleton(new TypeDEcheance(RetourDeSignature.Type, "Signature à rendre"));
        services.AddScoped<SignerEnLigne>().AddScoped<DeposerUnPdfSigne>().AddScoped<DeposerUnExemplairePapier>().AddScoped<ImprimerDesExemplaires>().AddScoped<RefuserDeSigner>().AddScoped<ReprendreLeCircuit>();
        services.AddScoped<PouvoirsDeLOrganisme>().AddScoped<JoindreUnPouvoir>();
        services.AddScoped<ISignaturesDeDemonstration, SignerDansLaDemonstration>();
        services.AddScoped<MesSignatures>().AddScoped<LirePourSigner>().AddScoped<LireLeCircuit>().AddScoped<ISourceAFaire, SignaturesAFaire>().AddScoped<IDroitDeLecture, DroitSurLesFichiers>();
    }
}
