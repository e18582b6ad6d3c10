namespace Cus.Portal.Referentiel.Territoires;

/// <summary>Forgiving search over the names of communes, in memory: code, then beginning, then word, then near spelling.</summary>
internal sealed class RechercheDeCommunes
{
    private readonly Cog _cog;
    private readonly string[] _noms;

    public RechercheDeCommunes(Cog cog)
    {
        _cog = cog;
        _noms = Array.ConvertAll(cog.Periodes, p => Rapprochement.Reduire(p.Nom));
    }

    /// <summary>The best periods valid that day, best first.</summary>
    public IEnumerable<Periode> Chercher(string texte, int jour, int max)
    {
        var code = SaisieDeCommune.Code(texte);
        var net = Rapprochement.ReduireSaisie(texte);
        if (net.Length < 2 && code is null)
            return [];
        var trouves = new List<(int Rang, int Indice)>();
        for (var i = 0; i < _noms.Length; i++)
        {
            if (_cog.Periodes[i].Vaut(jour) && Rang(i, net, code ?? net) is { } rang)
                trouves.Add((rang, i));
        }

        return trouves.OrderBy(t => t.Rang).ThenBy(t => _noms[t.Indice].Length).ThenBy(t => _noms[t.Indice], StringComparer.Ordinal)
            .Take(max).Select(t => _cog.Periodes[t.Indice]);
    }

    private int? Rang(int i, string net, string code)
    {
        var nom = _noms[i];
        if (nom == net || _cog.Periodes[i].Code == code)
            return 0;
        if (nom.StartsWith(net, StringComparison.Ordinal) || (code.Length >= 2 && _cog.Periodes[i].Code.StartsWith(code, StringComparison.Ordinal)))
            return 1;
        if (nom.Contains(' ' + net, StringComparison.Ordinal))
            return 2;
        var tolere = net.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (tolere == 0)
            return null;
        var entier = Rapprochement.Ecart(net, nom, tolere);
        if (entier <= tolere)
            return 2 + entier;
        var debut = nom.Length > net.Length ? Rapprochement.Ecart(net, nom.AsSpan(0, net.Length), tolere) : tolere + 1;
        return debut <= tolere ? 4 + debut : null;
    }
}

/// <summary>Reads the code out of what is typed or picked: « 31555 », « Toulouse (31555) ».</summary>
internal static class SaisieDeCommune
{
    public static string? Code(string saisie)
    {
        var net = saisie.Trim();
        if (net.EndsWith(')') && net.LastIndexOf('(') is var debut and >= 0)
            net = net[(debut + 1)..^1];
        net = net.ToUpperInvariant();
        return net.Length == 5 && char.IsAsciiDigit(net[0]) && (char.IsAsciiDigit(net[1]) || net[1] is 'A' or 'B') && net[2..].All(char.IsAsciiDigit) ? net : null;
    }
}
