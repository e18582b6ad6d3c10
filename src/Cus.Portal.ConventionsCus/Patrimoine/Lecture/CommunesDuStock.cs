using System.Text;
using Cus.Portal.Referentiel.Contracts;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>A commune of today, in bytes.</summary>
internal sealed record CommuneDuStock(byte[] Code, byte[] Departement, byte[] Epci, bool Reunie);

/// <summary>Resolves the INSEE codes of a file: a merged commune becomes the one of today that contains it. Each code is looked up once.</summary>
internal sealed class CommunesDuStock(ITerritoires territoires)
{
    private readonly Dictionary<ulong, CommuneDuStock?> _connues = [];

    public CommuneDuStock? Trouver(ReadOnlySpan<byte> code)
    {
        if (code.Length != 5)
            return null;
        var cle = 0UL;
        foreach (var o in code)
            cle = (cle << 8) | o;
        if (!_connues.TryGetValue(cle, out var commune))
            _connues[cle] = commune = Chercher(Encoding.Latin1.GetString(code));
        return commune;
    }

    private CommuneDuStock? Chercher(string code)
    {
        if (territoires.CommuneDeTousTemps(code) is not { } ecrite)
            return null;
        var actuelle = ecrite.EstActuelle ? ecrite : territoires.CommuneDeTousTemps(ecrite.ActuelleCode) ?? ecrite;
        return new(Encoding.UTF8.GetBytes(actuelle.Code), Encoding.UTF8.GetBytes(actuelle.Departement), Encoding.UTF8.GetBytes(actuelle.EpciSiren ?? ""), !ecrite.EstActuelle);
    }
}
