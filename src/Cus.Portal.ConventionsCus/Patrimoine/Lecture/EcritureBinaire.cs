using System.Buffers.Binary;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Rows in the binary format of COPY, in one buffer that is used again.</summary>
internal sealed class EcritureBinaire(int capacite = 1 << 20)
{
    /// <summary>Cells of a row (<see cref="CopierLesLignes.Colonnes"/>).</summary>
    public const short CellulesParLigne = 27;

    private static readonly byte[] Tete = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int Epoque = new DateOnly(2000, 1, 1).DayNumber;
    private byte[] _octets = new byte[capacite];
    private int _longueur;
    private int _ligne;

    public int Lignes { get; private set; }

    public ReadOnlyMemory<byte> Contenu => _octets.AsMemory(0, _longueur);

    public void Vider()
    {
        Tete.CopyTo(_octets, 0);
        (_longueur, Lignes) = (Tete.Length, 0);
    }

    public void Commencer()
    {
        _ligne = _longueur;
        Entier2Nu(CellulesParLigne);
    }

    /// <summary>Takes the row back: it is faulty.</summary>
    public void Reprendre() => _longueur = _ligne;

    public void Clore() => Lignes++;

    /// <summary>End of the data, after the last row.</summary>
    public void Finir() => Entier2Nu(-1);

    /// <summary>Of the row so far.</summary>
    public long Empreinte() => Empreintes.De(_octets.AsSpan(_ligne, _longueur - _ligne));

    public void Texte(ReadOnlySpan<byte> utf8)
    {
        Reserver(utf8.Length + 4);
        BinaryPrimitives.WriteInt32BigEndian(_octets.AsSpan(_longueur), utf8.Length);
        utf8.CopyTo(_octets.AsSpan(_longueur + 4));
        _longueur += utf8.Length + 4;
    }

    /// <summary>Null when empty.</summary>
    public void TexteOuNul(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            Nul();
        else
            Texte(utf8);
    }

    public void Nul() => Nombre(0, -1);

    public void Booleen(bool valeur) => Nombre(valeur ? 1 : 0, 1);

    public void Entier2(short? valeur) => Nombre(valeur ?? 0, valeur is null ? -1 : 2);

    public void Entier4(int? valeur) => Nombre(valeur ?? 0, valeur is null ? -1 : 4);

    public void Entier8(long valeur) => Nombre(valeur, 8);

    public void Jour(DateOnly? jour) => Nombre((jour?.DayNumber ?? 0) - Epoque, jour is null ? -1 : 4);

    private void Nombre(long valeur, int longueur)
    {
        Reserver(12);
        var ici = _octets.AsSpan(_longueur);
        BinaryPrimitives.WriteInt32BigEndian(ici, longueur);
        _longueur += 4 + Math.Max(0, longueur);
        switch (longueur)
        {
            case 1: ici[4] = (byte)valeur; break;
            case 2: BinaryPrimitives.WriteInt16BigEndian(ici[4..], (short)valeur); break;
            case 4: BinaryPrimitives.WriteInt32BigEndian(ici[4..], (int)valeur); break;
            case 8: BinaryPrimitives.WriteInt64BigEndian(ici[4..], valeur); break;
        }
    }

    private void Entier2Nu(short valeur)
    {
        Reserver(2);
        BinaryPrimitives.WriteInt16BigEndian(_octets.AsSpan(_longueur), valeur);
        _longueur += 2;
    }

    private void Reserver(int octets)
    {
        if (_longueur + octets > _octets.Length)
            Array.Resize(ref _octets, Math.Max(2 * _octets.Length, _longueur + octets));
    }
}
