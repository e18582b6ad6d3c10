using System.Buffers.Binary;
using System.Numerics;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>
/// Which line first bore each identifier: a table of 64-bit fingerprints, twelve bytes an entry, so that five million identifiers
/// hold in a hundred megabytes. Two different identifiers with one fingerprint: less than one chance in a million over a national file.
/// </summary>
/// <param name="octets">Length of the file: room is made at once for the lines it seems to hold, so that nothing is moved nor left behind.</param>
internal sealed class Empreintes(long octets = 0)
{
    private const int OctetsParLigne = 160;
    private const int LignesAuPlus = 12_000_000;
    private long[] _cles = new long[Places(octets)];
    private int[] _lignes = new int[Places(octets)];
    private int _nombre;

    /// <summary>A fingerprint that does not depend on the machine nor on the run; never zero.</summary>
    public static long De(ReadOnlySpan<byte> octets)
    {
        const ulong K = 0x9E3779B97F4A7C15;
        var h = (ulong)octets.Length * K;
        for (; octets.Length >= 8; octets = octets[8..])
            h = Melanger(h ^ BinaryPrimitives.ReadUInt64LittleEndian(octets));
        var reste = 0UL;
        foreach (var o in octets)
            reste = (reste << 8) | o;
        h = Melanger(h ^ reste ^ K);
        return h == 0 ? 1 : (long)h;
    }

    /// <summary>The line that already bears it, or 0 and it is now that of this line.</summary>
    public int Porter(long empreinte, int ligne)
    {
        if (4L * _nombre >= 3L * _cles.Length)
            Agrandir();
        var i = Place(_cles, empreinte);
        if (_cles[i] == empreinte)
            return _lignes[i];
        (_cles[i], _lignes[i]) = (empreinte, ligne);
        _nombre++;
        return 0;
    }

    private static int Places(long octets) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(octets / OctetsParLigne * 4 / 3, 1 << 12, LignesAuPlus));

    private static ulong Melanger(ulong h)
    {
        h *= 0xBF58476D1CE4E5B9;
        h ^= BitOperations.RotateRight(h, 29) ^ (h >> 32);
        h *= 0x94D049BB133111EB;
        return h ^ (h >> 31);
    }

    private static int Place(long[] cles, long cle)
    {
        var i = (int)((ulong)cle >> 20) & (cles.Length - 1);
        while (cles[i] != 0 && cles[i] != cle)
            i = (i + 1) & (cles.Length - 1);
        return i;
    }

    private void Agrandir()
    {
        var (cles, lignes) = (new long[2 * _cles.Length], new int[2 * _lignes.Length]);
        for (var i = 0; i < _cles.Length; i++)
        {
            if (_cles[i] == 0)
                continue;
            var ici = Place(cles, _cles[i]);
            (cles[ici], lignes[ici]) = (_cles[i], _lignes[i]);
        }

        (_cles, _lignes) = (cles, lignes);
    }
}
