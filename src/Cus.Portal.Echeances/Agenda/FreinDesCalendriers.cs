using Cus.Portal.Socle.Web;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Echeances.Agenda;

/// <summary>Readings of private feeds, and as many of public ones, from one network address (<c>Echeances:CalendriersParMinute</c>, 60): nobody tries secrets in bulk.</summary>
internal sealed class FreinDesCalendriers(IConfiguration configuration)
    : FreinParOrigine(configuration.GetValue("Echeances:CalendriersParMinute", 60), RefusEcheances.TropDeLectures);
