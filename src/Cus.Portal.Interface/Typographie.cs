using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Cus.Portal.Interface;

/// <summary>
/// No-break spaces of French typography, put in the text of every page as it leaves: before « ; : ! ? » and », after «.
/// Markup, attributes, scripts and what a person typed in a textarea are left alone.
/// </summary>
public sealed class Typographie
{
    private const char Insecable = '\u00A0';
    private static readonly string[] Intouchables = ["textarea", "script", "style", "pre", "code"];
    private readonly StringBuilder _balise = new();
    private bool _dansUneBalise;
    private bool _intouchable;
    private bool _espaceEnAttente;
    private bool _apresGuillemet;

    /// <summary>A sentence that is in no page.</summary>
    public static string Composer(string phrase)
    {
        var (typographie, sortie) = (new Typographie(), new StringBuilder(phrase.Length));
        typographie.Passer(phrase, sortie);
        typographie.Finir(sortie);
        return sortie.ToString();
    }

    /// <summary>Appends what goes out for these characters; a space may wait for the next ones.</summary>
    public void Passer(ReadOnlySpan<char> texte, StringBuilder sortie)
    {
        while (!texte.IsEmpty)
            texte = texte[Avancer(texte, sortie)..];
    }

    /// <summary>Takes as many characters as are alike, one at least.</summary>
    private int Avancer(ReadOnlySpan<char> texte, StringBuilder sortie)
    {
        if (_dansUneBalise)
            return Baliser(texte, sortie);
        if (texte[0] == '<')
        {
            OuvrirUneBalise(sortie);
            return 1;
        }

        if (_intouchable)
            return Recopier(texte, texte.IndexOf('<'), sortie);
        if (!_espaceEnAttente && !_apresGuillemet && texte[0] is not (' ' or '«'))
            return Recopier(texte, texte.IndexOfAny('<', ' ', '«'), sortie);
        Ecrire(texte[0], sortie);
        return 1;
    }

    private static int Recopier(ReadOnlySpan<char> texte, int jusqua, StringBuilder sortie)
    {
        var pris = jusqua < 0 ? texte.Length : jusqua;
        sortie.Append(texte[..pris]);
        return pris;
    }

    /// <summary>Writes the space that was waiting.</summary>
    public void Finir(StringBuilder sortie) => Relacher(' ', sortie);

    private void Ecrire(char c, StringBuilder sortie)
    {
        if (c == ' ' && _apresGuillemet)
        {
            _apresGuillemet = false;
            sortie.Append(Insecable);
            return;
        }

        Relacher(c is ':' or ';' or '!' or '?' or '»' ? Insecable : ' ', sortie);
        _apresGuillemet = c == '«';
        if (c == ' ')
            _espaceEnAttente = true;
        else
            sortie.Append(c);
    }

    private void OuvrirUneBalise(StringBuilder sortie)
    {
        Relacher(' ', sortie);
        _apresGuillemet = false;
        _dansUneBalise = true;
        _balise.Clear();
        sortie.Append('<');
    }

    private int Baliser(ReadOnlySpan<char> texte, StringBuilder sortie)
    {
        var fin = texte.IndexOf('>');
        var pris = Recopier(texte, fin < 0 ? -1 : fin + 1, sortie);
        var dedans = fin < 0 ? texte : texte[..fin];
        _balise.Append(dedans[..Math.Min(dedans.Length, Math.Max(0, 10 - _balise.Length))]);
        if (fin >= 0)
            FermerLaBalise();
        return pris;
    }

    private void FermerLaBalise()
    {
        _dansUneBalise = false;
        var nom = _balise.ToString();
        if (Intouchables.Any(i => nom.StartsWith(i, StringComparison.OrdinalIgnoreCase)))
            _intouchable = true;
        else if (nom.StartsWith('/'))
            _intouchable &= !Intouchables.Any(i => nom.AsSpan(1).StartsWith(i, StringComparison.OrdinalIgnoreCase));
    }

    private void Relacher(char espace, StringBuilder sortie)
    {
        if (!_espaceEnAttente)
            return;
        sortie.Append(espace);
        _espaceEnAttente = false;
    }
}

/// <summary>Writer of a page that passes its text through <see cref="Typographie"/>.</summary>
internal sealed class EcrivainTypographique(TextWriter suite) : TextWriter
{
    private readonly Typographie _typographie = new();
    private readonly StringBuilder _sortie = new();

    public override Encoding Encoding => suite.Encoding;

    public override void Write(char value) => _typographie.Passer([value], _sortie);

    public override void Write(char[] buffer, int index, int count) => _typographie.Passer(buffer.AsSpan(index, count), _sortie);

    public override void Write(string? value) => _typographie.Passer(value, _sortie);

    public override Task WriteAsync(char value) => WriteAsync([value], 0, 1);

    public override Task WriteAsync(string? value)
    {
        _typographie.Passer(value, _sortie);
        return VerserAsync();
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        _typographie.Passer(buffer.AsSpan(index, count), _sortie);
        return VerserAsync();
    }

    public override async Task FlushAsync()
    {
        _typographie.Finir(_sortie);
        await VerserAsync();
        await suite.FlushAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await VerserAsync();
        await suite.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task VerserAsync()
    {
        foreach (var morceau in _sortie.GetChunks())
            await suite.WriteAsync(morceau);
        _sortie.Clear();
    }
}

/// <summary>Gives the pages that writer.</summary>
internal sealed class FabriqueTypographique(IHttpResponseStreamWriterFactory fabrique) : IHttpResponseStreamWriterFactory
{
    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new EcrivainTypographique(fabrique.CreateWriter(stream, encoding));
}
