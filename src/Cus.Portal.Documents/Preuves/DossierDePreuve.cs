using System.Text;
using System.Text.Json;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Documents.Preuves;

/// <summary>Writes the bundles of proof.</summary>
internal sealed class DossierDePreuve(
    PortailDbContext db, IFichiers fichiers, IEnumerable<IAnnexesDePreuve> annexes, JournalDePreuve journal, CleDesSceaux cle, IPreuves preuves,
    IContexteEspace espace, IActeurCourant acteur, IHorloge horloge, UniteDeTravail unite) : IDossierDePreuve
{
    public const string FormatDuManifeste = "cus-portal/dossier-de-preuve/1";

    public async Task EcrireAsync(ContenuDePreuve contenu, Stream sortie, CancellationToken ct)
    {
        var absents = new List<(string Nom, string Motif)>();
        await using (var zip = await ArchiveDePreuve.OuvrirAsync(sortie, horloge.Maintenant, ct))
        {
            foreach (var fichier in contenu.Fichiers)
            {
                if (await CopierAsync(zip, fichier, ct) is { } absent)
                    absents.Add(absent);
            }

            foreach (var source in annexes)
            {
                await foreach (var annexe in source.ListerAsync(contenu, ct))
                    await zip.AjouterAsync(annexe.Dossier, annexe.Nom, annexe.Texte, ct);
            }

            await journal.EcrireAsync(zip, contenu.Titre, [.. contenu.Objets, .. await CodesAsync(contenu, ct)], contenu.ActesTus, ct);
            await zip.AjouterAsync("", "cle-publique.pem", cle.Publique + "\n", ct);
            await zip.AjouterAsync("", "verifier.html", PageDePreuve.Verificateur(), ct);
            await zip.AjouterAsync("", "LISEZ-MOI.txt", LisezMoi(contenu), ct);
            await SignerAsync(zip, contenu, absents, ct);
        }

        await unite.ValiderAsync(ct);
    }

    private async Task<(string Nom, string Motif)?> CopierAsync(ArchiveDePreuve zip, FichierDePreuve fichier, CancellationToken ct)
    {
        if (await fichiers.LireAsync(fichier.FichierId, ct) is not { } lu)
            return (fichier.FichierId.ToString(), "Ce fichier est inconnu.");
        try
        {
            await using var contenu = await fichiers.OuvrirAsync(fichier.FichierId, ct);
            var empreinte = await zip.AjouterAsync(fichier.Dossier, lu.Nom, flux => contenu.CopyToAsync(flux, ct), ct);
            return empreinte == lu.Empreinte ? null : (lu.Nom, "Son contenu n’a plus l’empreinte qu’il avait à sa réception.");
        }
        catch (Refus refus)
        {
            return (lu.Nom, refus.Message);
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            return (lu.Nom, "Son contenu manque au dépôt des fichiers.");
        }
    }

    /// <summary>Deliveries of the codes that these files bear: their journal holds the fingerprints.</summary>
    private async Task<IEnumerable<string>> CodesAsync(ContenuDePreuve contenu, CancellationToken ct)
    {
        var lus = await fichiers.LireAsync([.. contenu.Fichiers.Select(f => f.FichierId)], ct);
        var empreintes = lus.Values.Select(f => f.Empreinte).ToList();
        var codes = await db.Set<Preuve>().AsNoTracking().Where(p => p.EspaceDOrigine == espace.Id && empreintes.Contains(p.Empreinte)).Select(p => p.Code).ToListAsync(ct);
        return codes.Select(PreuvesDuPortail.ObjetDuJournal);
    }

    private async Task SignerAsync(ArchiveDePreuve zip, ContenuDePreuve contenu, List<(string Nom, string Motif)> absents, CancellationToken ct)
    {
        using var memoire = new MemoryStream();
        await using (var json = new Utf8JsonWriter(memoire, JournalDePreuve.Json))
        {
            json.WriteStartObject();
            json.WriteString("format", FormatDuManifeste);
            json.WriteString("titre", contenu.Titre);
            json.WriteString("espace", espace.Espace?.Nom ?? "");
            json.WriteString("etabliPar", acteur.Requis.Nom);
            json.WriteString("etabliLe", horloge.Maintenant);
            json.WriteStartArray("fichiers");
            foreach (var ligne in zip.Lignes)
                Ecrire(json, ("nom", ligne.Nom), ("sha256", ligne.Sha256));
            json.WriteEndArray();
            json.WriteStartArray("absents");
            foreach (var (nom, motif) in absents)
                Ecrire(json, ("nom", nom), ("motif", motif));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await zip.AjouterAsync("", "manifeste.json", memoire.ToArray(), ct);
        await zip.AjouterAsync("", "manifeste.signature.json", JsonSerializer.Serialize(new { cle = cle.Id, publique = cle.Publique, signature = Convert.ToBase64String(cle.Signer(memoire.ToArray())) }), ct);
    }

    private static void Ecrire(Utf8JsonWriter json, params (string Nom, string Valeur)[] champs)
    {
        json.WriteStartObject();
        foreach (var (nom, valeur) in champs)
            json.WriteString(nom, valeur);
        json.WriteEndObject();
    }

    private string LisezMoi(ContenuDePreuve contenu) => new StringBuilder(PageDePreuve.Ressource("LISEZ-MOI.txt"))
        .Replace("{titre}", contenu.Titre).Replace("{espace}", espace.Espace?.Nom ?? "").Replace("{par}", acteur.Requis.Nom)
        .Replace("{le}", $"{Francais.DateLongue(horloge.Maintenant)} à {Francais.HeureExacte(horloge.Maintenant)}").Replace("{cle}", cle.Id)
        .Replace("{adresse}", preuves.Adresse("").Split('?')[0]).ToString();
}
