using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.ContratsTerritoriaux.Contrats;

/// <summary>What a party is to the contract. The number of parties of each is data.</summary>
internal enum QualiteDePartie
{
    [Display(Name = "État")] Etat,
    [Display(Name = "Intercommunalité")] Epci,
    [Display(Name = "Bailleur")] Bailleur,
    [Display(Name = "Action Logement")] ActionLogement,
    [Display(Name = "Cosignataire")] Cosignataire,
}

/// <summary>An organisme invited to a contract, from the day it is invited to the day it is withdrawn or absorbed.</summary>
internal sealed class PartieAuContrat : IDansUnEspace
{
    private PartieAuContrat()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    public QualiteDePartie Qualite { get; private set; }

    public Guid OrganismeId { get; private set; }

    /// <summary>Its name the day it was invited: the text keeps it.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Position in the text and in the grid.</summary>
    public int Rang { get; private set; }

    public DateTimeOffset InviteeLe { get; private set; }

    public DateTimeOffset? RetireeLe { get; private set; }

    /// <summary>Last instant at which somebody of that party opened the contract; null: never.</summary>
    public DateTimeOffset? VueLe { get; private set; }

    public bool EstPresente => RetireeLe is null;

    public static PartieAuContrat Inviter(Guid contratId, QualiteDePartie qualite, Guid organismeId, string nom, int rang, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), ContratId = contratId, Qualite = qualite, OrganismeId = organismeId, Nom = nom, Rang = rang, InviteeLe = le };

    internal void Retirer(DateTimeOffset le) => RetireeLe ??= le;

    internal void Voir(DateTimeOffset le) => VueLe = le;
}
