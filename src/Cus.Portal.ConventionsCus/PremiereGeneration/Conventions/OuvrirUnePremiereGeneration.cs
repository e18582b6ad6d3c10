using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Opens the convention of the first generation of a landlord: one by landlord and period.</summary>
internal sealed class OuvrirUnePremiereGeneration(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDuPatrimoine patrimoine, ITerritoires territoires, EcheancesDePremiereGeneration echeances, IHorloge horloge, Journal journal)
{
    /// <returns>Identifier of the convention.</returns>
    /// <param name="organismeId">Landlord.</param>
    /// <param name="rattachement">What an OPH is attached to.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Another organisme, out of scope (ORG-01), without SIREN or commune, or opened already.</exception>
    public async Task<Guid> ExecuterAsync(Guid organismeId, Rattachement rattachement, CancellationToken ct)
    {
        PermissionsCus.EcrireConvention.Exiger(acteur.Acteur);
        var organisme = (await patrimoine.OrganismesAsync(PermissionsCus.EcrireConvention, ct)).FirstOrDefault(o => o.Id == organismeId) ?? throw new Refus(RefusSocle.Interdit);
        if (organisme.Siren is not { } siren || organisme.Commune is null || territoires.CommuneDeTousTemps(organisme.Commune) is not { } commune)
            throw new Refus(RefusCus.OrganismeSansSiren, ("organisme", organisme.Nom));
        var region = territoires.RegionDuDepartement(commune.Departement, MillesimeRegions.Regions2014)?.Code ?? commune.Departement;
        var convention = ConventionPremiereGeneration.Ouvrir(new(organisme.Id, siren, organisme.Nom, commune.Departement, region), TypeDe(organisme.Type), rattachement, new CalendrierDePremiereGeneration().PremiereAnnee, acteur.Requis, horloge.Maintenant);
        if (await db.Set<ConventionPremiereGeneration>().AnyAsync(c => c.Reference == convention.Reference, ct))
            throw new Refus(RefusDePremiereGeneration.DejaUneConvention, ("reference", convention.Reference));
        Nommer(convention, commune.Departement, region);
        db.Add(convention);
        await echeances.OuvrirAsync(convention, ct);
        journal.Consigner("Cus1.Convention.Ouvrir", CheminsDePremiereGeneration.Objet(convention.Id), $"{acteur.Requis.Nom} ouvre « {convention.Intitule} », première génération.", new { convention.Reference, rattachement }, organisme.Id);
        await unite.ValiderAsync(ct);
        return convention.Id;
    }

    /// <summary>Both prefects receive the délibération from the start.</summary>
    private void Nommer(ConventionPremiereGeneration c, string departement, string region)
    {
        c.Nommer(new($"préfet de région ({territoires.Region(region)?.Nom ?? region})", QualiteDePersonne.PrefetSignataire));
        c.Nommer(new($"préfet du siège ({territoires.NomDuDepartement(departement) ?? departement})", QualiteDePersonne.PrefetDuSiege));
    }

    private static string TypeDe(TypeOrganisme type) => type switch
    {
        TypeOrganisme.Oph => "OPH",
        TypeOrganisme.Esh => "ESH",
        TypeOrganisme.Coop => "SCOOP",
        TypeOrganisme.Sem => "SEM",
        _ => type.ToString(),
    };
}
