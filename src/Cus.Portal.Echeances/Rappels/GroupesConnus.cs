using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>The groups of deadlines, asked of the programme that each belongs to; kept until <see cref="Oublier"/>.</summary>
internal sealed class GroupesConnus(IEnumerable<IGroupesDEcheances> programmes)
{
    private readonly Dictionary<string, GroupeDEcheances?> _lus = new(StringComparer.Ordinal);

    public void Oublier() => _lus.Clear();

    public async Task<GroupeDEcheances?> LireAsync(string cle, CancellationToken ct)
    {
        if (!_lus.TryGetValue(cle, out var groupe))
            _lus[cle] = groupe = De(cle) is { } programme ? await programme.LireAsync(cle, ct) : null;
        return groupe;
    }

    public async Task<IReadOnlyList<GroupeDEcheances>> ListerAsync(CancellationToken ct)
    {
        var tous = new List<GroupeDEcheances>();
        foreach (var programme in programmes)
            tous.AddRange(await programme.ListerAsync(ct));
        return tous;
    }

    public async Task<IReadOnlyList<EcheancePrevue>> PrevoirAsync(string cle, CancellationToken ct) => De(cle) is { } programme ? await programme.PrevoirAsync(cle, ct) : [];

    private IGroupesDEcheances? De(string cle) => programmes.FirstOrDefault(p => cle.StartsWith(p.Prefixe, StringComparison.Ordinal));
}
