using Cus.Portal.Socle.Journalisation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Socle;

public class SceauxTests(BaseScellee b) : IClassFixture<BaseScellee>
{
    private readonly Guid _espace = Guid.NewGuid();

    [Fact]
    public async Task Chaque_jour_le_journal_est_scelle_signe_et_horodate_et_le_sceau_suit_le_precedent()
    {
        (await b.ScellerAsync(_espace)).ShouldBeNull("an empty journal has nothing to seal");
        await b.ConsignerAsync(_espace, 1, 3);
        var premier = (await b.ScellerAsync(_espace))!;
        (await b.ScellerAsync(_espace))!.Numero.ShouldBe(1, "nothing new, no new seal");
        await b.ConsignerAsync(_espace, 4, 5);
        await b.ScellerAsync(_espace);
        var sceaux = await b.SceauxAsync(_espace);
        sceaux.Select(s => (s.Numero, s.Debut, s.Fin)).ShouldBe([(1, 1, 3), (2, 4, 5)]);
        sceaux[1].EmpreintePrecedente.ShouldBe(premier.Empreinte);
        sceaux.ShouldAllBe(s => s.HorodateLe != null);
        b.Autorite.Verifier(sceaux[0].Jeton!, sceaux[0].Empreinte).ShouldContain("OK");
        Should.Throw<InvalidOperationException>(() => b.Autorite.Verifier(sceaux[0].Jeton!, sceaux[1].Empreinte));
        (await b.VerifierAsync(_espace)).ShouldBe(new BilanDuJournal(5, null, null, 2, null, 2));
    }

    [Theory]
    [InlineData("altérée")]
    [InlineData("retirée")]
    [InlineData("ajoutée")]
    public async Task Une_chaine_recalculee_en_entier_est_trahie_par_le_sceau(string attaque)
    {
        await b.ConsignerAsync(_espace, 1, 2);
        await b.ScellerAsync(_espace);
        await b.ConsignerAsync(_espace, 3, 5);
        await b.ScellerAsync(_espace);
        await b.ReecrireAsync(_espace, c => attaque switch
        {
            "altérée" => c.Select((t, i) => i == 3 ? t.Replace("Acte 4", "Acte 9", StringComparison.Ordinal) : t),
            "retirée" => c.Where((_, i) => i != 3).Append(c[3]),
            _ => [.. c.Take(3), c[0], .. c.Skip(3)],
        });

        var bilan = await b.VerifierAsync(_espace);

        bilan.PremiereRompue.ShouldBe(3);
        bilan.Motif.ShouldBe("une entrée a été réécrite entre la 3 et la 5 : le sceau 2 du 2 avril 2014 ne la reconnaît plus");
    }

    [Fact]
    public async Task Une_fin_de_journal_retiree_avec_sa_tete_est_vue()
    {
        await b.ConsignerAsync(_espace, 1, 3);
        await b.ScellerAsync(_espace);
        await b.ReecrireAsync(_espace, c => c.Take(2));
        var bilan = await b.VerifierAsync(_espace);
        bilan.PremiereRompue.ShouldBe(3);
        bilan.Motif.ShouldBe("la fin du journal manque après l’entrée 2 : le sceau 1 va jusqu’à l’entrée 3");
    }

