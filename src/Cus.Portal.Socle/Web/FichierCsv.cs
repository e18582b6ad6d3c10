using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Socle.Web;

/// <summary>
/// A CSV file as French spreadsheets open it: UTF-8 with its mark, semicolons, one row after the other as they are read. A
/// cell that a spreadsheet would run as a formula begins with an apostrophe.
/// </summary>
public sealed class FichierCsv : IAsyncDisposable
{
    /// <summary>Content type of the answer.</summary>
    public const string Type = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Configuration = new(Francais.Culture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionEscapeCharacter = '\'',
    };

    private readonly CsvWriter _lignes;

    /// <summary>Starts a file on a stream that it leaves open.</summary>
    public FichierCsv(Stream sortie) => _lignes = new CsvWriter(new StreamWriter(sortie, new UTF8Encoding(true), leaveOpen: true), Configuration);

    /// <summary>Writes a row.</summary>
    public async Task EcrireAsync(IEnumerable<string> cellules)
    {
        foreach (var cellule in cellules)
            _lignes.WriteField(cellule);
        await _lignes.NextRecordAsync();
    }

    /// <summary>Sends what is written.</summary>
    public Task VerserAsync() => _lignes.FlushAsync();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _lignes.DisposeAsync();
}
