namespace Cus.Portal.IntegrationTests.Socle;

/// <summary>ECH-S17: a journal of a thousand acts, sealed every day, and somebody who writes in the database.</summary>
public sealed class JournalDeMilleActesTests(BaseScellee b) : IClassFixture<BaseScellee>
{
    private const int Actes = 1000;
    private const int ParJour = 100;
    private readonly Guid _espace = Guid.NewGuid();

    [Fact]
    [Trait("Scenario", "ECH-S17")]
    public async Task La_verification_nomme_l_acte_rompu_le_manquant_et_l_intrus_et_se_tait_sur_un_journal_intact()
    {
        for (var premier = 1; premier <= Actes; premier += ParJour)
        {
            await b.ConsignerAsync(_espace, premier, premier + ParJour - 1);
            await b.ScellerAsync(_espace);
            b.Horloge.Avancer(TimeSpan.FromDays(1));
        }

        var intact = await b.VerifierAsync(_espace);
        (intact.EstIntact, intact.Entrees, intact.Sceaux, intact.Motif).ShouldBe((true, Actes, Actes / ParJour, null));

        await RompreAsync(412, "l’entrée 412 a été modifiée", "update journal.entrees set instant = instant + interval '1 hour' where espace_id = $1 and numero = 412");
        await RompreAsync(413, "l’entrée 413 manque", "delete from journal.entrees where espace_id = $1 and numero = 413");
        await RompreAsync(413, "l’entrée 413 ne suit pas la précédente",
            "update journal.entrees set numero = numero + 10000 where espace_id = $1 and numero > 412",
            "update journal.entrees set numero = numero - 9999 where espace_id = $1 and numero > 10000",
            """
            insert into journal.entrees (espace_id, numero, instant, compte_id, nom, organisme_id, acte, objet, contenu, empreinte_precedente, empreinte)
            select espace_id, 413, instant, compte_id, nom, organisme_id, acte, objet, contenu, empreinte_precedente, empreinte from journal.entrees where espace_id = $1 and numero = 412
            """);
        (await b.VerifierAsync(_espace)).ShouldBe(intact);
    }

    /// <summary>Attacks, verifies, and puts the journal back as it was.</summary>
    private async Task RompreAsync(long rang, string motif, params string[] attaques)
    {
        await b.EnProprietaireAsync(_espace, "create table public.avant (like journal.entrees)");
        await b.EnProprietaireAsync(_espace, "insert into public.avant select * from journal.entrees where espace_id = $1", _espace);
        foreach (var attaque in attaques)
            await b.EnProprietaireAsync(_espace, attaque, _espace);
        var bilan = await b.VerifierAsync(_espace);
        bilan.EstIntact.ShouldBeFalse();
        bilan.PremiereRompue.ShouldBe(rang);
        bilan.Motif.ShouldNotBeNull().ShouldContain(motif);
        await b.EnProprietaireAsync(_espace, "delete from journal.entrees where espace_id = $1", _espace);
        await b.EnProprietaireAsync(_espace, "insert into journal.entrees select * from public.avant");
        await b.EnProprietaireAsync(_espace, "drop table public.avant");
    }
}
