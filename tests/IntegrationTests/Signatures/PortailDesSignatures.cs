using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.IntegrationTests.Documents;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Signatures.Voies;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cus.Portal.IntegrationTests.Signatures;

/// <summary>The portal with a programme of trial that has texts signed: real printer, real database, real mails as rows.</summary>
public sealed class PortailDesSignatures : PortailDeTest
{
    private const string Prefixe = "essai/texte/";
    private readonly Dictionary<string, byte[]> _imprimes = new(StringComparer.Ordinal);

    /// <summary>Events heard by the programme.</summary>
    internal List<IEvenement> Entendus { get; } = [];

    internal static SignataireAttendu Brest => new(OrganismesDemo.BrestMetropole, "Brest Métropole", "Solen Guivarch", "Vice-présidente", Role.SignataireDePartie, ComptesDemo.SolenGuivarch);

    internal static SignataireAttendu Penfeld => new(OrganismesDemo.PenfeldHabitat, "Penfeld Habitat", "Erwan Kerdoncuff", "Directeur général", Role.SignataireDePartie, ComptesDemo.ErwanKerdoncuff);

    internal static SignataireAttendu Iroise => new(OrganismesDemo.IroiseLogement, "Iroise Logement", "Nolwenn Riou", "Directrice", Role.SignataireDePartie);

    internal static SignataireAttendu Coop => new(OrganismesDemo.CoopRade, "Coop Rade", "Ronan Salaün", "Président", Role.SignataireDePartie);

    internal static SignataireAttendu ActionLogement => new(OrganismesDemo.ActionLogementBretagne, "Action Logement", "Patrick Hémon", "Délégué régional", Role.SignataireDePartie);

    internal static SignataireAttendu Prefet => new(OrganismesDemo.PrefectureFinistere, "Préfecture", "Gaëlle Morvan", "Préfet de région", Role.Prefecture) { Designation = "Le préfet de région" };

    internal static IReadOnlyList<SignataireAttendu> LesSix => [Brest, Penfeld, Iroise, Coop, ActionLogement, Prefet];

    /// <summary>Sets the clock; a code of an earlier test does not hinder the next.</summary>
    internal async Task ReglerAsync(string heureDeParis)
    {
        Horloge.Regler(heureDeParis);
        await using var source = NpgsqlDataSource.Create(ChaineProprietaire);
        await using var commande = source.CreateCommand("update identite.comptes set dernier_pas_totp = 0");
        await commande.ExecuteNonQueryAsync();
    }

