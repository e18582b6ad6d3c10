using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>
/// Who receives the délibération of engagement (R. 445-2-3): both prefects, and every personne publique associée, from the first dwelling
/// on its territory (PPA-02). Computed from the stock in force; without any rental stock there is nobody to associate.
/// </summary>
internal sealed class DestinatairesDeLaConvention(PortailDbContext db, LireLesTerritoires lire, ITerritoires territoires, IOrganismes organismes)
{
    public const string PrefetDeRegion = "prefet-region";
    public const string PrefetDuSiege = "prefet-siege";

    /// <summary>Computes them again; dates already noted stay.</summary>
    public async Task FixerAsync(ConventionCus convention, CancellationToken ct)
    {
        var patrimoine = await lire.DeAsync(convention.Bailleur, ct);
        var b = convention.Bailleur;
        var liste = new List<DestinataireDEngagement>
        {
            new(PrefetDeRegion, $"préfet de région ({territoires.Region(b.Region)?.Nom ?? b.Region})", GenreDeDestinataire.PrefetDeRegion),
            new(PrefetDuSiege, $"préfet du siège ({territoires.NomDuDepartement(b.Departement) ?? b.Departement})", GenreDeDestinataire.PrefetDuSiege),
        };
        var locatif = await db.Set<StockImporte>().AnyAsync(s => s.Siren == b.Siren, ct) || await db.Set<ResidenceDeFoyer>().AnyAsync(r => r.Siren == b.Siren, ct);
        if (locatif)
        {
            foreach (var (epci, _) in patrimoine.EpciDeLaListe)
                liste.Add(await AssocieAsync(epci.Code, epci.Nom, GenreDePersonne.EpciDeLaListe, convention, ct));
            foreach (var d in patrimoine.Departements)
                liste.Add(await AssocieAsync("D" + d.Code, $"département ({d.Nom})", GenreDePersonne.Departement, convention, ct));
        }

        if (convention.Rattachement is { } code && liste.TrueForAll(d => d.Code != code) && territoires.Epci(code) is { } hors)
            liste.Add((await AssocieAsync(code, hors.Nom, GenreDePersonne.EpciHorsListe, convention, ct)) with { Genre = GenreDeDestinataire.PourMemoire });
        convention.FixerLesDestinataires(liste, [.. new[] { b.Departement }.Concat(locatif ? patrimoine.Departements.Select(d => d.Code) : []).Distinct(StringComparer.Ordinal)]);
    }

    private async Task<DestinataireDEngagement> AssocieAsync(string code, string nom, GenreDePersonne personne, ConventionCus convention, CancellationToken ct) => new(code, nom, GenreDeDestinataire.PersonneAssociee, personne)
    {
        EstDeRattachement = code == convention.Rattachement,
        OrganismeId = (await organismes.ChercherAsync(code.StartsWith('D') ? nom : code, 5, ct)).FirstOrDefault(o => o.Siren == code || (code.StartsWith('D') && o.Nom == nom))?.Id,
    };
}
