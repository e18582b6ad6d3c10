using System.Text;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine;

/// <summary>
/// The file as it was dropped, with what is wrong: a CSV gets a column « Fautes », in its own separator and encoding, written as it
/// is read again; a workbook gets a comment in each faulty cell.
/// </summary>
internal sealed class RendreLeFichierCommente(PerimetreDuPatrimoine perimetre, IFichiers fichiers, ITerritoires territoires, UniteDeTravail unite)
{
    /// <summary>Heading of the column added.</summary>
    public const string Titre = "Fautes";

    private const int FautesParLigne = 200;

    /// <summary>What to write, and under which name.</summary>
    /// <exception cref="Refus">Outside the perimeter, or without a fault.</exception>
    public async Task<(Func<Stream, CancellationToken, Task> Ecrire, string Nom, string Type)> PreparerAsync(Guid id, CancellationToken ct)
    {
        var import = await perimetre.ImportAsync(id, ct);
        if (import.Fautes == 0 || import.SeLit || import.Motif is not null)
            throw new Refus(RefusCus.RienACommenter);
        var contenu = await fichiers.OuvrirAsync(import.FichierId, ct);
        await unite.ValiderAsync(ct);
        var classeur = import.Format.StartsWith("Excel", StringComparison.Ordinal);
        var nom = $"a-corriger-{Path.GetFileNameWithoutExtension(import.NomDuFichier)}{(classeur ? ".xlsx" : ".csv")}";
        return (classeur ? (s, c) => EnClasseurAsync(import, contenu, s, c) : (s, c) => EnCsvAsync(import, contenu, s, c), nom, classeur ? Tableurs.TypeXlsx : "text/csv");
    }

    private async Task EnClasseurAsync(ImportDeStock import, Stream contenu, Stream sortie, CancellationToken ct)
    {
        await using var ici = contenu;
        var disposition = Disposition.Du(import.Millesime)!;
        using var lecteur = await LecteurDeClasseur.OuvrirAsync(contenu, disposition, ct);
        var propres = Relire(import, lecteur, disposition).SelectMany(l => l.Fautes).Select(f => new FauteDeTableur(Tableurs.Cellule(Math.Max(0, f.Rang), f.Ligne), f.Motif)).ToList();
        await sortie.WriteAsync(Tableurs.Annoter(LecteurDeClasseur.Modele(disposition), lecteur.Lecture with { Fautes = [] }, propres), ct);
    }

    private async Task EnCsvAsync(ImportDeStock import, Stream contenu, Stream sortie, CancellationToken ct)
    {
        await using var ici = contenu;
        var disposition = Disposition.Du(import.Millesime)!;
        var format = FormatDeStock.Reconnaitre(contenu, disposition);
        await using var texte = new StreamWriter(sortie, Ecriture(format), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        using var lecteur = new LecteurDelimite(format.EnUtf8(contenu), (byte)format.Separateur);
        foreach (var (numero, fautes) in Relire(import, lecteur, disposition))
        {
            for (var i = 0; i < lecteur.Nombre; i++)
            {
                await texte.WriteAsync(Proteger(Encoding.UTF8.GetString(lecteur.Cellule(i)), format.Separateur));
                await texte.WriteAsync(format.Separateur);
            }

            await texte.WriteLineAsync(numero == 1 ? Titre : Proteger(string.Join(" | ", fautes.Select(EnClair)), format.Separateur));
        }

        await texte.FlushAsync(ct);
    }

    /// <summary>Each row with its faults, the headings first.</summary>
    private IEnumerable<(int Numero, IReadOnlyList<FauteDeLigne> Fautes)> Relire(ImportDeStock import, LecteurDeLignes lecteur, Disposition disposition)
    {
        var entetes = EnTetes.Lire(lecteur, disposition, import.Millesime);
        yield return (1, []);
        var fautes = new Fautes(int.MaxValue);
        var controle = new ControleDeLigne(disposition, entetes, new CommunesDuStock(territoires), import.Siren, import.Millesime, fautes);
        var brouillon = new EcritureBinaire(1 << 16);
        while (lecteur.Lire())
        {
            brouillon.Vider();
            controle.Controler(lecteur, brouillon);
            yield return (lecteur.Numero, [.. fautes.Rendre().Take(FautesParLigne)]);
        }
    }

    private static Encoding Ecriture(FormatDeStock format) => format.Encodage.CodePage == 65001 ? new UTF8Encoding(format.Marque > 0) : format.Encodage;

    /// <summary>Without the narrow space, which the code pages of spreadsheets have no place for.</summary>
    private static string EnClair(FauteDeLigne f) => (f.Titre.Length == 0 ? f.Phrase : $"{f.Titre}\u00A0: {f.Phrase}").Replace('\u202F', '\u00A0');

    private static string Proteger(string cellule, char separateur) =>
        cellule.AsSpan().IndexOfAny([separateur, '"', '\n', '\r']) < 0 ? cellule : '"' + cellule.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
