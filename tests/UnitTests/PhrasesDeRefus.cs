using System.Runtime.CompilerServices;
using Cus.Portal.Host;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.UnitTests;

/// <summary>The sentences of every module, read before the first test: what a refusal says does not depend on which test ran before.</summary>
internal static class PhrasesDeRefus
{
    [ModuleInitializer]
    internal static void Charger()
    {
        foreach (var module in Maison.Modules())
            TextesDeRefus.Charger(module.GetType().Assembly);
    }
}
