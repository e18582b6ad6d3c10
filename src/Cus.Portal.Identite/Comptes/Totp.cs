using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cus.Portal.Identite.Comptes;

/// <summary>Time-based one-time codes (RFC 6238): SHA-1, six digits, steps of 30 seconds, one step of tolerance each side.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Steps accepted before and after the current one.</summary>
    public const int Tolerance = 1;

    /// <summary>A new key of 160 bits, in base 32.</summary>
    public static string NouvelleCle() => EnBase32(RandomNumberGenerator.GetBytes(20));

    /// <summary>The step of an instant.</summary>
    public static long Pas(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / 30;

    /// <summary>The code of a step.</summary>
    public static string Code(string cle, long pas)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, pas);
#pragma warning disable CA5350 // RFC 6238 and every authenticator application: HMAC-SHA1
        var h = HMACSHA1.HashData(DepuisBase32(cle), message);
#pragma warning restore CA5350
        var binaire = BinaryPrimitives.ReadInt32BigEndian(h.AsSpan(h[^1] & 0xf, 4)) & 0x7fffffff;
        return (binaire % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a typed code belongs to, newer than the last one accepted; null when it is wrong, too old or already used.</summary>
    public static long? PasAccepte(string cle, string saisie, DateTimeOffset instant, long dernierPas, int avance = Tolerance)
    {
        var net = new string([.. saisie.Where(char.IsAsciiDigit)]);
        if (net.Length != 6)
            return null;
        var courant = Pas(instant);
        for (var pas = courant - Tolerance; pas <= courant + avance; pas++)
        {
            if (pas > dernierPas && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(cle, pas)), Encoding.ASCII.GetBytes(net)))
                return pas;
        }

        return null;
    }

    /// <summary>Address that an authenticator application reads in the QR code.</summary>
    public static string Adresse(string cle, string courriel) =>
        $"otpauth://totp/Cus.Portal:{Uri.EscapeDataString(courriel)}?secret={cle}&issuer=Cus.Portal&digits=6&period=30";

    /// <summary>« ABCD EFGH … », for those who type it.</summary>
    public static string Groupee(string cle) => string.Join(' ', cle.Chunk(4).Select(c => new string(c)));

    private static string EnBase32(byte[] octets)
    {
        var sb = new StringBuilder();
        for (var bit = 0; bit < octets.Length * 8; bit += 5)
        {
            var v = 0;
            for (var i = 0; i < 5; i++)
            {
                var n = bit + i;
                v = (v << 1) | (n < octets.Length * 8 ? (octets[n / 8] >> (7 - (n % 8))) & 1 : 0);
            }

            sb.Append(Alphabet[v]);
        }

        return sb.ToString();
    }

    private static byte[] DepuisBase32(string texte)
    {
        var octets = new byte[texte.Length * 5 / 8];
        for (var bit = 0; bit < octets.Length * 8; bit++)
        {
            var v = Alphabet.IndexOf(texte[bit / 5], StringComparison.Ordinal);
            if (((v >> (4 - (bit % 5))) & 1) == 1)
                octets[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }

        return octets;
    }
}
