using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>What the commission decides of a special case (annexe 1: « statuer sur les cas particuliers relevés »).</summary>
internal enum NatureDeCas
{
    /// <summary>Euros added to the aids of the organisme, or withdrawn from them; the call follows.</summary>
    [Display(Name = "ajuster l’aide")] AjusterLAide,

    /// <summary>Not called; its aids stay.</summary>
    [Display(Name = "dispenser de contribution")] Dispenser,
}

/// <summary>A special case, one a organisme, with its reason.</summary>
/// <param name="Siren">Organisme.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Nature">What is decided.</param>
/// <param name="Montant">Euros, above or below zero; zero for a dispense.</param>
/// <param name="Motif">Why.</param>
/// <param name="DecideLe">Day of the commission.</param>
/// <param name="NoteParNom">Who wrote it down.</param>
internal sealed record CasParticulier(string Siren, string Nom, NatureDeCas Nature, decimal Montant, string Motif, DateOnly DecideLe, string NoteParNom);

/// <summary>What the commission says of the year, in its review.</summary>
internal sealed record BilanDeLaCommission(string Texte, string ParNom, DateTimeOffset Le);
