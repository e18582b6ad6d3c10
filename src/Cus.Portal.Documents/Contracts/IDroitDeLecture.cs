using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.Documents.Contracts;

/// <summary>
/// Asked of every programme before a download: only the programme that holds a piece knows who may read it. One yes is
/// enough; without any, the file does not exist for that reader (404).
/// </summary>
public interface IDroitDeLecture
{
    /// <summary>True when the file is one of its own and that actor may read it.</summary>
    Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct);
}
