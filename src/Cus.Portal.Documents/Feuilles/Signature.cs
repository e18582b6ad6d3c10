namespace Cus.Portal.Documents.Feuilles;

/// <summary>What a file is, from its first bytes.</summary>
internal static class Signature
{
    public enum Genre
    {
        Vide,
        Zip,
        Ole,
        Binaire,
        Texte,
    }

    /// <summary>A protected XLSX and an old XLS are both compound files.</summary>
    public static Genre De(ReadOnlySpan<byte> contenu)
    {
        if (contenu.IsEmpty)
            return Genre.Vide;
        if (contenu.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) || contenu.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x05, 0x06]))
            return Genre.Zip;
        if (contenu.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Genre.Ole;
        var debut = contenu[..Math.Min(contenu.Length, 4096)];
        return EstUtf16(debut) || !debut.Contains((byte)0) ? Genre.Texte : Genre.Binaire;
    }

    public static bool EstUtf16(ReadOnlySpan<byte> debut) => debut.Length >= 2 && ((debut[0] == 0xFF && debut[1] == 0xFE) || (debut[0] == 0xFE && debut[1] == 0xFF));
}
