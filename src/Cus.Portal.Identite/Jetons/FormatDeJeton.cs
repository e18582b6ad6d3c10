using System.Security.Cryptography;
using System.Text;

namespace Cus.Portal.Identite.Jetons;

/// <summary>
/// How a token is written: <c>cusj_</c>, 256 random bits and a checksum of 32 bits, in hexadecimal. The prefix lets it be found where it
/// should not be; the checksum refuses what was cut or mistyped without asking the database. Pure.
/// </summary>
internal static class FormatDeJeton
{
    public const string Prefixe = "cusj_";

    private const int OctetsDuSecret = 32;
    private const int LongueurDuSecret = OctetsDuSecret * 2;
    private const int LongueurDeLaSomme = 8;
    private const int LongueurDuDebut = 6;

    public const int Longueur = 5 + LongueurDuSecret + LongueurDeLaSomme;

    /// <summary>A new token.</summary>
    public static string Nouveau() => Ecrire(RandomNumberGenerator.GetBytes(OctetsDuSecret));

    /// <summary>The token of that secret.</summary>
    public static string Ecrire(ReadOnlySpan<byte> secret)
    {
        var debut = Prefixe + Convert.ToHexStringLower(secret);
        return debut + Somme(debut);
    }

    /// <summary>Written as a token is: its prefix, its length, its checksum, compared in constant time.</summary>
    public static bool EstBienForme(string? jeton) =>
        jeton is { Length: Longueur } && jeton.StartsWith(Prefixe, StringComparison.Ordinal) && jeton.AsSpan(Prefixe.Length).IndexOfAnyExcept("0123456789abcdef") < 0
        && Egaux(jeton[^LongueurDeLaSomme..], Somme(jeton[..^LongueurDeLaSomme]));

    /// <summary>What is stored: its SHA-256. The secret is drawn at random, so that no salt nor slowness is needed.</summary>
    public static string Empreinte(string jeton) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(jeton)));

    /// <summary>The token is the one of that fingerprint; compared in constant time.</summary>
    public static bool Correspond(string jeton, string empreinte) => Egaux(Empreinte(jeton), empreinte);

    /// <summary>What the list shows, to tell one from another: « cusj_1a2b3c ».</summary>
    public static string Debut(string jeton) => jeton[..(Prefixe.Length + LongueurDuDebut)];

    private static string Somme(string debut) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(debut)))[..LongueurDeLaSomme];

    private static bool Egaux(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b));
}
