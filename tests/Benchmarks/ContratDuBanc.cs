using System.Globalization;
using System.Text;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Demonstration;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// A contract opened by its acts for an intercommunalité of sixty communes, then forty landlords and 21 600 figures put in its tables
/// at once. Drafting: the EPCI types everybody's figures.
/// </summary>
internal sealed record ContratDuBanc(Guid Id, IReadOnlyList<(Guid Id, string Nom)> Bailleurs, IReadOnlyList<string> Communes)
{
    private const int NombreDeBailleurs = 40;
    private const int NombreDeCommunes = 60;
    private static readonly string[] Produits = ["PLAI", "PLUS", "PLS"];
    private static readonly int[] Annees = [2024, 2025, 2026];

    public static async Task<ContratDuBanc> SemerAsync(Bases bases, Chaines chaines)
    {
        await using var services = bases.Services(chaines);
        var territoires = services.GetRequiredService<ITerritoires>();
        var epci = territoires.Intercommunalites.Where(e => e.Communes.Count >= NombreDeCommunes).MinBy(e => e.Communes.Count)!;
        var scene = new Scene(services, Paris.Date(TimeProvider.System.GetUtcNow()), CancellationToken.None);
        var id = await scene.JouerAsync(ComptesDemo.MaelleCariou, 3, 9, s => s.GetRequiredService<OuvrirContrat>().ExecuterAsync(
            new EpciDuContrat(epci.Siren, epci.Nom, "29"), ContratDeBrest.Periode,
            [new(QualiteDePartie.Epci, OrganismesDemo.BrestMetropole), new(QualiteDePartie.Etat, OrganismesDemo.PrefectureFinistere)], CancellationToken.None));
        var contrat = new ContratDuBanc(
            id,
            [.. Enumerable.Range(1, NombreDeBailleurs).Select(n => (Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"Bailleur {n:00}")))],
            [.. territoires.CommunesDe(epci.Siren).Select(c => c.Code).Take(NombreDeCommunes)]);
        await contrat.RemplirAsync(chaines);
        return contrat;
    }

    /// <summary>So many cells as a spreadsheet gives them: the landlord, the commune, then three years of each product.</summary>
    public string Tableau(int cellules, int valeur)
    {
        var texte = new StringBuilder("Partie\tCommune");
        foreach (var produit in Produits)
        {
            foreach (var annee in Annees)
                texte.Append(CultureInfo.InvariantCulture, $"\t{produit} {annee}");
        }

        var (reste, largeur) = (cellules, Produits.Length * Annees.Length);
        foreach (var (_, nom) in Bailleurs)
        {
            foreach (var commune in Communes.Where(_ => reste > 0))
            {
                texte.Append(CultureInfo.InvariantCulture, $"\n{nom}\t{commune}").Insert(texte.Length, "\t" + valeur.ToString(CultureInfo.InvariantCulture), Math.Min(reste, largeur));
                reste -= largeur;
            }
        }

        return texte.ToString();
    }

    /// <summary>A version frozen as it stands, without its PDF: what the pages then compare the grid with.</summary>
    public async Task FigerAsync(Bases bases, Chaines chaines)
    {
        await using var services = bases.Services(chaines);
        await new Scene(services, Paris.Date(TimeProvider.System.GetUtcNow()), CancellationToken.None).JouerAsync(ComptesDemo.MaelleCariou, 2, 9, async s =>
        {
            var contenu = ContenuDeVersion.De(await s.GetRequiredService<LireLeTexte>().ExecuterAsync(Id, CancellationToken.None));
            s.GetRequiredService<PortailDbContext>().Add(VersionDeContrat.Figer(Guid.CreateVersion7(), Id, 1, contenu, Guid.CreateVersion7(), s.GetRequiredService<IActeurCourant>().Requis, TimeProvider.System.GetUtcNow()));
            await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        });
    }

    private async Task RemplirAsync(Chaines chaines)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        await using var commande = source.CreateCommand($"""
            insert into contrats.parties (id, espace_id, contrat_id, qualite, organisme_id, nom, rang, invitee_le)
              select gen_random_uuid(), '{ComptesDemo.EspaceNational}', $1, 'Bailleur', b.id, b.nom, 2 + b.rang, now() from unnest($2::uuid[], $3::text[]) with ordinality b(id, nom, rang);
            """);
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Id });
        commande.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. Bailleurs.Select(b => b.Id)] });
        commande.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Bailleurs.Select(b => b.Nom)] });
        await commande.ExecuteNonQueryAsync();
        await using var chiffrer = source.CreateCommand($"""
            insert into contrats.chiffres (espace_id, contrat_id, indicateur, organisme_id, ventilation, commune, annee, valeur, revision, modifie_par, modifie_par_nom, modifie_le)
              select '{ComptesDemo.EspaceNational}', $1, 'CT-1.1', b, p, c, a, 1 + (a % 7), 0, '{ComptesDemo.MaelleCariou}', 'Maëlle Cariou', now()
              from unnest($2::uuid[]) b cross join unnest($3::text[]) c cross join unnest($4::text[]) p cross join unnest($5::int[]) a
            """);
        chiffrer.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Id });
        chiffrer.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. Bailleurs.Select(b => b.Id)] });
        chiffrer.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Communes] });
        chiffrer.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Produits });
        chiffrer.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = Annees });
        if (await chiffrer.ExecuteNonQueryAsync() != 21_600)
            throw new InvalidOperationException("The grid is not whole.");
        await using var analyser = source.CreateCommand("vacuum analyze contrats.chiffres, contrats.parties");
        await analyser.ExecuteNonQueryAsync();
    }
}
