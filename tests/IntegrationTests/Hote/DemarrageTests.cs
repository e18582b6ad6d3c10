using Npgsql;

namespace Cus.Portal.IntegrationTests.Hote;

/// <summary>« ./portail run » as a person lives it: first start, second start, Ctrl-C, kill -9, a database of one's own.</summary>
public sealed class DemarrageTests : IDisposable
{
    private static readonly (string, string) SansDemonstration = ("Demonstration", "false");
    private readonly string _donnees = Path.Combine(Path.GetTempPath(), "cus-portal-demarrage", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Le_portail_demarre_garde_ses_donnees_survit_a_un_kill_et_s_arrete_tout_entier()
    {
        using (var interrompu = ProcessusDuPortail.Lancer(_donnees))
        {
            (await AttendreLaSortieAsync(interrompu, "100 actes", secondes: 120)).ShouldContain("100 actes");
            interrompu.Tuer();
        }

        using (var premier = ProcessusDuPortail.Lancer(_donnees))
        {
            (await premier.AttendreAsync()).ShouldContain("Se connecter");
            premier.Sortie.ShouldContain("elle recommence");
            (await CompterLesDossiersAsync()).ShouldBe(49, "40 in one espace, 9 in the other: a demonstration interrupted is told again, whole and once");
            (await AttendreLaSortieAsync(premier, "Ctrl-C")).ShouldContain("amina.belkacem@demo.example");
            premier.Sortie.ShouldContain("/echeances/boite-locale");
            await EcrireAsync("avant le kill");
            premier.Tuer();
        }

        var orphelin = ProcessusDuPortail.Postgres(_donnees).ShouldNotBeNull("a killed portal leaves its server behind");
        using (var deuxieme = ProcessusDuPortail.Lancer(_donnees))
        {
            await deuxieme.AttendreAsync();
            ProcessusDuPortail.Postgres(_donnees).ShouldBe(orphelin, "the orphan is adopted");
            (await LireAsync()).ShouldBe("avant le kill");
            await AttendreLaSortieAsync(deuxieme, "Ctrl-C");
            (await deuxieme.InterrompreAsync()).ShouldBe(0, deuxieme.Sortie);
        }

        ProcessusDuPortail.Postgres(_donnees).ShouldBeNull("Ctrl-C stops the database too");
        using var verification = ProcessusDuPortail.Lancer(_donnees, "verify");
        (await verification.FinirAsync()).ShouldBe(0, verification.Sortie);
        verification.Sortie.ShouldContain("chaîne intacte");
        ProcessusDuPortail.Postgres(_donnees).ShouldBeNull("a verb stops what it started");
    }

    [Fact]
    public async Task Deux_portails_ne_se_partagent_pas_les_memes_donnees()
    {
        using var premier = ProcessusDuPortail.Lancer(_donnees, "serve", SansDemonstration);
        await premier.AttendreAsync();
        using var second = ProcessusDuPortail.Lancer(_donnees, "serve", SansDemonstration);
        (await second.FinirAsync()).ShouldNotBe(0);
        second.Sortie.ShouldContain(_donnees);
        (await premier.AttendreAsync()).ShouldContain("Se connecter");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(_donnees))
            Directory.Delete(_donnees, recursive: true);
    }

    private static async Task<string> AttendreLaSortieAsync(ProcessusDuPortail portail, string texte, int secondes = 10)
    {
        for (var i = 0; i < 20 * secondes && !portail.Sortie.Contains(texte, StringComparison.Ordinal); i++)
            await Task.Delay(50);
        return portail.Sortie;
    }

    private async Task EcrireAsync(string texte)
    {
        await using var source = NpgsqlDataSource.Create(ProcessusDuPortail.Chaine(_donnees, "portail_owner"));
        await using var commande = source.CreateCommand("create table public.temoin as select $1::text as texte");
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = texte });
        await commande.ExecuteNonQueryAsync();
    }

    private async Task<long> CompterLesDossiersAsync()
    {
        await using var source = NpgsqlDataSource.Create(ProcessusDuPortail.Chaine(_donnees, "postgres"));
        await using var commande = source.CreateCommand("select count(*) from appels.dossiers");
        return (long)(await commande.ExecuteScalarAsync())!;
    }

    private async Task<string?> LireAsync()
    {
        await using var source = NpgsqlDataSource.Create(ProcessusDuPortail.Chaine(_donnees, "portail_owner"));
        await using var commande = source.CreateCommand("select texte from public.temoin");
        return (string?)await commande.ExecuteScalarAsync();
    }
}

/// <summary>With a database of its own, the portal starts none; and refuses what would open a breach.</summary>
public sealed class BaseNommeeTests(BaseDeTest baseDeTest) : IClassFixture<BaseDeTest>, IDisposable
{
    private readonly string _donnees = Path.Combine(Path.GetTempPath(), "cus-portal-demarrage", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Une_base_nommee_eteint_le_serveur_embarque()
    {
        using var portail = ProcessusDuPortail.Lancer(_donnees, "serve", ("ConnectionStrings__Portail", baseDeTest.ChaineApplication));
        (await portail.AttendreAsync()).ShouldContain("Cus.Portal");
        Directory.Exists(Path.Combine(_donnees, "pg")).ShouldBeFalse();
        portail.Sortie.ShouldNotContain("demo.example");
    }

    [Fact]
    public async Task Un_role_qui_traverse_le_cloisonnement_est_refuse_au_demarrage()
    {
        var superutilisateur = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("PORTAIL_TEST_PG")!) { Database = new NpgsqlConnectionStringBuilder(baseDeTest.ChaineApplication).Database }.ConnectionString;
        using var portail = ProcessusDuPortail.Lancer(_donnees, "serve", ("ConnectionStrings__Portail", superutilisateur));
        (await portail.FinirAsync()).ShouldNotBe(0);
        portail.Sortie.ShouldContain("row-level security");
    }

    [Fact]
    public async Task La_production_dit_tout_ce_qui_lui_manque_et_ne_demarre_pas()
    {
        using var portail = ProcessusDuPortail.Lancer(_donnees, "serve", ("ConnectionStrings__Portail", baseDeTest.ChaineApplication), ("ASPNETCORE_ENVIRONMENT", "Production"));
        (await portail.FinirAsync()).ShouldNotBe(0);
        foreach (var reglage in (string[])["Documents:Clamd", "Protection:Secret", "Courriel:Smtp", "AllowedHosts"])
            portail.Sortie.ShouldContain(reglage);
    }

    [Fact]
    public async Task Migrer_demande_le_proprietaire_et_se_relance_sans_rien_changer()
    {
        using var sans = ProcessusDuPortail.Lancer(_donnees, "migrate", ("ConnectionStrings__Portail", baseDeTest.ChaineApplication));
        (await sans.FinirAsync()).ShouldNotBe(0);
        sans.Sortie.ShouldContain("ConnectionStrings:Proprietaire");
        using var avec = ProcessusDuPortail.Lancer(_donnees, "migrate", ("ConnectionStrings__Portail", baseDeTest.ChaineApplication), ("ConnectionStrings__Proprietaire", baseDeTest.ChaineProprietaire));
        (await avec.FinirAsync()).ShouldBe(0, avec.Sortie);
        avec.Sortie.ShouldContain("Base à jour.");
    }

    [Fact]
    public async Task Un_verbe_inconnu_est_dit()
    {
        using var portail = ProcessusDuPortail.Lancer(_donnees, "danser");
        (await portail.FinirAsync()).ShouldBe(2);
        portail.Sortie.ShouldContain("Verbe inconnu");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(_donnees))
            Directory.Delete(_donnees, recursive: true);
    }
}
