using Cus.Portal.Socle.Espaces;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>The stock in force of an organisme: which import it is read from. Written set-based when an import is accepted.</summary>
internal sealed class StockImporte : IDansUnEspace
{
    private StockImporte()
    {
    }

    public Guid EspaceId { get; private set; }

    public string Siren { get; private set; } = "";

    public Guid ImportId { get; private set; }

    public int Millesime { get; private set; }

    public int Logements { get; private set; }

    public DateTimeOffset AccepteLe { get; private set; }
}

/// <summary>A faulty cell of an import, kept in detail for the first ones.</summary>
internal sealed class FauteDImport : IDansUnEspace
{
    private FauteDImport()
    {
    }

    public Guid ImportId { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>From 1, in reading order.</summary>
    public int Rang { get; private set; }

    public int Ligne { get; private set; }

    /// <summary>Heading of its column; empty when the whole line is at fault.</summary>
    public string Colonne { get; private set; } = "";

    public string Valeur { get; private set; } = "";

    public string Phrase { get; private set; } = "";

    public static FauteDImport Noter(Guid importId, int rang, Lecture.FauteDeLigne faute) => new()
    {
        ImportId = importId,
        Rang = rang,
        Ligne = faute.Ligne,
        Colonne = faute.Titre,
        Valeur = faute.Valeur.Length > 80 ? faute.Valeur[..79] + "…" : faute.Valeur,
        Phrase = faute.Phrase,
    };
}
