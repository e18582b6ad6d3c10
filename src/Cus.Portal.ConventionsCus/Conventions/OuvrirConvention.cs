using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Opens the convention of a landlord: one alive at a time. Its recipients are computed from the stock, its deadlines from the calendar.</summary>
internal sealed class OuvrirConvention(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDuPatrimoine patrimoine, ITerritoires territoires, DestinatairesDeLaConvention destinataires, EcheancesDeConvention echeances, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the convention.</returns>
    /// <param name="organismeId">Landlord.</param>
    /// <param name="rattachement">For an OPH, SIREN of the EPCI or « D31 » of the département it is attached to; null otherwise.</param>
    /// <param name="groupe">Member of a groupe.</param>
    /// <param name="locataires">Tenants have representatives.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Another organisme, not a landlord, without SIREN or commune, or with a convention already alive.</exception>
    public async Task<Guid> ExecuterAsync(Guid organismeId, string? rattachement, AppartenanceAUnGroupe groupe, RepresentationDesLocataires locataires, CancellationToken ct)
    {
        PermissionsCus.EcrireConvention.Exiger(acteur.Acteur);
        var organisme = (await patrimoine.OrganismesAsync(PermissionsCus.EcrireConvention, ct)).FirstOrDefault(o => o.Id == organismeId) ?? throw new Refus(RefusSocle.Interdit);
        if (!organisme.EstBailleur)
            throw new Refus(RefusDeProcedure.PasUnBailleur, ("organisme", organisme.Nom));
        if (organisme.Siren is null || organisme.Commune is null || territoires.CommuneDeTousTemps(organisme.Commune) is not { } commune)
            throw new Refus(RefusCus.OrganismeSansSiren, ("organisme", organisme.Nom));
        var siren = organisme.Siren;
        if (await db.Set<ConventionCus>().AsNoTracking().Where(c => c.Bailleur.Siren == siren && c.Statut != StatutConventionCus.Echue).Select(c => c.Reference).FirstOrDefaultAsync(ct) is { } vivante)
            throw new Refus(RefusDeProcedure.ConventionDejaOuverte, ("organisme", organisme.Nom), ("reference", vivante));
        var region = territoires.RegionDuDepartement(commune.Departement, MillesimeRegions.Regions2016)?.Code ?? commune.Departement;
        var convention = ConventionCus.Ouvrir(new(organisme.Id, siren, organisme.Nom, commune.Departement, region), acteur.Requis, horloge.Maintenant);
        convention.DireSaSituation(groupe, locataires, organisme.Type == TypeOrganisme.Oph ? rattachement?.Trim() : null);
        await destinataires.FixerAsync(convention, ct);
        db.Add(convention);
        await echeances.OuvrirAsync(convention, ct);
        journal.Consigner("Cus.Convention.Ouvrir", CheminsDeConvention.Objet(convention.Id), $"{acteur.Requis.Nom} ouvre « {convention.Intitule} ».", new { convention.Reference, destinataires = convention.Destinataires.Count }, organisme.Id);
        await unite.ValiderAsync(ct);
        return convention.Id;
    }
}
