using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>What a cell may hold.</summary>
/// <param name="Decimales">Decimals accepted; 0 for whole numbers.</param>
/// <param name="AdmetNegatif">Below zero is accepted.</param>
public sealed record AttenteDeNombre(int Decimales = 0, bool AdmetNegatif = false)
{
    /// <summary>What a definition waits for in a cell that holds its numerator.</summary>
    public static AttenteDeNombre De(DefinitionDIndicateur definition) =>
        new(definition.EstUnNombre ? definition.Decimales : ReglesDeSaisie.DecimalesAuPlus, definition.AdmetNegatif);
}

/// <summary>A number that was read, or why it was not.</summary>
/// <param name="Nombre">The number; null when empty or refused.</param>
/// <param name="Motif">Why it is refused; null otherwise.</param>
public readonly record struct NombreLu(decimal? Nombre, Motif? Motif)
{
    /// <summary>Nothing but spaces.</summary>
    public bool EstVide => Nombre is null && Motif is null;
}

/// <summary>Reads numbers as people type and paste them: « 1 250 » with any space, « 12,5 », « 12.5 », « −3 », « 25 % », « 1 200 € ».</summary>
public static class NombreFrancais
{
    /// <summary>Reads a cell. Spaces group by three or not at all: « 12 50 » is two numbers, not one.</summary>
    public static NombreLu Lire(string? texte, AttenteDeNombre? attente = null)
    {
        var brut = NombreSaisi.Net(texte);
        if (brut.Length == 0)
            return default;
        attente ??= new AttenteDeNombre(ReglesDeSaisie.DecimalesAuPlus, AdmetNegatif: true);
        if (!NombreSaisi.TryLire(brut, out var nombre))
            return new(null, Motif.De(attente.Decimales == 0 ? RefusIndicateurs.PasUnEntier : RefusIndicateurs.PasUnNombre, donnees: ("texte", Abrege(brut))));
        return Controler(nombre, attente) is { } motif ? new(null, motif) : new(nombre, null);
    }

    private static Motif? Controler(decimal nombre, AttenteDeNombre attente)
    {
        if (nombre < 0 && !attente.AdmetNegatif)
            return Motif.De(RefusIndicateurs.Negatif, donnees: ("valeur", FormatDeValeur.Brut(nombre)));
        if (Math.Abs(nombre) >= ReglesDeSaisie.Maximum)
            return Motif.De(RefusIndicateurs.TropGrand);
        if (attente.Decimales == 0 && decimal.Truncate(nombre) != nombre)
            return Motif.De(RefusIndicateurs.EntierAttendu, donnees: ("valeur", FormatDeValeur.Brut(nombre)));
        return decimal.Round(nombre, attente.Decimales) == nombre ? null : Motif.De(RefusIndicateurs.TropDeDecimales, donnees: ("valeur", FormatDeValeur.Brut(nombre)));
    }

    private static string Abrege(string texte) => texte.Length <= 40 ? texte : texte[..39] + "…";
}
