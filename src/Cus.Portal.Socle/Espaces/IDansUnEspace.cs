namespace Cus.Portal.Socle.Espaces;

/// <summary>
/// An entity that belongs to an espace. It gets the EF query filter, its <c>espace_id</c> is set on insertion from the
/// current espace, and its table is put under row-level security.
/// </summary>
public interface IDansUnEspace
{
    /// <summary>The espace it belongs to; never changes.</summary>
    Guid EspaceId { get; }
}

/// <summary>Theme of an espace.</summary>
public enum Theme
{
    /// <summary>Our own look.</summary>
    Neutre,

    /// <summary>DSFR: State services on <c>.gouv.fr</c> only.</summary>
    Etat,
}

/// <summary>What the portal needs to know of an espace on every request.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Nom">« Espace national DHUP – USH ».</param>
/// <param name="Theme">Theme actually served, conditions of the State's look already checked.</param>
/// <param name="Accent">Accent colour set: null (canard), « prune », « sapin ».</param>
/// <param name="Demonstration">True when the band « Démonstration » must be shown.</param>
/// <param name="Intitule">Ministry or holder as written in the State's header (line breaks as « \n »).</param>
public sealed record EspaceConnu(Guid Id, string Nom, Theme Theme, string? Accent, bool Demonstration, string Intitule);

/// <summary>The espace of the current request, job or test. Set once; a forged value never reaches it.</summary>
public interface IContexteEspace
{
    /// <summary>The espace, or null outside any (sign-in, host pages).</summary>
    Guid? Id { get; }

    /// <summary>Its description, when a request resolved it.</summary>
    EspaceConnu? Espace { get; }

    /// <summary>Enters an espace; the next transaction is opened in it.</summary>
    void Entrer(Guid id, EspaceConnu? espace = null);
}

/// <summary>Scoped holder of the current espace.</summary>
public sealed class ContexteEspace : IContexteEspace
{
    /// <summary>
    /// The espace of the host itself: mails and journal of what happens outside any authority (password reset, creation of
    /// an espace). It has rows, never members.
    /// </summary>
    public static readonly Guid EspaceHote = new("00000000-0000-0000-0000-000000000001");

    /// <inheritdoc />
    public Guid? Id { get; private set; }

    /// <inheritdoc />
    public EspaceConnu? Espace { get; private set; }

    /// <inheritdoc />
    public void Entrer(Guid id, EspaceConnu? espace = null)
    {
        Id = id;
        Espace = espace;
    }
}
