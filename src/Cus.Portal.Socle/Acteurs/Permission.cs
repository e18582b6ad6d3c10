using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.Acteurs;

/// <summary>A permission declared by a module: a code, a French name, the roles that hold it.</summary>
/// <param name="Code">« Appels.Dossiers.Deposer ».</param>
/// <param name="Libelle">French name.</param>
/// <param name="Roles">Roles that hold it.</param>
public sealed record Permission(string Code, string Libelle, params IReadOnlyList<Role> Roles)
{
    /// <summary>The actor's habilitations that give this permission.</summary>
    public IEnumerable<HabilitationActive> Chez(Acteur? acteur) => acteur?.Habilitations.Where(h => Roles.Contains(h.Role) && acteur.Bornes?.Contains(Code) is not false) ?? [];

    /// <summary>True when the actor holds it, whatever the perimeter.</summary>
    public bool EstTenuePar(Acteur? acteur) => Chez(acteur).Any();

    /// <summary>True when the actor holds it for that organisme.</summary>
    public bool EstTenuePar(Acteur? acteur, Guid organismeId) => Chez(acteur).Any(h => h.OrganismeId == organismeId);

    /// <summary>The actor's habilitations that give it.</summary>
    /// <exception cref="Refus">None: 403, or the end of the habilitation when it has just passed.</exception>
    public IReadOnlyList<HabilitationActive> Exiger(Acteur? acteur)
    {
        var tenues = Chez(acteur).ToList();
        if (tenues.Count > 0)
            return tenues;
        throw acteur is { Habilitations.Count: 0, DerniereFin: { } fin }
            ? new Refus(RefusSocle.HabilitationFinie, ("date", fin))
            : new Refus(RefusSocle.Interdit);
    }

    /// <inheritdoc />
    public override string ToString() => Code;
}
