using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Socle;

public class JournalTests(BaseDeTest b) : IClassFixture<BaseDeTest>
{
    private static readonly Acteur Amina = new(Guid.NewGuid(), "Amina Belkacem", "amina.belkacem@demo.example", []);

    [Fact]
    public async Task Les_actes_simultanes_s_enchainent_sans_trou()
    {
        var espace = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => ConsignerAsync(espace, $"essai/{i}", $"Acte {i}")));
        (await VerifierAsync(espace)).ShouldBe(new BilanDuJournal(12, null, null));
        (await VerifierAsync(Guid.NewGuid())).Entrees.ShouldBe(0);
    }

    [Fact]
    public async Task Un_acte_abandonne_ne_laisse_rien_au_journal()
    {
        var espace = Guid.NewGuid();
        await using (var portee = await b.PorteeAsync(espace, Amina))
        {
            portee.ServiceProvider.GetRequiredService<Journal>().Consigner("Essai", "essai/1", "Acte abandonné");
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().AbandonnerAsync();
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }

        (await VerifierAsync(espace)).Entrees.ShouldBe(0);
    }

    [Theory]
    [InlineData("update journal.entrees set contenu = replace(contenu, 'Acte 2', 'Acte 9') where espace_id = $1 and numero = 2", 2, "l’entrée 2 a été modifiée")]
    [InlineData("delete from journal.entrees where espace_id = $1 and numero = 2", 2, "l’entrée 2 manque")]
    [InlineData("delete from journal.entrees where espace_id = $1 and numero = 3", 3, "la fin du journal manque après l’entrée 2")]
    [InlineData("update journal.entrees set instant = instant + interval '1 second' where espace_id = $1 and numero = 1", 1, "l’entrée 1 a été modifiée")]
    public async Task Une_entree_alteree_ou_retiree_est_la_premiere_nommee(string alteration, long rang, string motif)
    {
        var espace = Guid.NewGuid();
        foreach (var i in Enumerable.Range(1, 3))
            await ConsignerAsync(espace, "essai/1", $"Acte {i}");
        await EnProprietaireAsync(espace, "alter table journal.entrees disable trigger ajout_seul");
        await EnProprietaireAsync(espace, alteration, espace);
        await EnProprietaireAsync(espace, "alter table journal.entrees enable trigger ajout_seul");

        var bilan = await VerifierAsync(espace);

        bilan.PremiereRompue.ShouldBe(rang);
        bilan.Motif.ShouldBe(motif);
    }

    [Fact]
    public async Task L_application_ne_peut_ni_modifier_ni_effacer_une_entree()
    {
        var espace = Guid.NewGuid();
        await ConsignerAsync(espace, "essai/1", "Acte");
        await using var source = NpgsqlDataSource.Create(b.ChaineApplication);
        foreach (var sql in new[] { "delete from journal.entrees", "update journal.entrees set nom = 'x'", "truncate journal.entrees" })
        {
            await using var commande = source.CreateCommand(sql);
            (await Should.ThrowAsync<PostgresException>(() => commande.ExecuteNonQueryAsync())).SqlState.ShouldBe("42501");
        }
    }

    private async Task ConsignerAsync(Guid espace, string objet, string phrase)
    {
        await using var portee = await b.PorteeAsync(espace, Amina);
        portee.ServiceProvider.GetRequiredService<Journal>().Consigner("Essai.Acte", objet, phrase);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
    }

    private async Task<BilanDuJournal> VerifierAsync(Guid espace)
    {
        await using var portee = await b.PorteeAsync(espace);
        return await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
    }

    private async Task EnProprietaireAsync(Guid espace, string sql, params object[] parametres)
    {
        await using var connexion = new NpgsqlConnection(b.ChaineProprietaire);
        await connexion.OpenAsync();
        await using var reglage = new NpgsqlCommand($"set app.espace_id = '{espace}'", connexion);
        await reglage.ExecuteNonQueryAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        foreach (var p in parametres)
            commande.Parameters.Add(new NpgsqlParameter { Value = p });
        await commande.ExecuteNonQueryAsync();
    }
}
