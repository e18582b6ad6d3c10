using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Depots;

/// <summary>
/// The service in charge, as a receipt names it (CRPA, art. R. 112-11-1, 2°): its address and telephone from the register of organismes,
/// its mailbox from the points of contact.
/// </summary>
internal sealed class CoordonneesDeService(IOrganismes organismes, IPointsDeContact contacts, IHorloge horloge)
{
    /// <summary>One line each: name, address, telephone, mailbox; those that are known.</summary>
    public async Task<IReadOnlyList<string>> LireAsync(string service, RoleDeContact role, string? region, CancellationToken ct)
    {
        var organisme = (await organismes.ChercherAsync(service, 5, ct)).FirstOrDefault(o => o.Nom == service);
        var aLaDate = organisme is null ? null : await organismes.LireAsync(organisme.Id, horloge.Aujourdhui(), ct);
        var contact = (await contacts.ListerAsync(role, region, ct)).FirstOrDefault();
        string?[] lignes =
        [
            service,
            aLaDate?.Adresse,
            aLaDate?.Telephone is { Length: > 0 } t ? $"Téléphone : {t}" : null,
            contact?.Adresse is { Length: > 0 } a ? $"Courriel : {a}" : null,
        ];
        return [.. lignes.OfType<string>().Where(l => l.Length > 0)];
    }
}
