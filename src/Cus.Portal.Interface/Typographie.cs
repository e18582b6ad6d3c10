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
    private readonly StringBuilder _balise = new();
    private bool _dansUneBalise;
    private bool _intouchable;
    private bool _espaceEnAttente;
    private bool _apresGuillemet;

    /// <summary>Appends what goes out for these characters; a space may wait for the next ones.</summary>
    public void Passer(ReadOnlySpan<char> texte, StringBuilder sortie)
    {
        foreach (var c in texte)
        {
            if (_dansUneBalise)
                Baliser(c, sortie);
            else if (c == '<')
                OuvrirUneBalise(sortie);
            else if (_intouchable)
                sortie.Append(c);
            else
                Ecrire(c, sortie);
        }
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

    private void Baliser(char c, StringBuilder sortie)
    {
        sortie.Append(c);
        if (c != '>')
        {
            if (_balise.Length < 10)
                _balise.Append(c);
            return;
        }

        _dansUneBalise = false;
        var nom = _balise.ToString();
        if (nom.StartsWith("textarea", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("script", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("style", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("pre", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("code", StringComparison.OrdinalIgnoreCase))
            _intouchable = true;
        else if (nom.StartsWith('/'))
            _intouchable &= !(nom.StartsWith("/textarea", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("/script", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("/style", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("/pre", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("/code", StringComparison.OrdinalIgnoreCase));
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