    [Theory]
    [InlineData("update journal.sceaux set instant = instant - interval '1 day' where espace_id = $1 and numero = 2", 2, "le sceau 2 a été modifié")]
    [InlineData("update journal.sceaux set signature = set_byte(signature, 5, get_byte(signature, 5) # 1) where espace_id = $1 and numero = 1", 1, "la signature du sceau 1 est fausse")]
    [InlineData("update journal.sceaux set cle = repeat('a', 64) where espace_id = $1 and numero = 2", 2, "le sceau 2 est signé d’une clé inconnue de cette installation")]
    [InlineData("update journal.sceaux set jeton = set_byte(jeton, length(jeton) - 20, get_byte(jeton, length(jeton) - 20) # 1) where espace_id = $1 and numero = 1", 1, "l’horodatage du sceau 1 est faux")]
    [InlineData("delete from journal.sceaux where espace_id = $1 and numero = 1", 1, "le sceau 1 manque")]
    [InlineData("delete from journal.sceaux where espace_id = $1 and numero = 2", 2, "le sceau 2 manque : cette installation en a posé 2")]
    [InlineData("delete from journal.sceaux where espace_id = $1", 1, "le sceau 1 manque : cette installation en a posé 2")]
    public async Task Un_sceau_altere_ou_retire_est_nomme(string attaque, long rang, string motif)
    {
        await b.ConsignerAsync(_espace, 1, 2);
        await b.ScellerAsync(_espace);
        await b.ConsignerAsync(_espace, 3, 4);
        await b.ScellerAsync(_espace);
        await b.EnProprietaireAsync(_espace, attaque, _espace);

        var bilan = await b.VerifierAsync(_espace);

        bilan.EstIntact.ShouldBeFalse();
        bilan.SceauRompu.ShouldBe(rang);
        bilan.PremiereRompue.ShouldBeNull("the chain itself holds");
        bilan.Motif.ShouldBe(motif);
    }

    [Fact]
    public async Task Quand_l_autorite_ne_repond_pas_le_sceau_est_signe_et_la_passe_suivante_l_horodate()
    {
        await b.ConsignerAsync(_espace, 1, 1);
        b.Autorite.EstEnPanne = true;
        try
        {
            (await b.ScellerAsync(_espace))!.Jeton.ShouldBeNull();
            (await b.VerifierAsync(_espace)).ShouldBe(new BilanDuJournal(1, null, null, 1, null, 0));
        }
        finally
        {
            b.Autorite.EstEnPanne = false;
        }

        await b.ScellerAsync(_espace);
        (await b.SceauxAsync(_espace)).Single().Jeton.ShouldNotBeNull();
        (await b.VerifierAsync(_espace)).Horodates.ShouldBe(1);
    }

    [Fact]
    public async Task La_cle_est_creee_une_fois_lisible_de_son_seul_proprietaire_et_ne_sort_que_par_sa_part_publique()
    {
        var cle = b.Services.GetRequiredService<CleDesSceaux>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => cle.Id)));
        File.GetUnixFileMode(Path.Combine(cle.Dossier, "sceaux.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(cle.Dossier, "*.nouvelle").ShouldBeEmpty();
        cle.Publique.ShouldStartWith("-----BEGIN PUBLIC KEY-----");
    }

    [Fact]
    public async Task L_application_ne_peut_ni_retirer_un_sceau_ni_le_reecrire()
    {
        await b.ConsignerAsync(_espace, 1, 1);
        await b.ScellerAsync(_espace);
        await using var source = NpgsqlDataSource.Create(b.ChaineApplication);
        foreach (var sql in new[] { "delete from journal.sceaux", "update journal.sceaux set racine = 'x'", "truncate journal.sceaux", $"set app.espace_id = '{_espace}'; update journal.sceaux set jeton = null" })
        {
            await using var commande = source.CreateCommand(sql);
            (await Should.ThrowAsync<PostgresException>(() => commande.ExecuteNonQueryAsync())).SqlState.ShouldBe("42501", sql);
        }
    }

    [Fact]
    public void Chaque_entree_remonte_a_la_racine_par_son_chemin_et_aucune_autre()
    {
        foreach (var n in Enumerable.Range(1, 9))
        {
            var empreintes = Enumerable.Range(0, n).Select(i => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)i]))).ToList();
            var racine = ArbreDeSceau.Racine(empreintes);
            for (var i = 0; i < n; i++)
            {
                ArbreDeSceau.Remonter(empreintes[i], ArbreDeSceau.Chemin(empreintes, i)).ShouldBe(racine);
                ArbreDeSceau.Remonter(new string('a', 64), ArbreDeSceau.Chemin(empreintes, i)).ShouldNotBe(racine);
            }
        }
    }
}
