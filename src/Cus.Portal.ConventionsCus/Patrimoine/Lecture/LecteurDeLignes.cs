namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Rows of a file of the stock, one at a time, their cells as UTF-8 bytes valid until the next row.</summary>
internal abstract class LecteurDeLignes : IDisposable
{
    /// <summary>Number of the row; the headings are 1.</summary>
    public int Numero { get; protected set; }

    /// <summary>Cells of the row.</summary>
    public abstract int Nombre { get; }

    /// <summary>Bytes of the file that the rows read so far took.</summary>
    public abstract long Octets { get; }

    /// <summary>The row ends with the file, without an end of line.</summary>
    public virtual bool FinitLeFichier => false;

    /// <summary>Moves to the next row that is not empty.</summary>
    public abstract bool Lire();

    /// <summary>A cell, without the blanks around it; empty past the last one.</summary>
    public abstract ReadOnlySpan<byte> Cellule(int rang);

    /// <summary>What is wrong with a cell already, as the spreadsheet says (a formula, an error); null for nothing.</summary>
    public virtual Socle.Refuser.Motif? Defaut(int rang) => null;

    /// <inheritdoc />
    public virtual void Dispose()
    {
    }
}
