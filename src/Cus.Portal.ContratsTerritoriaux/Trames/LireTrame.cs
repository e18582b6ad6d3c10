using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Trames;

/// <summary>The template that a contract, an amendment or an annex is written on.</summary>
internal sealed class LireTrame(PortailDbContext db)
{
    private readonly Dictionary<int, DefinitionDeTrame> _lues = [];

    /// <summary>A version never changes once published: it is read once a request.</summary>
    /// <exception cref="Refus">That version is not published here.</exception>
    public async Task<DefinitionDeTrame> VersionAsync(int version, CancellationToken ct)
    {
        if (!_lues.TryGetValue(version, out var trame))
            _lues[version] = trame = await db.Set<Trame>().AsNoTracking().Where(t => t.Version == version).Select(t => t.Definition).SingleOrDefaultAsync(ct) ?? throw new Refus(RefusRedaction.TrameInconnue);
        return trame;
    }

    public async Task<DefinitionDeTrame> DeAsync(ContratTerritorial contrat, CancellationToken ct) => TrameDUneSuite.Adapter(await VersionAsync(contrat.VersionDeTrame, ct), contrat.Nature, contrat.Objet);

    /// <summary>Versions published, latest first.</summary>
    public async Task<IReadOnlyList<Trame>> PublieesAsync(CancellationToken ct) =>
        await db.Set<Trame>().AsNoTracking().OrderByDescending(t => t.Version).Take(50).ToListAsync(ct);
}

/// <summary>What the template becomes for an act that follows a contract (CTL-07).</summary>
internal static class TrameDUneSuite
{
    public const string Annexe = "annexe";

    public static DefinitionDeTrame Adapter(DefinitionDeTrame trame, NatureDActe nature, string? objet) => nature switch
    {
        NatureDActe.Avenant => trame with
        {
            Clauses =
            [
                new("avenant", "Objet de l’avenant", GenreDeClause.Verrouillee, "Le présent avenant modifie le contrat territorial de {epci} : {objet}. Les articles qui suivent sont ceux du contrat tel qu’il s’applique une fois l’avenant signé."),
                .. trame.Clauses,
            ],
        },
        NatureDActe.Annexe => trame with
        {
            Axes = [],
            Clauses =
            [
                new("rattachement", "Rattachement au contrat", GenreDeClause.Verrouillee, "La présente annexe se rattache au contrat territorial de {epci}, du {debut} au {fin}. Elle n’en modifie ni le texte ni les objectifs."),
                new(Annexe, objet ?? "Annexe", GenreDeClause.Libre, "") { Condition = trame.Annexes.FirstOrDefault(a => a.Titre == objet)?.Aide },
            ],
        },
        _ => trame,
    };
}
