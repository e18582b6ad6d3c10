using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Socle.Acteurs;

/// <summary>Roles of the portal. A role says what one may do; the habilitation says for whom, where and when.</summary>
public enum Role
{
    [Display(Name = "Administrateur de l’espace")] AdministrateurEspace,
    [Display(Name = "Secrétariat (DHUP/USH)")] Secretariat,
    [Display(Name = "Porteur, rédacteur")] PorteurRedacteur,
    [Display(Name = "Porteur, signataire")] PorteurSignataire,
    [Display(Name = "Porteur, lecteur")] PorteurLecteur,
    [Display(Name = "Opérateur de l’accompagnement")] Operateur,
    [Display(Name = "Instructeur régional")] InstructeurRegional,
    [Display(Name = "Contributeur de l’État")] ContributeurEtat,
    [Display(Name = "Préfet de région")] PrefetRegion,
    [Display(Name = "Association régionale HLM")] ArHlm,
    [Display(Name = "Membre du comité de pilotage")] MembreComite,
    [Display(Name = "Président du comité de pilotage")] PresidentComite,
    [Display(Name = "Auditeur")] Auditeur,
    [Display(Name = "Préfecture de département")] Prefecture,
    [Display(Name = "Partie à un contrat, rédacteur")] RedacteurDePartie,
    [Display(Name = "Partie à un contrat, signataire")] SignataireDePartie,
}

/// <summary>An habilitation in force now, as the actor holds it.</summary>
/// <param name="Id">Habilitation.</param>
/// <param name="Role">Role.</param>
/// <param name="OrganismeId">Organisme it is held for, or null.</param>
/// <param name="Territoires">INSEE codes of régions (of any vintage) or « D31 » for a département; empty = whole country.</param>
/// <param name="Fin">Last day, included, or null.</param>
/// <param name="DelegantNom">Who delegates, when it is held by delegation.</param>
public sealed record HabilitationActive(
    Guid Id,
    Role Role,
    Guid? OrganismeId,
    IReadOnlyList<string> Territoires,
    DateOnly? Fin,
    string? DelegantNom = null);

/// <summary>Who acts: an account, with the habilitations in force now in the current espace.</summary>
/// <param name="CompteId">Account.</param>
/// <param name="Nom">« Amina Belkacem ».</param>
/// <param name="Courriel">Address.</param>
/// <param name="Habilitations">In force now, in the current espace.</param>
/// <param name="EstAdministrateurHote">True for the operator of the portal.</param>
/// <param name="DerniereFin">Last day of an habilitation that ended, when none is left: the refusal says it.</param>
public sealed record Acteur(
    Guid CompteId,
    string Nom,
    string Courriel,
    IReadOnlyList<HabilitationActive> Habilitations,
    bool EstAdministrateurHote = false,
    DateOnly? DerniereFin = null)
{
    /// <summary>The portal itself: jobs and migrations.</summary>
    public static readonly Acteur Systeme = new(Guid.Empty, "Portail", "", []);

    /// <summary>Codes of the only permissions that it holds, whatever its roles: those that the scopes of a token lend. Null for a person.</summary>
    public IReadOnlySet<string>? Bornes { get; init; }

    /// <summary>Organismes it acts for.</summary>
    public IEnumerable<Guid> Organismes => Habilitations.Where(h => h.OrganismeId is not null).Select(h => h.OrganismeId!.Value).Distinct();

    /// <summary>True when one of the roles is held.</summary>
    public bool Tient(params ReadOnlySpan<Role> roles)
    {
        foreach (var h in Habilitations)
        {
            if (roles.Contains(h.Role))
                return true;
        }

        return false;
    }
}

/// <summary>The actor of the current request, job or test.</summary>
public interface IActeurCourant
{
    /// <summary>The actor, or null for an anonymous visitor.</summary>
    Acteur? Acteur { get; }

    /// <summary>The actor.</summary>
    /// <exception cref="Refuser.Refus">Nobody is signed in.</exception>
    Acteur Requis { get; }

    /// <summary>Sets the actor; called by the sign-in middleware, jobs and tests.</summary>
    void Definir(Acteur? acteur);
}

/// <summary>Scoped holder of the actor.</summary>
public sealed class ActeurCourant : IActeurCourant
{
    /// <inheritdoc />
    public Acteur? Acteur { get; private set; }

    /// <inheritdoc />
    public Acteur Requis => Acteur ?? throw new Refuser.Refus(Refuser.RefusSocle.Interdit);

    /// <inheritdoc />
    public void Definir(Acteur? acteur) => Acteur = acteur;
}
