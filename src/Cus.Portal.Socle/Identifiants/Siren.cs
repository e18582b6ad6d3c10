using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Socle.Identifiants;

/// <summary>SIREN: nine digits, Luhn key (INSEE). Spaces are admitted on entry.</summary>
public readonly record struct Siren
{
    private Siren(string valeur) => Valeur = valeur;

    /// <summary>Nine digits.</summary>
    public string Valeur { get; }

    /// <summary>Reads a SIREN.</summary>
    /// <exception cref="Refus">Wrong length, character or key.</exception>
    public static Siren Lire(string saisie) => new(Chiffres.Lire(saisie, 9, RefusSocle.SirenLongueur, RefusSocle.SirenCaractere, RefusSocle.SirenCle));

    /// <summary>« 775 697 907 ».</summary>
    public string Groupe => $"{Valeur[..3]}\u00A0{Valeur[3..6]}\u00A0{Valeur[6..]}";

    /// <inheritdoc />
    public override string ToString() => Valeur;
}

/// <summary>SIRET: the SIREN and five digits of establishment; Luhn key, or the sum of digits for La Poste.</summary>
public readonly record struct Siret
{
    private Siret(string valeur) => Valeur = valeur;

    /// <summary>Fourteen digits.</summary>
    public string Valeur { get; }

    /// <summary>The SIREN it is drawn from.</summary>
    public Siren Siren => Siren.Lire(Valeur[..9]);

    /// <summary>Reads a SIRET.</summary>
    /// <exception cref="Refus">Wrong length, character or key.</exception>
    public static Siret Lire(string saisie) => new(Chiffres.Lire(saisie, 14, RefusSocle.SiretLongueur, RefusSocle.SiretCaractere, RefusSocle.SiretCle));

    /// <summary>« 775 697 907 00068 ».</summary>
    public string Groupe => $"{Siren.Groupe}\u00A0{Valeur[9..]}";

    /// <inheritdoc />
    public override string ToString() => Valeur;
}

internal static class Chiffres
{
    private const string LaPoste = "356000000";

    public static string Lire(string saisie, int longueur, CodeRefus malLong, CodeRefus caractere, CodeRefus cle)
    {
        var net = new string([.. saisie.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '.'))]);
        var intrus = net.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (intrus != default)
            throw new Refus(caractere, ("caractere", intrus.ToString()));
        if (net.Length != longueur)
            throw new Refus(malLong, ("n", net.Length));
        return CleJuste(net) ? net : throw new Refus(cle);
    }

    private static bool CleJuste(string chiffres)
    {
        if (chiffres.Length == 14 && chiffres.StartsWith(LaPoste, StringComparison.Ordinal) && chiffres.Sum(c => c - '0') % 5 == 0)
            return true;
        var somme = 0;
        for (var i = 0; i < chiffres.Length; i++)
        {
            var n = chiffres[chiffres.Length - 1 - i] - '0';
            n *= 1 + (i % 2);
            somme += n > 9 ? n - 9 : n;
        }

        return somme % 10 == 0;
    }
}