    /// <summary>Does something as a person, with the habilitations of the day.</summary>
    internal async Task<T> EnAsync<T>(Guid compte, Func<IServiceProvider, Task<T>> acte)
    {
        Acteur acteur;
        await using (var p = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational))
            acteur = (await p.ServiceProvider.GetRequiredService<IMembres>().ActeurAsync(compte, Paris.Date(Horloge.GetUtcNow()), default))!;
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational, acteur);
        return await acte(portee.ServiceProvider);
    }

    internal Task EnAsync(Guid compte, Func<IServiceProvider, Task> acte) => EnAsync<int>(compte, async s =>
    {
        await acte(s);
        return 0;
    });

    /// <summary>The programme acts, and commits.</summary>
    internal Task<T> ProgrammeAsync<T>(Func<ISignatures, Task<T>> acte) => EnAsync(ComptesDemo.MaelleCariou, async s =>
    {
        var lu = await acte(s.GetRequiredService<ISignatures>());
        await s.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return lu;
    });

    /// <summary>Freezes a text and opens its circuit: one step per group, all of it required unless said.</summary>
    internal async Task<CircuitLu> OuvrirAsync(string libelle, params EtapeDemandee[] etapes)
    {
        var (objet, pdf) = (Prefixe + Guid.NewGuid(), await ImprimerAsync(libelle));
        return await ProgrammeAsync(async s => (await s.LireAsync(await OuvrirAsync(s, objet, libelle, pdf, etapes), default))!);
    }

    internal Task<CircuitLu> LireAsync(CircuitLu c) => ProgrammeAsync(async s => (await s.LireAsync(c.Id, default))!);

    internal static SignataireLu De(CircuitLu c, SignataireAttendu a) => c.Signataires.Single(s => s.Partie == a.Partie && s.Nom == a.Nom);

    /// <summary>Signs online, with the next code of the account.</summary>
    internal Task SignerAsync(Guid compte, CircuitLu c, SignataireAttendu a) => EnAsync(compte, async s =>
        await s.GetRequiredService<SignerEnLigne>().ExecuterAsync(c.Id, De(c, a).Id, await s.GetRequiredService<ISecondFacteur>().CodeDeDemonstrationAsync(default) ?? "000000", default));

    internal Task DeposerAilleursAsync(Guid compte, CircuitLu c, SignataireAttendu a, byte[]? pdf) => EnAsync(compte, s =>
        s.GetRequiredService<DeposerUnPdfSigne>().ExecuterAsync(c.Id, De(c, a).Id, pdf is null ? null : (new MemoryStream(pdf), "signe.pdf"), default));

    internal Task DeposerPapierAsync(Guid compte, CircuitLu c, SignataireAttendu a, DateOnly? jour, byte[]? scan) => EnAsync(compte, s =>
        s.GetRequiredService<DeposerUnExemplairePapier>().ExecuterAsync(c.Id, De(c, a).Id, new SaisieDePapier(jour, a.Nom), scan is null ? null : (new MemoryStream(scan), "scan.pdf"), default));

    internal Task JoindreAsync(Guid compte, Guid organisme, SaisieDePouvoir saisie) => EnAsync(compte, s =>
        s.GetRequiredService<JoindreUnPouvoir>().ExecuterAsync(organisme, saisie, (new MemoryStream(Exemples.Pdf()), "acte.pdf"), default));

    internal Task<byte[]> FichierAsync(Guid fichier) => EnAsync(ComptesDemo.MaelleCariou, s => s.GetRequiredService<ContenuDesPieces>().LireAsync(fichier, default));

    internal Task<List<Courriel>> CourrielsAsync(CircuitLu c, string categorie) => EnAsync(ComptesDemo.MaelleCariou, s =>
        s.GetRequiredService<PortailDbContext>().Set<Courriel>().AsNoTracking().Where(x => x.Objet == c.Objet && x.Categorie == categorie).ToListAsync());

    /// <summary>Prints a text as a programme does, once.</summary>
    internal async Task<byte[]> ImprimerAsync(string texte)
    {
        if (_imprimes.TryGetValue(texte, out var deja))
            return deja;
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return _imprimes[texte] = await portee.ServiceProvider.GetRequiredService<IImprimeurPdf>().ImprimerAsync<LettreDEssai>(
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(LettreDEssai.Objet)] = texte, [nameof(LettreDEssai.Lignes)] = 20 }, default);
    }

    internal async Task<CircuitLu> OuvrirSurAsync(byte[] pdf, string libelle, params EtapeDemandee[] etapes)
    {
        var objet = Prefixe + Guid.NewGuid();
        return await ProgrammeAsync(async s => (await s.LireAsync(await OuvrirAsync(s, objet, libelle, pdf, etapes), default))!);
    }

    /// <summary>Sends a form with a file, as a browser does.</summary>
    internal static async Task<PageLue> TeleverserAsync(Navigateur n, PageLue page, string acte, string champ, byte[]? fichier, params (string Nom, string Valeur)[] champs)
    {
        using var corps = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var (nom, valeur) in champs)
            corps.Add(new StringContent(valeur), nom);
        if (fichier is not null)
            corps.Add(new ByteArrayContent(fichier) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, champ, "fichier.pdf");
        var action = page.Document.Forms.Select(f => f.GetAttribute("action")).First(a => a?.EndsWith(acte, StringComparison.Ordinal) == true)!;
        using var reponse = await n.Http.PostAsync(action, corps);
        return new PageLue(reponse.StatusCode, action, reponse.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(await reponse.Content.ReadAsStringAsync()), "");
    }

    /// <inheritdoc />
    protected override void Ajuster(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddScoped<ITexteASigner, ProgrammeDEssai>();
        services.AddScoped<IHandler<SignatureDonnee>, Oreille>().AddScoped<IHandler<SignatureRefusee>, Oreille>().AddScoped<IHandler<SignaturesAnnulees>, Oreille>().AddScoped<IHandler<CircuitComplet>, Oreille>();
    }

    private async Task<Guid> OuvrirAsync(ISignatures signatures, string objet, string libelle, byte[] pdf, EtapeDemandee[] etapes)
    {
        await using var portee = await ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var fichier = await portee.ServiceProvider.GetRequiredService<IFichiers>().EnregistrerAsync(pdf, libelle + ".pdf", TypesDeFichier.Pdf, default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return await signatures.OuvrirCircuitAsync(
            new OuvertureDeCircuit(objet, libelle, fichier.Id, new string('b', 64), OrganismesDemo.BrestMetropole, etapes) { Proprietaire = "Brest Métropole", CeremonieLe = Horloge.GetUtcNow().AddHours(1) }, default);
    }

    private sealed class ProgrammeDEssai : ITexteASigner
    {
        public string Prefixe => PortailDesSignatures.Prefixe;

        public Task<string> CheminAsync(string objet, CancellationToken ct) => Task.FromResult("/signatures");

        public Task<DifferenceDeTexte> DifferenceAsync(string objet, CancellationToken ct) => Task.FromResult(new DifferenceDeTexte([], [new("CT-1.1, Iroise Logement, 2025", "600 logements", "580 logements")]));

        public Task<bool> PeutSuivreAsync(Acteur acteur, string objet, CancellationToken ct) => Task.FromResult(acteur.Tient(Role.Secretariat));
    }

    private sealed class Oreille(PortailDesSignatures portail) : IHandler<SignatureDonnee>, IHandler<SignatureRefusee>, IHandler<SignaturesAnnulees>, IHandler<CircuitComplet>
    {
        public Task TraiterAsync(SignatureDonnee evenement, CancellationToken ct) => Entendre(evenement);

        public Task TraiterAsync(SignatureRefusee evenement, CancellationToken ct) => Entendre(evenement);

        public Task TraiterAsync(SignaturesAnnulees evenement, CancellationToken ct) => Entendre(evenement);

        public Task TraiterAsync(CircuitComplet evenement, CancellationToken ct) => Entendre(evenement);

        private Task Entendre(IEvenement evenement)
        {
            portail.Entendus.Add(evenement);
            return Task.CompletedTask;
        }
    }
}
