using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>What every act on a campaign does: rights, loading, journal, commit.</summary>
internal sealed class ActesDeCampagne(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    public static string Objet(Guid id) => $"pacte/campagne/{id}";

    /// <summary>The campaign of a year, tracked, for the secretariat of the commission.</summary>
    /// <exception cref="Refus">Another role (403), no campaign (404).</exception>
    public Task<CampagneDeMutualisation> AEcrireAsync(int annee, CancellationToken ct)
    {
        PermissionsPacte.GererCampagnes.Exiger(acteur.Acteur);
        return ChargerAsync(annee, ct);
    }

    /// <summary>The same, to read.</summary>
    public Task<CampagneDeMutualisation> ALireAsync(int annee, CancellationToken ct)
    {
        PermissionsPacte.LireCampagnes.Exiger(acteur.Acteur);
        return ChargerAsync(annee, ct);
    }

    public Task<List<OrganismeDeCampagne>> OrganismesAsync(CampagneDeMutualisation campagne, CancellationToken ct) =>
        db.Set<OrganismeDeCampagne>().Where(o => o.CampagneId == campagne.Id).OrderBy(o => o.Siren).ToListAsync(ct);

    /// <exception cref="Refus">Not an organisme of the campaign: next to the field.</exception>
    public async Task<OrganismeDeCampagne> OrganismeAsync(CampagneDeMutualisation campagne, string? siren, CancellationToken ct)
    {
        var net = new string([.. (siren ?? "").Where(char.IsAsciiDigit)]);
        return await db.Set<OrganismeDeCampagne>().SingleOrDefaultAsync(o => o.CampagneId == campagne.Id && o.Siren == net, ct)
            ?? throw Refus.Champ("Siren", RefusDesCampagnes.OrganismeInconnu, ("siren", siren is { Length: > 40 } ? siren[..40] : siren));
    }

    public Task<ImportDePrets?> PretsAcceptesAsync(CampagneDeMutualisation campagne, CancellationToken ct) =>
        db.Set<ImportDePrets>().AsNoTracking().SingleOrDefaultAsync(i => i.CampagneId == campagne.Id && i.Statut == StatutImportDePrets.Accepte, ct);

    /// <summary>What the campaign is computed on now.</summary>
    /// <exception cref="Refus">No organisme, or no file of loans accepted.</exception>
    public async Task<DonneesDeCalcul> DonneesAsync(CampagneDeMutualisation campagne, CancellationToken ct)
    {
        var organismes = await OrganismesAsync(campagne, ct);
        if (organismes.Count == 0)
            throw new Refus(RefusDesCampagnes.AucunOrganisme);
        var prets = await PretsAcceptesAsync(campagne, ct) ?? throw new Refus(RefusDesCampagnes.AucunPretAccepte);
        return DonneesDeCalcul.De(organismes.Select(o => (o.Bases, o.Restructures)), prets.Prets, campagne.Cas);
    }

    /// <summary>Consigns the act and commits everything.</summary>
    /// <exception cref="Refus">The campaign changed meanwhile, or another of that year was opened.</exception>
    public async Task FinirAsync(CampagneDeMutualisation campagne, string acte, string phrase, object? donnees, CancellationToken ct)
    {
        journal.Consigner("Pacte.Campagne." + acte, Objet(campagne.Id), $"{acteur.Requis.Nom} {phrase}", donnees);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(acte == "Ouvrir" ? RefusDesCampagnes.CampagneDejaOuverte : RefusSocle.VersionPerimee, ("annee", campagne.AnneeEnClair));
        }
    }

    private async Task<CampagneDeMutualisation> ChargerAsync(int annee, CancellationToken ct) =>
        await db.Set<CampagneDeMutualisation>().SingleOrDefaultAsync(c => c.Annee == annee, ct) ?? throw new Refus(RefusSocle.Introuvable);
}
