using Cus.Portal.Socle.Web;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Documents.Preuves;

/// <summary>Verifications from one network address (<c>Documents:VerificationsParMinute</c>, 30).</summary>
internal sealed class FreinDesVerifications(IConfiguration configuration)
    : FreinParOrigine(configuration.GetValue("Documents:VerificationsParMinute", 30), RefusDocuments.TropDeVerifications);
