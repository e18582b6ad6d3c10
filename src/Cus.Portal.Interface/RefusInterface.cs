using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Interface;

/// <summary>Refusals of the frame itself.</summary>
internal static class RefusInterface
{
    public static readonly CodeRefus SessionExpiree = new("Interface:SessionExpiree");
}
