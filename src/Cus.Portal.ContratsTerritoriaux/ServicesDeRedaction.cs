using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Evenements;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux;

/// <summary>Services of the contract, of its text and of its versions.</summary>
internal static class ServicesDeRedaction
{
    public static void Ajouter(IServiceCollection services)
    {
        services.AddScoped<PerimetreDesContrats>().AddScoped<OuvrirContrat>().AddScoped<InviterDesParties>().AddScoped<CourrielsAuxParties>().AddScoped<ListeContrats>();
        services.AddScoped<FixerLaPeriode>().AddScoped<DireSansObjet>().AddScoped<PasserEnNegociation>().AddScoped<NoterLaLecture>().AddScoped<ReglerLaLecture>().AddScoped<Socle.Modules.ISourceAFaire, ContratsAFaire>();
        services.AddScoped<LireTrame>().AddScoped<PublierTrame>().AddScoped<AdopterTrame>();
        services.AddScoped<LireLeTexte>().AddScoped<EcrireArticle>().AddScoped<Commenter>().AddScoped<LireCommentaires>().AddScoped<VerifierLeContrat>();
        services.AddScoped<FigerVersion>().AddScoped<LireLesVersions>().AddScoped<OuvrirUneSuite>().AddScoped<LireLesReprises>().AddScoped<LireLeTexteConsolide>().AddScoped<IDroitDeLecture, DroitSurLesVersions>();
        services.AddScoped<Pages.Contrats.LectureDuContrat>();
        Signer(services);
    }

    private static void Signer(IServiceCollection services)
    {
        services.AddScoped<RouvrirLeTexte>().AddScoped<MettreEnSignature>().AddScoped<VersionEnSignature>().AddScoped<ITexteASigner, TexteDeLaVersion>();
        services.AddScoped<IHandler<SignatureRefusee>, RendreLeTexte>().AddScoped<IHandler<TexteModifie>, AnnulerLesSignatures>().AddScoped<IHandler<SignatureDonnee>, AnnulerLesSignatures>().AddScoped<IHandler<CircuitComplet>, ConclureLaSignature>();
        services.AddScoped<EcheanceDeFin>().AddScoped<IHandler<EcheanceEchue>, ConstaterLEcheance>().AddScoped<IRedacteurDeRappel, RappelDeFin>();
        services.AddSingleton(new TypeDEcheance(EcheanceDeFin.Type, "Fin d’un contrat territorial"));
    }
}
