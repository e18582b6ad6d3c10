using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>A value asked of a party for a year.</summary>
/// <param name="Indicateur">Indicator of the template.</param>
/// <param name="Definition">The same, as the engine judges it.</param>
/// <param name="Detail">Value of the split (« PLAI »), or empty.</param>
/// <param name="Commune">INSEE code, or empty.</param>
/// <param name="CommuneNom">Its name, or empty.</param>
/// <param name="Engagement">What the party committed to for that year, or null.</param>
/// <param name="Cle">Which figure of the engine.</param>
internal sealed record LigneDeCampagne(IndicateurDeTrame Indicateur, DefinitionDIndicateur Definition, string Detail, string Commune, string CommuneNom, decimal? Engagement, CleDeValeur Cle)
{
    /// <summary>« CT-1.1|PLAI|29075 »: name of its fields.</summary>
    public string Nom => $"{Indicateur.Code}|{Detail}|{Commune}";

    /// <summary>« PLAI », as the template writes it.</summary>
    public string DetailEnClair => Indicateur.Ventilation?.Valeurs.FirstOrDefault(v => v.Code == Detail)?.Libelle ?? Detail;

    /// <summary>« Logements locatifs sociaux agréés, PLAI, Guipavas ».</summary>
    public string EnClair => string.Join(", ", new[] { Indicateur.Titre, DetailEnClair, CommuneNom }.Where(t => t.Length > 0));
}

/// <summary>
/// The values to ask of a party: for a landlord, where it has committed, at the finest level of its commitments (communes, else kinds, else
/// the total), so that its values add up without being counted twice; for the intercommunalité, what is not split by landlord.
/// </summary>
internal sealed class LignesDeCampagne(PortailDbContext db, ActeEnVigueur actes, ITerritoires territoires)
{
    public async Task<IReadOnlyList<LigneDeCampagne>> PourAsync(ContratTerritorial contrat, CampagneAnnuelle campagne, DemandeDeValeurs demande, CancellationToken ct)
    {
        var trame = await TrameAsync(contrat, ct);
        var acte = (await actes.LireAsync(contrat, campagne.OuverteLe, ct)).Id; // what was in force when it was asked
        var chiffres = await db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == acte && c.OrganismeId == demande.OrganismeId && c.Valeur != null).ToListAsync(ct);
        var lignes = new List<LigneDeCampagne>();
        foreach (var i in trame.Indicateurs.Where(i => i.ParBailleur == (demande.Qualite == QualiteDePartie.Bailleur)))
        {
            var siens = chiffres.Where(c => c.Indicateur == i.Code && c.Annee == campagne.Annee).ToList();
            foreach (var (detail, commune, engagement) in Niveau(i, siens, contrat))
                lignes.Add(Ligne(contrat, campagne.Annee, demande, i, trame, detail, commune, engagement));
        }

        return [.. lignes.OrderBy(l => l.Indicateur.Code, StringComparer.Ordinal).ThenBy(l => l.CommuneNom, StringComparer.CurrentCulture).ThenBy(l => l.Detail, StringComparer.Ordinal)];
    }

    /// <summary>The line of another commune of the intercommunalité, for an indicator that the party fills by commune.</summary>
    public static LigneDeCampagne DeLaCommune(LigneDeCampagne modele, Commune commune, string detail)
    {
        var parts = Ventilation.Parts(modele.Cle.Ventilation).Where(p => p.Key == IndicateursDeLaTrame.Organisme).Select(p => (p.Key, p.Value)).Append((IndicateursDeLaTrame.Commune, commune.ActuelleCode));
        if (detail.Length > 0 && modele.Indicateur.Ventilation is { } v)
            parts = parts.Append((v.Code, detail));
        return modele with { Commune = commune.ActuelleCode, CommuneNom = commune.ActuelleNom, Detail = detail, Engagement = null, Cle = modele.Cle with { Ventilation = Ventilation.Cle(parts) } };
    }

    public async Task<DefinitionDeTrame> TrameAsync(ContratTerritorial contrat, CancellationToken ct) =>
        await db.Set<Trame>().AsNoTracking().Where(t => t.Version == contrat.VersionDeTrame).Select(t => t.Definition).SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);

    /// <summary>The finest level at which the party committed; an indicator without any commitment is asked as a total.</summary>
    private static IEnumerable<(string Detail, string Commune, decimal? Engagement)> Niveau(IndicateurDeTrame i, List<Chiffre> siens, ContratTerritorial contrat)
    {
        if (siens.Exists(c => c.Commune.Length > 0))
        {
            var communes = siens.Where(c => c.Commune.Length > 0).ToList();
            var detaillees = communes.Exists(c => c.Ventilation.Length > 0);
            return communes.Where(c => c.Ventilation.Length > 0 == detaillees).Select(c => (c.Ventilation, c.Commune, c.Valeur));
        }

        if (siens.Exists(c => c.Ventilation.Length > 0))
            return siens.Where(c => c.Ventilation.Length > 0).Select(c => (c.Ventilation, "", c.Valeur));
        var total = siens.Find(c => c.Ventilation.Length == 0)?.Valeur;
        IReadOnlyList<string> valeurs = i.ParBailleur || i.Ventilation is not { } v ? [] : v.Valeurs.Count > 0 ? [.. v.Valeurs.Select(x => x.Code)] : contrat.Ventilations.GetValueOrDefault(v.Code) ?? [];
        return valeurs.Count > 0 ? valeurs.Select(x => (x, "", (decimal?)null)) : [("", "", total)];
    }

    private LigneDeCampagne Ligne(ContratTerritorial contrat, int annee, DemandeDeValeurs demande, IndicateurDeTrame i, DefinitionDeTrame trame, string detail, string commune, decimal? engagement)
    {
        var parts = new List<(string, string)>();
        if (i.ParBailleur)
            parts.Add((IndicateursDeLaTrame.Organisme, demande.OrganismeId.ToString()));
        if (commune.Length > 0)
            parts.Add((IndicateursDeLaTrame.Commune, commune));
        if (detail.Length > 0 && i.Ventilation is { } v)
            parts.Add((v.Code, detail));
        var definition = IndicateursDeLaTrame.Catalogue(contrat.VersionDeTrame, trame).Definition(i.Code);
        return new(i, definition, detail, commune, commune.Length > 0 ? territoires.CommuneDeTousTemps(commune)?.ActuelleNom ?? commune : "", engagement,
            new CleDeValeur(IndicateursDeLaTrame.Objet(contrat.Id), i.Code, annee, Ventilation.Cle(parts)));
    }
}
