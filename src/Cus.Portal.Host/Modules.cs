using Cus.Portal.Appels;
using Cus.Portal.ContratsTerritoriaux;
using Cus.Portal.ConventionsCus;
using Cus.Portal.Documents;
using Cus.Portal.Echeances;
using Cus.Portal.Identite;
using Cus.Portal.Indicateurs;
using Cus.Portal.Interface;
using Cus.Portal.Pacte;
using Cus.Portal.Referentiel;
using Cus.Portal.Signatures;
using Cus.Portal.Socle.Modules;

namespace Cus.Portal.Host;

/// <summary>The house, from the ground up. The only list of modules there is.</summary>
public static class Maison
{
    /// <summary>Fresh instances of the modules.</summary>
    public static IReadOnlyList<PortailModule> Modules() =>
        [new InterfaceModule(), new ReferentielModule(), new IdentiteModule(), new DocumentsModule(), new EcheancesModule(),
            new IndicateursModule(), new SignaturesModule(), new AppelsModule(), new ContratsTerritoriauxModule(), new ConventionsCusModule(), new PacteModule()];
}
