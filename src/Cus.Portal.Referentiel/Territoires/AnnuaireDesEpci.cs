using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.Referentiel.Territoires;

/// <summary>The intercommunalités of the official geographic code, with their communes, ready to be asked by SIREN or searched by name.</summary>
internal sealed class AnnuaireDesEpci
{
    private static readonly Lazy<AnnuaireDesEpci> Unique = new(() => new AnnuaireDesEpci(Cog.Charge));

    private readonly Dictionary<string, Epci> _parSiren;
    private readonly (Epci Epci, string Nom, string Officiel)[] _noms;

    private AnnuaireDesEpci(Cog cog)
    {
        var communes = new List<string>[cog.Groupements.Count];
        foreach (var p in cog.Periodes.Where(p => p.Fin == int.MaxValue))
        {
            Ajouter(communes, p.Epci, p.Code);
            Ajouter(communes, p.Ept, p.Code);
        }

        _noms = [.. cog.Groupements.Select((g, i) => (Lire(g, communes[i] ?? []), g)).Select(x => (x.Item1, Net(x.Item1.Nom), Net(x.g.Nom)))
            .OrderBy(x => x.Item2, StringComparer.Ordinal)];
        _parSiren = _noms.ToDictionary(n => n.Epci.Siren, n => n.Epci, StringComparer.Ordinal);
        Toutes = [.. _noms.Select(n => n.Epci)];
    }

    public static AnnuaireDesEpci Charge => Unique.Value;

    /// <summary>By name.</summary>
    public IReadOnlyList<Epci> Toutes { get; }

    public Epci? De(string siren) => _parSiren.GetValueOrDefault(siren);

    /// <summary>Those of exactly that name, as said or as the code writes it.</summary>
    public IReadOnlyList<Epci> DuNom(string texte) =>
        Net(texte) is { Length: > 0 } net ? [.. _noms.Where(n => n.Nom == net || n.Officiel == net).Select(n => n.Epci)] : [];

    /// <summary>The nearest, best first.</summary>
    public IReadOnlyList<Epci> Chercher(string texte, int max)
    {
        var chiffres = SaisieDEpci.Chiffres(texte);
        var net = Net(texte);
        if (net.Length < 2)
            return [];
        return [.. _noms.Select(n => (n.Epci, n.Nom, Rang: chiffres is null ? Rang(n.Nom, n.Officiel, net) : RangDuNumero(n.Epci.Siren, chiffres))).Where(t => t.Rang is not null)
            .OrderBy(t => t.Rang).ThenBy(t => t.Nom.Length).ThenBy(t => t.Nom, StringComparer.Ordinal).Take(max).Select(t => t.Epci)];
    }

    /// <summary>An elision is a word of its own: « Aire » is found in « d’Aire-sur-l’Adour ».</summary>
    private static string Net(string texte) => Rapprochement.ReduireSaisie(texte.Replace('’', ' ').Replace('\'', ' '));

    private static int? RangDuNumero(string siren, string chiffres) => siren.StartsWith(chiffres, StringComparison.Ordinal) ? 0 : null;

    private static int? Rang(string nom, string officiel, string net)
    {
        if (nom == net || officiel == net)
            return 0;
        if (nom.StartsWith(net, StringComparison.Ordinal) || officiel.StartsWith(net, StringComparison.Ordinal))
            return 1;
        if (nom.Contains(' ' + net, StringComparison.Ordinal))
            return 2;
        var tolere = net.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        var ecart = Rapprochement.Ecart(net, nom, tolere);
        if (tolere > 0 && ecart <= tolere)
            return 2 + ecart;
        return MotAMot(nom.Split(' '), net.Split(' '));
    }

    /// <summary>Each word typed begins a word of the name, a letter forgiven in a long one: « angers metropol ».</summary>
    private static int? MotAMot(string[] mots, string[] saisis)
    {
        var fautes = 0;
        foreach (var saisi in saisis)
        {
            if (mots.Any(m => m.StartsWith(saisi, StringComparison.Ordinal)))
                continue;
            if (saisi.Length < 5 || !mots.Any(m => Rapprochement.Ecart(saisi, m, 1) <= 1))
                return null;
            fautes++;
        }

        return 5 + fautes;
    }

    private static Epci Lire(Groupement g, List<string> communes)
    {
        var departements = communes.GroupBy(TerritoiresDuCog.DepartementDe, StringComparer.Ordinal).OrderByDescending(d => d.Count()).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Key);
        return new Epci(g.Siren, Nom(g), Nature(g.Type), [.. departements], communes);
    }

    /// <summary>« CU Angers Loire Métropole » is said « Angers Loire Métropole »; « CC du Pays de Bitche » is written in full.</summary>
    private static string Nom(Groupement g)
    {
        if (!g.Nom.StartsWith(g.Type + ' ', StringComparison.Ordinal))
            return g.Nom;
        var reste = g.Nom[(g.Type.Length + 1)..];
        return char.IsLower(reste[0]) ? $"{Nature(g.Type)} {reste}" : reste;
    }

    private static string Nature(string type) => type switch
    {
        "CC" => "Communauté de communes",
        "CA" => "Communauté d’agglomération",
        "CU" => "Communauté urbaine",
        "EPT" => "Établissement public territorial",
        "MET69" => "Métropole de Lyon",
        _ => "Métropole",
    };

    private static void Ajouter(List<string>[] communes, short groupe, string code)
    {
        if (groupe >= 0)
            (communes[groupe] ??= []).Add(code);
    }
}

/// <summary>Reads the number out of what is typed or picked: « 242 900 314 », « Brest Métropole (242 900 314) ».</summary>
internal static class SaisieDEpci
{
    /// <summary>The digits, or null when it is a name.</summary>
    public static string? Chiffres(string saisie) => Numero(saisie) is { } n && n.All(char.IsAsciiDigit) ? n : null;

    /// <summary>What stands for a SIREN, wrong or right: between the last parentheses, or the whole when it begins with a digit.</summary>
    public static string? Numero(string saisie)
    {
        var net = saisie.Trim();
        if (net.EndsWith(')') && net.LastIndexOf('(') is var debut and >= 0)
            net = net[(debut + 1)..^1];
        var serre = new string([.. net.Where(c => !char.IsWhiteSpace(c) && c != '.')]);
        return serre.Length > 0 && char.IsAsciiDigit(serre[0]) ? serre : null;
    }
}
