using System.ComponentModel;
using Cus.Portal.ContratsTerritoriaux.Contrats;

namespace Cus.Portal.ContratsTerritoriaux.Api;

[Description("Une intercommunalité.")]
internal sealed record EpciJson(
    [property: Description("SIREN.")] string Siren,
    [property: Description("Nom.")] string Nom,
    [property: Description("Département du siège.")] string Departement);

[Description("Un contrat territorial, un avenant ou une annexe signée, dans la liste.")]
internal sealed record ContratResumeJson(
    [property: Description("Identifiant.")] Guid Id,
    [property: Description("Référence, unique dans l’espace.")] string Reference,
    [property: Description("Contrat, avenant ou annexe.")] NatureDActe Nature,
    [property: Description("Rang de l’avenant ou de l’annexe ; 0 pour un contrat.")] int Rang,
    [property: Description("Objet de l’avenant ou de l’annexe.")] string? Objet,
    [property: Description("Nom de l’intercommunalité.")] string Epci,
    [property: Description("Département.")] string Departement,
    [property: Description("Premier jour.")] DateOnly Debut,
    [property: Description("Dernier jour.")] DateOnly Fin,
    [property: Description("Où en est le contrat.")] StatutContrat Statut,
    [property: Description("Nombre de parties présentes.")] int Parties,
    [property: Description("Jour et heure de l’ouverture.")] DateTime OuvertLe,
    [property: Description("Jour et heure de la dernière signature, ou rien.")] DateTime? SigneLe)
{
    public static ContratResumeJson De(LigneDeContrat l) =>
        new(l.Id, l.Reference, l.Nature, l.Rang, l.Objet, l.Epci, l.Departement, l.Debut, l.Fin, l.Statut, l.Parties, l.OuvertLe.UtcDateTime, l.SigneLe?.UtcDateTime);
}

[Description("Une partie au contrat.")]
internal sealed record PartieJson(
    [property: Description("Organisme : c’est lui que désignent les chiffres.")] Guid Organisme,
    [property: Description("Nom au jour de l’invitation.")] string Nom,
    [property: Description("Ce qu’elle est au contrat.")] QualiteDePartie Qualite,
    [property: Description("Retirée ou absorbée : ses chiffres ne comptent plus.")] bool EstRetiree);

[Description("Un contrat territorial, un avenant ou une annexe signée.")]
internal sealed record ContratJson(
    [property: Description("Identifiant.")] Guid Id,
    [property: Description("Référence, unique dans l’espace.")] string Reference,
    [property: Description("Intitulé.")] string Intitule,
    [property: Description("Contrat, avenant ou annexe.")] NatureDActe Nature,
    [property: Description("Contrat que suit l’avenant ou l’annexe, ou rien.")] Guid? Parent,
    [property: Description("Rang de l’avenant ou de l’annexe ; 0 pour un contrat.")] int Rang,
    [property: Description("Objet de l’avenant ou de l’annexe.")] string? Objet,
    [property: Description("Intercommunalité.")] EpciJson Epci,
    [property: Description("Premier jour.")] DateOnly Debut,
    [property: Description("Dernier jour.")] DateOnly Fin,
    [property: Description("Années des objectifs.")] IReadOnlyList<int> Annees,
    [property: Description("Où en est le contrat.")] StatutContrat Statut,
    [property: Description("Version de la trame : le catalogue d’indicateurs du programme contrats.")] int VersionDeTrame,
    [property: Description("Ses chiffres peuvent encore changer.")] bool EstModifiable,
    [property: Description("Parties, dans l’ordre du texte.")] IReadOnlyList<PartieJson> Parties,
    [property: Description("Jour et heure de l’ouverture.")] DateTime OuvertLe,
    [property: Description("Jour et heure de la dernière signature, ou rien.")] DateTime? SigneLe)
{
    public static ContratJson De(ContratTerritorial c) => new(
        c.Id, c.Reference, c.Intitule, c.Nature, c.ParentId, c.Rang, c.Objet, new EpciJson(c.Epci.Siren, c.Epci.Nom, c.Epci.Departement), c.Periode.Debut, c.Periode.Fin, c.Periode.Annees, c.Statut, c.VersionDeTrame, c.EstModifiable,
        [.. c.Parties.OrderBy(p => p.Rang).Select(p => new PartieJson(p.OrganismeId, p.Nom, p.Qualite, !p.EstPresente))], c.OuvertLe.UtcDateTime, c.SigneLe?.UtcDateTime);
}
