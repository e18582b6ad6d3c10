using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>What a programme says of one of its acts: who receives it.</summary>
/// <param name="Destinataire">Whom: its contacts, of the region when it has one.</param>
/// <param name="EstCopie">In copy; else recipient, which no espace may turn off.</param>
/// <param name="Fondement">The text that says so.</param>
public sealed record CopieDeclaree(RoleDeContact Destinataire, bool EstCopie, string Fondement);

/// <summary>An act whose mail goes to recipients and copies. Declared by its programme, as a service; each espace then has its rules as rows.</summary>
/// <param name="Code">« appels.depot ».</param>
/// <param name="Libelle">« Dépôt d’un dossier ».</param>
/// <param name="Programme">« Appel à projets ».</param>
/// <param name="Copies">In the order of the text.</param>
public sealed record ActeACopier(string Code, string Libelle, string Programme, IReadOnlyList<CopieDeclaree> Copies);

/// <summary>Who receives an act in the current espace: the rules in force, read when the mails are written.</summary>
public interface IReglesDeCopie
{
    /// <summary>Roles in force for that act, in the order of the text.</summary>
    Task<IReadOnlyList<RoleDeContact>> PourAsync(string acte, CancellationToken ct);
}
