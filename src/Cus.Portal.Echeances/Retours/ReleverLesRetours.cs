using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Retours;

/// <summary>A report that names no mail of ours, or that nobody can read.</summary>
/// <param name="Fichier">Its name in <c>inconnus/</c>.</param>
/// <param name="EstLisible">It could be read, and names no mail of ours.</param>
/// <param name="RecuLe">When it was put aside.</param>
internal sealed record RetourInconnu(string Fichier, bool EstLisible, DateTimeOffset RecuLe);

/// <summary>
/// The folder where delivery reports are dropped as <c>.eml</c> files (<c>Courriel:Retours</c>), each by a rename so that none is
/// read half written. A report is moved only once what it says is committed: read twice, it says the same.
/// </summary>
internal sealed class DossierDesRetours(ReglagesDeCourriel reglages, IHorloge horloge)
{
    private const int Plafond = 50;
    private const string Illisible = "illisible";
    private const string Horodatage = "yyyyMMdd-HHmmss";

    public bool EstRegle => reglages.Retours is not null;

    public IEnumerable<string> Arrives() => Directory.Exists(reglages.Retours) ? Directory.EnumerateFiles(reglages.Retours, "*.eml").Order(StringComparer.Ordinal) : [];

    public void Classer(string fichier) => Deplacer(fichier, "traites", "");

    public void MettreDeCote(string fichier, bool lisible) => Deplacer(fichier, "inconnus", $"{horloge.Maintenant.UtcDateTime.ToString(Horodatage, CultureInfo.InvariantCulture)}-{(lisible ? "inconnu" : Illisible)}-");

    /// <summary>Newest first. Says nothing of what they hold: they belong to no espace.</summary>
    public IReadOnlyList<RetourInconnu> Inconnus()
    {
        var dossier = Path.Combine(reglages.Retours ?? "", "inconnus");
        return reglages.Retours is null || !Directory.Exists(dossier) ? []
            : [.. Directory.EnumerateFiles(dossier).Select(f => Path.GetFileName(f)!).OrderDescending(StringComparer.Ordinal).Take(Plafond).Select(Lire).OfType<RetourInconnu>()];
    }

    private static RetourInconnu? Lire(string nom) =>
        nom.Split('-', 4) is [var jour, var heure, var sorte, _] && DateTime.TryParseExact($"{jour}-{heure}", Horodatage, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var le)
            ? new RetourInconnu(nom, sorte != Illisible, new DateTimeOffset(le, TimeSpan.Zero)) : null;

    private void Deplacer(string fichier, string sous, string prefixe)
    {
        var dossier = Directory.CreateDirectory(Path.Combine(reglages.Retours!, sous)).FullName;
        var vers = Path.Combine(dossier, prefixe + Path.GetFileName(fichier));
        File.Move(fichier, File.Exists(vers) ? Path.Combine(dossier, $"{prefixe}{Path.GetFileNameWithoutExtension(fichier)}-{Guid.NewGuid():N}.eml") : vers);
    }
}

/// <summary>
/// Reads the delivery reports: a final failure turns its mail to « rejeté », with the code and the words of the far server; a
/// delay is noted. Runs in the espace of the host alone: the Message-ID, which nobody can guess, tells whose mail it is.
/// </summary>
internal sealed class ReleverLesRetours(
    PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, DossierDesRetours dossier, Journal journal, BilanDePasse bilan, ILogger<ReleverLesRetours> traces) : ITravailRecurrent
{
    /// <summary>A report gives back at most one message of ours; longer, it is something else.</summary>
    private const long TailleMaximale = 40 * 1024 * 1024;

    /// <inheritdoc />
    public string Nom => "Lecture des avis de non-remise";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        if (espace.Id != ContexteEspace.EspaceHote)
            return;
        foreach (var fichier in dossier.Arrives().ToList())
        {
            if (Lire(fichier) is not { } rapport)
                dossier.MettreDeCote(fichier, lisible: false);
            else if (await RattacherAsync(rapport, ct))
                dossier.Classer(fichier);
            else
                dossier.MettreDeCote(fichier, lisible: true);
            bilan.Compter();
        }
    }

    private RapportDeRemise? Lire(string fichier)
    {
        try
        {
            using var flux = File.OpenRead(fichier);
            return flux.Length > TailleMaximale ? null : RapportDeRemise.Lire(flux);
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            traces.LogWarning(e, "The delivery report {Fichier} cannot be read", Path.GetFileName(fichier));
            return null;
        }
    }

    /// <summary>False when it names no mail of ours.</summary>
    private async Task<bool> RattacherAsync(RapportDeRemise rapport, CancellationToken ct)
    {
        try
        {
            if (await TrouverAsync(rapport, ct) is not { } c)
                return false;
            var sort = rapport.Sorts.FirstOrDefault(s => string.Equals(s.Destinataire, c.Adresse, StringComparison.OrdinalIgnoreCase)) ?? rapport.Sorts[0];
            if (sort.EstDefinitif && c.Statut is StatutCourriel.Envoye or StatutCourriel.Rejete)
                c.Rejeter(sort.Code, sort.Diagnostic, horloge.Maintenant);
            else
                c.NoterLeRapport(sort.Code, sort.Diagnostic, horloge.Maintenant);
            journal.Consigner("Echeances.Courriel.Rapport", $"echeances/courriel/{c.Id}", $"Avis de remise {sort.Code} pour « {c.Sujet} », à {c.Adresse}.", new { sort.Code, sort.EstDefinitif });
            await unite.ValiderAsync(ct);
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
            await unite.EntrerAsync(ContexteEspace.EspaceHote, ct: ct);
        }
    }

    /// <summary>By the Message-ID given back; else by the envelope's identifier, if the address is also the right one.</summary>
    private async Task<Courriel?> TrouverAsync(RapportDeRemise rapport, CancellationToken ct)
    {
        var enveloppe = Guid.TryParse(rapport.EnveloppeId, out var g) ? g : (Guid?)null;
        foreach (var cle in new[] { rapport.MessageId, enveloppe?.ToString() }.OfType<string>())
        {
            await db.Database.ExecuteSqlAsync($"select set_config({CourrielConfiguration.Rapporte}, {cle}, true)", ct);
            var lu = await db.Set<Courriel>().AsNoTracking().IgnoreQueryFilters([PortailDbContext.FiltreEspace])
                .Where(c => c.MessageId == cle || c.Id == enveloppe).Select(c => new { c.Id, c.EspaceId, c.Adresse, c.MessageId }).FirstOrDefaultAsync(ct);
            if (lu is null || (lu.MessageId != cle && !rapport.Sorts.Any(s => string.Equals(s.Destinataire, lu.Adresse, StringComparison.OrdinalIgnoreCase))))
                continue;
            await unite.EntrerAsync(lu.EspaceId, ct: ct);
            return await db.Set<Courriel>().SingleOrDefaultAsync(c => c.Id == lu.Id, ct);
        }

        return null;
    }
}
