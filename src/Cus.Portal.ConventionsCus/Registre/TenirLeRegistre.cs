using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Registre;

/// <summary>Adds to the ledger what the organisme changes by itself; years of a row that move alike make one line.</summary>
internal sealed class TenirLeRegistre(PortailDbContext db, IActeurCourant acteur, ITerritoires territoires, IHorloge horloge)
{
    public async Task ConsignerAsync(ConventionCus convention, IReadOnlyList<ChangementDeChiffre> changements, string motif, CancellationToken ct)
    {
        var numero = await NumeroAsync(convention.Id, ct);
        var par = new AuteurAuRegistre(CoteDeNegociation.Organisme, acteur.Requis, horloge.Maintenant);
        foreach (var c in Reunir(changements))
            db.Add(LigneDeRegistreDeCus.Constater(convention.Id, numero++, c, Nom(convention, c.Cellule), motif, par));
    }

    public async Task<int> NumeroAsync(Guid conventionId, CancellationToken ct) => 1 + (await db.Set<LigneDeRegistreDeCus>().Where(l => l.ConventionId == conventionId).MaxAsync(l => (int?)l.Numero, ct) ?? 0);

    /// <summary>« Haute-Garonne ».</summary>
    public string Nom(ConventionCus convention, CelluleDeCus cellule) => cellule.Echelle switch
    {
        EchelleDEngagement.Departement => territoires.NomDuDepartement(cellule.Territoire) ?? cellule.Territoire,
        EchelleDEngagement.Epci => territoires.Epci(cellule.Territoire)?.Nom ?? cellule.Territoire,
        EchelleDEngagement.Region => territoires.Region(cellule.Territoire)?.Nom ?? cellule.Territoire,
        _ => convention.Bailleur.Nom,
    };

    /// <summary>Several years of one row that go from the same figure to the same figure are one change.</summary>
    public static IEnumerable<ChangementDeChiffre> Reunir(IReadOnlyList<ChangementDeChiffre> changements) =>
        changements.GroupBy(c => c.Cellule with { An = LigneDeRegistreDeCus.ChaqueAnnee }).SelectMany(g =>
            g.Count() == 6 && g.Select(c => (c.De, c.A)).Distinct().Count() == 1 ? [new ChangementDeChiffre(g.Key, g.First().De, g.First().A)] : g.ToArray());
}
