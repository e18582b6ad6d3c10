namespace Cus.Portal.Referentiel.Contracts;

/// <summary>What a point of contact receives for.</summary>
public enum RoleDeContact
{
    /// <summary>USH, first recipient.</summary>
    Ush,

    /// <summary>DREAL, DRIHL or DEAL of a region, second recipient.</summary>
    Dreal,

    /// <summary>DHUP, copy.</summary>
    Dhup,

    /// <summary>Regional association of landlords, copy.</summary>
    ArHlm,
}

/// <summary>A point of contact of source 003, annexes 1 and 2.</summary>
/// <param name="Id">Identifier; stable, so that one shared by two regions is recognised.</param>
/// <param name="Role">What for.</param>
/// <param name="Libelle">« DRIHL Île-de-France », « AR HLM Provence-Alpes-Côte d’Azur – Corse ».</param>
/// <param name="Adresse">E-mail address.</param>
/// <param name="Regions">Codes of the regions it serves; empty = national.</param>
/// <param name="Millesime">Vintage: regions of 2014 or of 2016.</param>
public sealed record PointDeContact(Guid Id, RoleDeContact Role, string Libelle, string Adresse, IReadOnlyList<string> Regions, MillesimeRegions Millesime)
{
    /// <summary>Address of the superior that the service designated, put in copy of the last reminder and of the late ones; null when none is.</summary>
    public string? Superieur { get; init; }
}

/// <summary>Who receives what, where.</summary>
public interface IPointsDeContact
{
    /// <summary>
    /// Contacts of a role for a region (null: national). A region of 2016 without a contact of its own answers with those
    /// of its former regions. Each contact once.
    /// </summary>
    Task<IReadOnlyList<PointDeContact>> ListerAsync(RoleDeContact role, string? codeRegion, CancellationToken ct);
}
