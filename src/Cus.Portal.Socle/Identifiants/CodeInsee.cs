using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.Identifiants;

/// <summary>Code of a commune in the COG: five characters, 2A and 2B for Corsica, 97x and 98x overseas.</summary>
public readonly record struct CodeInsee
{
    private CodeInsee(string valeur) => Valeur = valeur;

    /// <summary>Five characters.</summary>
    public string Valeur { get; }

    /// <summary>Code of the département: « 31 », « 2A », « 974 ».</summary>
    public string Departement => Valeur.StartsWith("97", StringComparison.Ordinal) || Valeur.StartsWith("98", StringComparison.Ordinal) ? Valeur[..3] : Valeur[..2];

    /// <summary>Reads a code; says nothing of whether the commune exists.</summary>
    /// <exception cref="Refus"><see cref="RefusSocle.CodeInseeFormat"/>.</exception>
    public static CodeInsee Lire(string saisie)
    {
        var net = saisie.Trim().ToUpperInvariant();
        var bon = net.Length == 5
            && char.IsAsciiDigit(net[0])
            && (char.IsAsciiDigit(net[1]) || (net[0] == '2' && net[1] is 'A' or 'B'))
            && net[2..].All(char.IsAsciiDigit);
        return bon ? new CodeInsee(net) : throw new Refus(RefusSocle.CodeInseeFormat, ("valeur", saisie));
    }

    /// <inheritdoc />
    public override string ToString() => Valeur;
}

/// <summary>Identifiers of rows.</summary>
public static class Identifiant
{
    /// <summary>A new identifier, sortable by time (UUID version 7).</summary>
    public static Guid Nouveau() => Guid.CreateVersion7();
}
