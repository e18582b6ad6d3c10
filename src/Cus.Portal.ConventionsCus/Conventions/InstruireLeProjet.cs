using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>What the prefects do of a deposited project (R. 445-1, guide §4.4): transmission, avis of each on its territory, synthesis, negotiation.</summary>
internal sealed class InstruireLeProjet(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, ITerritoires territoires, CourrielsDeConvention courriels, IHorloge horloge, Journal journal)
{
    /// <summary>To the prefect of the region; an avis is asked of each other prefect where the landlord owns dwellings.</summary>
    public async Task TransmettreAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        var avis = AvisADemander(c);
        c.Transmettre(avis, horloge.Maintenant);
        journal.Consigner("Cus.Projet.Transmettre", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} transmet « {c.Intitule} » au préfet de région ; {Francais.Nombre(avis.Count, "avis demandé", "avis demandés")}.", new { avis = avis.Select(a => a.Code) }, c.Bailleur.OrganismeId);
        await courriels.AuPrefetDeRegionAsync(c, c.Bailleur.Region, $"Projet transmis : {c.Intitule}", $"Le préfet du siège transmet le projet de « {c.Intitule} ».", CheminsDeConvention.Avis(id), ct);
        foreach (var a in avis)
            await DemanderAsync(c, a, ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>A prefect writes on its territory, and on no other.</summary>
    /// <exception cref="Refus">Another territory, lines that are not of it, given already, reserves without a text.</exception>
    public async Task RendreUnAvisAsync(Guid id, string code, SensDAvis sens, string? texte, IReadOnlyList<string> divergences, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetConcerne, ct);
        var avis = perimetre.AvisDe(c).FirstOrDefault(a => a.Code == code) ?? throw new Refus(RefusDeProcedure.AvisHorsTerritoire);
        if (divergences.FirstOrDefault(d => !d.EndsWith(", " + avis.Nom, StringComparison.Ordinal)) is { } ailleurs)
            throw Refus.Champ("Divergences", RefusDeProcedure.AvisHorsDeSesLignes, ("ligne", ailleurs));
        c.RendreUnAvis(code, sens, texte, divergences, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Cus.Avis.Rendre", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} rend pour {avis.Nom} un avis {Libelles.De(sens).ToLower(Francais.Culture)} sur « {c.Intitule} ».", new { code, sens, divergences }, c.Bailleur.OrganismeId);
        await courriels.AuPrefetDeRegionAsync(c, c.Bailleur.Region, $"Avis rendu : {avis.Nom}", $"L’avis de {avis.Nom} sur « {c.Intitule} » est {Libelles.De(sens).ToLower(Francais.Culture)}.", CheminsDeConvention.Avis(id), ct);
        await courriels.AuPrefetAsync(c, c.Bailleur.Departement, $"Avis rendu : {avis.Nom}", $"L’avis de {avis.Nom} sur « {c.Intitule} » est {Libelles.De(sens).ToLower(Francais.Culture)}.", CheminsDeConvention.Avis(id), ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The lead service gives another expected date.</summary>
    public async Task AttendreAsync(Guid id, string code, DateOnly attenduLe, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion, ct);
        c.AttendreUnAvis(code, attenduLe);
        journal.Consigner("Cus.Avis.Attendre", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} attend l’avis de {c.Avis.First(a => a.Code == code).Nom} pour le {Francais.DateLongue(attenduLe)}, sans terme.", new { code, attenduLe }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The signatory prefect goes on without an avis that did not come; why stays in the file and in the journal.</summary>
    public async Task PasserOutreAsync(Guid id, string code, string? motif, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDeRegion, ct);
        c.PasserOutre(code, motif, horloge.Aujourdhui());
        journal.Consigner("Cus.Avis.PasserOutre", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} passe outre l’avis de {c.Avis.First(a => a.Code == code).Nom} : {motif!.Trim()}", new { code }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    public async Task SynthetiserAsync(Guid id, string? texte, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion, ct);
        c.Synthetiser(texte ?? "");
        journal.Consigner("Cus.Avis.Synthetiser", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} écrit la synthèse des avis.", null, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Opens the negotiation, or takes an adopted text up again.</summary>
    public async Task NegocierAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion, ct);
        c.Negocier();
        journal.Consigner("Cus.Convention.Negocier", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} ouvre la négociation de « {c.Intitule} ».", null, c.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(c, $"Négociation : {c.Intitule}", "Les services de l’État ouvrent la négociation : leurs propositions se lisent au registre.", CheminsDeConvention.Registre(id), ct);
        await unite.ValiderAsync(ct);
    }

    private IReadOnlyList<AvisDePrefet> AvisADemander(ConventionCus c)
    {
        var (maintenant, attendu) = (horloge.Maintenant, ConventionCus.AttenteDUnAvis.Apres(horloge.Aujourdhui()));
        var avis = new List<AvisDePrefet>();
        foreach (var d in c.Departements.Where(d => d != c.Bailleur.Departement))
        {
            var region = territoires.RegionDuDepartement(d, MillesimeRegions.Regions2016);
            if (region is null || region.Code == c.Bailleur.Region)
                avis.Add(new("D" + d, territoires.NomDuDepartement(d) ?? d, maintenant, attendu));
            else if (avis.TrueForAll(a => a.Code != "R" + region.Code))
                avis.Add(new("R" + region.Code, region.Nom, maintenant, attendu));
        }

        return avis;
    }

    private async Task DemanderAsync(ConventionCus c, AvisDePrefet a, CancellationToken ct)
    {
        var (sujet, texte) = ($"Avis demandé : {c.Intitule}", $"Votre avis est demandé sur « {c.Intitule} », pour ce qui touche {a.Nom}. Il est espéré pour le {Francais.DateLongue(a.AttenduLe)} ; aucun délai ne court et le silence ne vaut rien.");
        if (a.Code[0] == 'D')
            await courriels.AuPrefetAsync(c, a.Code[1..], sujet, texte, CheminsDeConvention.Avis(c.Id), ct);
        else
            await courriels.AuPrefetDeRegionAsync(c, a.Code[1..], sujet, texte, CheminsDeConvention.Avis(c.Id), ct);
    }
}
