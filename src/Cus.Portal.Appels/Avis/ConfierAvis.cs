using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Avis;

/// <summary>Who may be entrusted with an avis: the reviewers habilitated on its region today.</summary>
internal sealed class InstructeursDeLaRegion(IMembres membres, ITerritoires territoires, IHorloge horloge)
{
    public async Task<IReadOnlyList<Membre>> ListerAsync(string region, CancellationToken ct) =>
        [.. (await membres.ListerAsync([Role.InstructeurRegional], null, horloge.Aujourdhui(), ct)).Where(m => territoires.Couvre(m.Territoires, region)).DistinctBy(m => m.CompteId).OrderBy(m => m.Nom, StringComparer.Create(Francais.Culture, false))];
}

/// <summary>A reviewer or the préfet of the region entrusts an avis to a reviewer, who is told: at once or in the digest, as that person chose.</summary>
internal sealed class ConfierAvis(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, AvisDuTerritoire territoire, InstructeursDeLaRegion instructeurs, ITerritoires territoires, IMessagerie messagerie, Journal journal)
{
    /// <returns>Name of the reviewer.</returns>
    /// <exception cref="Refus">Another region (404), transmitted (409), or a person who does not review it.</exception>
    public async Task<string> ExecuterAsync(Guid avisId, Guid compteId, CancellationToken ct)
    {
        if (!PermissionsAppels.Transmettre.EstTenuePar(acteur.Acteur))
            PermissionsAppels.Instruire.Exiger(acteur.Acteur);
        var avis = await territoire.ChargerAsync(avisId, ct);
        var a = (await instructeurs.ListerAsync(avis.Region, ct)).FirstOrDefault(m => m.CompteId == compteId) ?? throw Refus.Champ("Instructeur", RefusComite.InstructeurHorsRegion);
        if (avis.ConfieA == compteId)
            return a.Nom;
        avis.Confier(compteId, a.Nom);
        if (compteId != acteur.Requis.CompteId)
            await PrevenirAsync(avis, a, ct);
        journal.Consigner("Appels.Avis.Confier", OuvrirLesAvis.Objet(avis.Id), $"{acteur.Requis.Nom} confie l’avis à {a.Nom}.", new { compteId }, null);
        await unite.ValiderAsync(ct);
        return a.Nom;
    }

    private async Task PrevenirAsync(AvisRegional avis, Membre a, CancellationToken ct)
    {
        var dossier = await db.Set<Dossier>().AsNoTracking().Where(d => d.Id == avis.DossierId).Select(d => new { d.Reference, d.Intitule }).SingleAsync(ct);
        var region = territoires.Region(avis.Region)?.Nom ?? avis.Region;
        await messagerie.PreparerAsync(
            new CourrielAPreparer(
                a.Courriel, a.Nom, $"{dossier.Reference} : avis {region} confié",
                $"Bonjour {a.Nom},\n\n{acteur.Requis.Nom} vous confie l’avis {region} sur « {dossier.Intitule} », dossier {dossier.Reference}, dû le {Francais.DateLongue(avis.DuLe)}.",
                Categorie: "dossier.rattachement", Objet: OuvrirLesAvis.Objet(avis.Id), CompteId: a.CompteId, Lien: $"/appels/avis/{avis.Id}"),
            ct);
    }
}
