using System.Net.Http.Headers;
using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Demonstration;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.IntegrationTests.Appels;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.IntegrationTests.Echeances;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Histoires;

/// <summary>
/// The whole portal, its real printer and its real store of files, with the call and its two sessions of 2014: a story is played
/// in one go, step after step at its dates. Between two steps the hourly pass runs every morning at eight, as it does in life.
/// </summary>
public sealed class PortailDesHistoires : PortailDeTest
{
    internal static readonly Guid Espace = ComptesDemo.EspaceNational;

    private DateTime _maintenant = new(2014, 3, 20, 9, 0, 0);

    internal AppelSeme Appel { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Horloge.Regler("2014-03-20 09:00");
        await base.InitializeAsync();
        Appel = await DansAsync(s => AppelSansDossier.SemerAsync(s, Espace, CancellationToken.None));
    }

    /// <summary>Runs the hourly pass at eight each morning, on the last one a minute before too, then sets the clock: « 2014-05-12 16:03 ».</summary>
    internal async Task ArriverAuAsync(string heure)
    {
        var cible = DateTime.Parse(heure, System.Globalization.CultureInfo.InvariantCulture);
        for (var matin = _maintenant.Date.AddHours(8); matin <= cible; matin = matin.AddDays(1))
        {
            if (matin <= _maintenant)
                continue;
            if (matin.Date == cible.Date)
            {
                Horloge.Regler($"{matin.AddMinutes(-1):yyyy-MM-dd HH:mm}");
                await TravauxEnAttente.PasserAsync(ServicesDuPortail);
            }

            Horloge.Regler($"{matin:yyyy-MM-dd HH:mm}");
            await TravauxEnAttente.PasserAsync(ServicesDuPortail);
        }

        _maintenant = cible;
        Horloge.Regler($"{cible:yyyy-MM-dd HH:mm:ss}");
    }

    /// <summary>The hourly pass, now.</summary>
    internal Task PasserAsync() => TravauxEnAttente.PasserAsync(ServicesDuPortail);

    /// <summary>Moves the clock without any pass: years go by.</summary>
    internal void SauterAu(string heure)
    {
        _maintenant = DateTime.Parse(heure, System.Globalization.CultureInfo.InvariantCulture);
        Horloge.Regler($"{_maintenant:yyyy-MM-dd HH:mm:ss}");
    }

    /// <summary>Works in the national espace as the portal itself.</summary>
    internal async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> acte)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(Espace);
        var resultat = await acte(portee.ServiceProvider);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return resultat;
    }

    /// <summary>One more person, habilitated for good, who signs in with the password of the demonstration.</summary>
    internal Task<Guid> HabiliterAsync(string nom, Role role, Guid? organisme = null, params string[] territoires) => DansAsync(s =>
    {
        var db = s.GetRequiredService<PortailDbContext>();
        var compte = Compte.Ouvrir(Guid.NewGuid(), nom, nom.ToLowerInvariant().Replace(' ', '.') + "@demo.example", confirme: true);
        compte.ChoisirMotDePasse(s.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<Compte>>().HashPassword(compte, ComptesDemo.MotDePasse));
        compte.ProposerCle(s.GetRequiredService<SecondFacteur>().Proteger(Totp.NouvelleCle()));
        compte.ActiverSecondFacteur(0);
        db.Add(compte);
        db.Add(Habilitation.Accorder(compte.Id, role, organisme, territoires, new DateOnly(2013, 1, 1), null));
        return Task.FromResult(compte.Id);
    });

    /// <summary>Opens a page as a person.</summary>
    internal async Task<PageLue> LireAsync(string compte, string chemin)
    {
        using var n = await ConnecterAsync(compte);
        return await n.OuvrirAsync(chemin);
    }

    /// <summary>Opens a page as a person, fills its form and sends it; the answer is a redirection.</summary>
    internal async Task<string> FaireAsync(string compte, string chemin, string? acte, params (string Nom, string? Valeur)[] champs)
    {
        using var n = await ConnecterAsync(compte);
        var reponse = await n.EnvoyerAsync(await n.OuvrirAsync(chemin), acte, champs);
        return reponse.Redirection.ShouldNotBeNull($"{compte} on {chemin}: {reponse.Texte}");
    }

    /// <summary>Joins a real PDF of so many pages, as a browser sends it.</summary>
    internal async Task JoindreAsync(string compte, string dossier, string exigence, int pages = 1)
    {
        using var n = await ConnecterAsync(compte);
        var page = await n.OuvrirAsync($"{dossier}/pieces");
        using var contenu = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(exigence), "exigence" },
        };
        using var fichier = new ByteArrayContent(Exemples.Pdf(pages));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        contenu.Add(fichier, exigence, exigence + ".pdf");
        using var reponse = await n.Http.PostAsync($"{dossier}/pieces?handler=Joindre", contenu);
        reponse.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    /// <summary>Mails about an object, oldest first, written since an instant of Paris.</summary>
    internal Task<List<Courriel>> CourrielsAsync(string objet, string? categorie = null, string? depuis = null) => DansAsync(async s =>
    {
        var debut = depuis is null ? DateTimeOffset.MinValue : Instant(depuis);
        return (await s.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(c => c.Objet == objet && (categorie == null || c.Categorie == categorie)).OrderBy(c => c.PrepareLe).ThenBy(c => c.Adresse).ToListAsync())
            .Where(c => c.PrepareLe >= debut).ToList();
    });

    /// <summary>Reminders about an object: « 2014-04-25 08:00 » and who received it.</summary>
    internal async Task<List<string>> RappelsAsync(string objet, string depuis) =>
        [.. (await CourrielsAsync(objet, "echeance.rappel", depuis)).Select(c => $"{Paris.Heure(c.PrepareLe):yyyy-MM-dd HH:mm} {c.Adresse.Split('@')[0]}")];

    /// <summary>The dossier as it is stored.</summary>
    internal Task<Dossier> DossierAsync(Guid id) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<Dossier>().AsNoTracking()
        .Include(d => d.Sections).Include(d => d.Pieces).Include(d => d.Depots).AsSplitQuery().SingleAsync(d => d.Id == id));

    /// <summary>The avis of a dossier, by region.</summary>
    internal Task<Dictionary<string, AvisRegional>> AvisAsync(Guid dossier) => DansAsync(s => s.GetRequiredService<PortailDbContext>().Set<AvisRegional>().AsNoTracking()
        .Include(a => a.Contributions).Where(a => a.DossierId == dossier).ToDictionaryAsync(a => a.Region));

    /// <summary>A member notes a dossier so that its eight notes make a total; null abstains.</summary>
    internal Task NoterAsync(Guid membre, Guid seance, Guid dossier, int? total) => CommeAsync<NoterDossier>(membre, n => n.ExecuterAsync(seance, dossier,
        [.. Enumerable.Range(1, 8).Select(c => new SaisieDeNote(c, total is { } t ? $"{(t / 8) + (c <= t % 8 ? 1 : 0)}" : SaisieDeNote.Abstention, "Vu au dossier."))], CancellationToken.None));

    internal static DateTimeOffset Instant(string heureDeParis)
    {
        var d = DateTime.Parse(heureDeParis, System.Globalization.CultureInfo.InvariantCulture);
        return Paris.Instant(DateOnly.FromDateTime(d), TimeOnly.FromDateTime(d));
    }

    /// <summary>A text with plain spaces.</summary>
    internal static string Clair(string texte) => texte.Replace('\u00A0', ' ');

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Reglages() => new Dictionary<string, string?>(base.Reglages()) { ["Identite:EssaisParMinute"] = "100000" };
}
