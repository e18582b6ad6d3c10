using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Preferences;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>When a digest leaves.</summary>
internal static class MatinDuRecapitulatif
{
    private static readonly TimeOnly Heure = new(8, 0);

    /// <summary>08:00 in Paris of the first working day after the instant: of that day itself when the hour is not struck yet.</summary>
    public static DateTimeOffset Apres(DateTimeOffset instant)
    {
        var jour = Paris.Date(instant);
        return JoursFeries.EstOuvre(jour) && Paris.Instant(jour, Heure) > instant ? Paris.Instant(jour, Heure) : Paris.Instant(Delais.AjouterJoursOuvres(jour, 1), Heure);
    }
}

/// <summary>
/// Each working morning, one mail per person tells everything that was put aside for it. One transaction per person, under a
/// lock: the digest and what it tells are written together, so that a node that dies loses nothing and doubles nothing.
/// </summary>
internal sealed class EcrireLesRecapitulatifs(
    PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, Messagerie messagerie, PreferencesDeCourriel preferences, BilanDePasse bilan) : ITravailRecurrent
{
    private const int Plafond = 500;

    /// <inheritdoc />
    public string Nom => "Récapitulatifs du matin";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        for (var traites = Plafond; traites == Plafond;)
        {
            var comptes = await db.Set<Courriel>().AsNoTracking().Where(c => c.RegrouperLe <= maintenant && c.CompteId != null).Select(c => c.CompteId!.Value).Distinct().OrderBy(id => id).Take(Plafond).ToListAsync(ct);
            traites = 0;
            foreach (var compte in comptes)
                traites += await RegrouperAsync(compte, maintenant, ct) ? 1 : 0;
        }
    }

    /// <summary>False when another node is at it.</summary>
    private async Task<bool> RegrouperAsync(Guid compteId, DateTimeOffset maintenant, CancellationToken ct)
    {
        var verrou = $"recapitulatif/{espace.Id}/{compteId}";
        if (!(await db.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock(hashtextextended({verrou}, 0)) as "Value" """).ToListAsync(ct))[0])
            return false;
        var lignes = await db.Set<Courriel>().Where(c => c.CompteId == compteId && c.RegrouperLe <= maintenant).OrderBy(c => c.PrepareLe).ThenBy(c => c.Id).ToListAsync(ct);
        if (lignes.Count > 0)
        {
            if ((await preferences.PourAsync(compteId, ct)).Mode == ModeDeReception.Aucun)
                lignes.ForEach(l => l.Ecarter());
            else
                await EcrireAsync(compteId, lignes, ct);
            bilan.Compter();
        }

        await unite.ValiderAsync(ct);
        db.ChangeTracker.Clear();
        return lignes.Count > 0;
    }

    private async Task EcrireAsync(Guid compteId, List<Courriel> lignes, CancellationToken ct)
    {
        var (dernier, jour) = (lignes[^1], horloge.Aujourdhui());
        var nombre = Francais.Nombre(lignes.Count, "événement");
        var courriel = new CourrielAPreparer(
            dernier.Adresse, dernier.NomDestinataire, $"Récapitulatif du {Francais.DateLongue(jour)} : {nombre}",
            $"Bonjour {dernier.NomDestinataire},\n\nDepuis votre dernier récapitulatif, {nombre} :",
            Categorie: "courriel.recapitulatif", CompteId: compteId, Cle: string.Create(CultureInfo.InvariantCulture, $"recapitulatif/{compteId}/{lignes[0].Id}"), Lien: "/compte/courriels");
        var articles = lignes.Select(l => new ArticleDeRecapitulatif(l.Sujet, Francais.DateEtHeure(l.PrepareLe), l.Lien)).ToList();
        var id = await messagerie.EcrireAsync(courriel, new MiseEnPage("Régler mes courriels") { Articles = articles }, ct);
        lignes.ForEach(l => l.Regrouper(id));
    }
}
