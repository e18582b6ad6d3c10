using Cus.Portal.Socle.Web;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Identite.Comptes;

/// <summary>
/// Attempts to sign in from one network address (<c>Identite:EssaisParMinute</c>, 60). The lockout of an account (five
/// attempts) is counted in the database and holds on every node.
/// </summary>
internal sealed class FreinDesEssais(IConfiguration configuration) : FreinParOrigine(configuration.GetValue("Identite:EssaisParMinute", 60), RefusIdentite.TropDEssais);
