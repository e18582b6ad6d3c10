using System.Web;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Journalisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Identite;

/// <summary>The portal as the scenarios of access need it: mails in memory, keys sealed by a secret, as many attempts as a run makes.</summary>
public class PortailDesAcces : PortailDeTest
{
    /// <summary>A password that the rule accepts.</summary>
    public const string Phrase = "Quatre-chaises-et-un-tapis";

    /// <summary>Mails prepared.</summary>
    public MessagerieMemoire Messagerie { get; } = new();

    /// <summary>Works in an espace as the portal itself.</summary>
    internal async Task<T> DansAsync<T>(Guid? espace, Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(espace);
        var resultat = await acte(portee.ServiceProvider);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return resultat;
    }

    /// <summary>An account of its own with a password, habilitated in the national espace.</summary>
    internal Task<Guid> HabiliterAsync(string prefixe, Role role, DateOnly debut, DateOnly? fin = null, Guid? organisme = null, Guid? espace = null) => DansAsync(espace ?? ComptesDemo.EspaceNational, s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var compte = Compte.Ouvrir(Guid.NewGuid(), prefixe.Replace('.', ' '), prefixe + "@demo.example", confirme: true);
        compte.ChoisirMotDePasse(s.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<Compte>>().HashPassword(compte, ComptesDemo.MotDePasse));
        compte.ProposerCle(s.GetRequiredService<SecondFacteur>().Proteger(Totp.NouvelleCle()));
        compte.ActiverSecondFacteur(0);
        db.Add(compte);
        db.Add(Habilitation.Accorder(compte.Id, role, organisme, [], debut, fin));
        return Task.FromResult(compte.Id);
    });

    /// <summary>Opens an espace served on these host names.</summary>
    internal async Task<Guid> OuvrirUnEspaceAsync(string nom, bool etat, bool demonstration, params string[] hotes)
    {
        var id = Guid.NewGuid();
        await DansAsync(null, s =>
        {
            var espace = Espace.Creer(id, nom, nom, etat, demonstration);
            if (etat)
                espace.Regler(nom, null, Cus.Portal.Socle.Espaces.Theme.Etat, []);
            espace.ServirSur(hotes);
            s.GetRequiredService<PortailDbContext>().Add(espace);
            return Task.FromResult(0);
        });
        ServicesDuPortail.GetRequiredService<Cus.Portal.Identite.Acces.EspacesServis>().Oublier();
        return id;
    }

    /// <summary>Entries of the journal of an espace.</summary>
    internal Task<List<EntreeDeJournal>> JournalAsync(Guid espace, string acte) => DansAsync(espace, s =>
        s.GetRequiredService<PortailDbContext>().Set<EntreeDeJournal>().AsNoTracking().Where(e => e.Acte == acte).OrderBy(e => e.Numero).ToListAsync());

    /// <summary>The actor on a day of the clock.</summary>
    internal Task<Acteur?> ActeurAsync(Guid compte, DateOnly jour) =>
        DansAsync(ComptesDemo.EspaceNational, s => s.GetRequiredService<IMembres>().ActeurAsync(compte, jour, CancellationToken.None));

    /// <summary>Link of the last mail of a category to an address.</summary>
    public string Lien(string adresse, string categorie) => Messagerie.Courriels.Last(c => c.Adresse == adresse && c.Categorie == categorie).Lien!;

    /// <summary>Key shown by the page of the second factor.</summary>
    public static string Cle(PageLue page) => page.Document.QuerySelectorAll("code")[0].TextContent.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The current code of a key, by the clock of the test.</summary>
    internal string Code(string cle, int pas = 0) => Totp.Code(cle, Totp.Pas(Horloge.GetUtcNow()) + pas);

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services) => services.AddSingleton<IMessagerie>(Messagerie);

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Reglages() =>
        new Dictionary<string, string?>(base.Reglages()) { ["Identite:EssaisParMinute"] = "100000", ["Protection:Secret"] = "un secret des essais" };

    /// <summary>A value ready for a query.</summary>
    protected static string Echapper(string valeur) => HttpUtility.UrlEncode(valeur);
}
