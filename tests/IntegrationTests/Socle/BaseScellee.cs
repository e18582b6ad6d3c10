using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Socle;

/// <summary>A database whose journals are sealed, with an authority of its own, and an attacker who owns the database.</summary>
public sealed class BaseScellee : BaseDeTest
{
    private static readonly Acteur Amina = new(Guid.NewGuid(), "Amina Belkacem", "amina.belkacem@demo.example", []);

    internal AutoriteDHorodatage Autorite { get; } = new();

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        Autorite.Dispose();
        await base.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services) => services.AddSingleton<IHorodatage>(new HorodatageRfc3161(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Horodatage:Adresse"] = Autorite.Adresse, ["Horodatage:Certificat"] = Autorite.Certificat }).Build()));

    internal async Task ConsignerAsync(Guid espace, int premier, int dernier)
    {
        for (var i = premier; i <= dernier; i++)
        {
            await using var portee = await PorteeAsync(espace, Amina);
            portee.ServiceProvider.GetRequiredService<Journal>().Consigner("Essai.Acte", $"essai/{i % 2}", $"Acte {i}");
            await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        }
    }

    internal async Task<SceauDuJournal?> ScellerAsync(Guid espace)
    {
        await using var portee = await PorteeAsync(espace);
        return await portee.ServiceProvider.GetRequiredService<ScellerLeJournal>().ExecuterAsync(CancellationToken.None);
    }

    internal async Task<BilanDuJournal> VerifierAsync(Guid espace)
    {
        await using var portee = await PorteeAsync(espace);
        return await portee.ServiceProvider.GetRequiredService<VerificateurDeJournal>().VerifierAsync();
    }

    internal async Task<List<SceauDuJournal>> SceauxAsync(Guid espace)
    {
        await using var portee = await PorteeAsync(espace);
        return await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<SceauDuJournal>().AsNoTracking().OrderBy(s => s.Numero).ToListAsync();
    }

    /// <summary>Rewrites the journal of an espace and recomputes every hash, its head included: nothing in the chain betrays it.</summary>
    internal async Task ReecrireAsync(Guid espace, Func<List<string>, IEnumerable<string>> reecriture)
    {
        List<EntreeDeJournal> vraies;
        await using (var portee = await PorteeAsync(espace))
            vraies = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().OrderBy(e => e.Numero).ToListAsync();
        await EnProprietaireAsync(espace, "delete from journal.entrees where espace_id = $1", espace);
        var (numero, precedente, modele) = (0L, new string('0', 64), vraies[0]);
        foreach (var contenu in reecriture([.. vraies.Select(v => v.Contenu)]))
        {
            var ici = vraies[(int)Math.Min(numero, vraies.Count - 1)];
            var e = EntreeDeJournal.Chainer(espace, ++numero, precedente, new(ici.Instant, modele.CompteId, modele.Nom, null, modele.Acte, ici.Objet, contenu));
            await EnProprietaireAsync(espace, "insert into journal.entrees (espace_id, numero, instant, compte_id, nom, acte, objet, contenu, empreinte_precedente, empreinte) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                espace, e.Numero, e.Instant, e.CompteId, e.Nom, e.Acte, e.Objet, e.Contenu, e.EmpreintePrecedente, e.Empreinte);
            precedente = e.Empreinte;
        }

        await EnProprietaireAsync(espace, "update journal.tetes set numero = $2, empreinte = $3 where espace_id = $1", espace, numero, precedente);
    }

    /// <summary>What the owner of the database may do: the triggers are off while it does it.</summary>
    internal async Task EnProprietaireAsync(Guid espace, string sql, params object[] parametres)
    {
        await using var connexion = new NpgsqlConnection(ChaineProprietaire);
        await connexion.OpenAsync();
        await using (var reglage = new NpgsqlCommand($"set app.espace_id = '{espace}'; alter table journal.entrees disable trigger user; alter table journal.sceaux disable trigger user", connexion))
            await reglage.ExecuteNonQueryAsync();
        await using (var commande = new NpgsqlCommand(sql, connexion))
        {
            foreach (var p in parametres)
                commande.Parameters.Add(new NpgsqlParameter { Value = p });
            await commande.ExecuteNonQueryAsync();
        }

        await using var fin = new NpgsqlCommand("alter table journal.entrees enable trigger user; alter table journal.sceaux enable trigger user", connexion);
        await fin.ExecuteNonQueryAsync();
    }
}
