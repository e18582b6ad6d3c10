using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Execution;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.ContratsTerritoriaux;

/// <summary>The contract of Brest Métropole, signed on 15 March 2024, with the figures of the scenarios.</summary>
internal static class MondeDExecution
{
    private static readonly (QualiteDePartie Qualite, Guid Id, string Nom)[] Parties =
    [
        (QualiteDePartie.Epci, OrganismesDemo.BrestMetropole, "Brest Métropole"), (QualiteDePartie.Etat, OrganismesDemo.PrefectureFinistere, "Préfecture du Finistère"),
        (QualiteDePartie.Bailleur, OrganismesDemo.PenfeldHabitat, "Penfeld Habitat"), (QualiteDePartie.Bailleur, OrganismesDemo.IroiseLogement, "Iroise Logement"), (QualiteDePartie.Bailleur, OrganismesDemo.CoopRade, "Coop Rade"),
        (QualiteDePartie.ActionLogement, OrganismesDemo.ActionLogementBretagne, "Action Logement Bretagne"),
    ];

    /// <summary>CT-1.1 of the intercommunalité: 180, 200 and 220 dwellings.</summary>
    public static readonly ChiffreDEssai[] Production = [new("CT-1.1", OrganismesDemo.BrestMetropole, 2024, 180), new("CT-1.1", OrganismesDemo.BrestMetropole, 2025, 200), new("CT-1.1", OrganismesDemo.BrestMetropole, 2026, 220)];

    /// <summary>The contract, with these figures besides those of the production; signed or only opened.</summary>
    public static async Task<Guid> ContratAsync(this PortailDeTest portail, bool signe, params ChiffreDEssai[] autres)
    {
        var le = Paris.Instant(new(2024, 3, 15), new(11, 0));
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        if (!await db.Set<Trame>().AnyAsync())
            db.Add(Trame.Publier(1, TrameDe2023.Definition, "", le));
        var contrat = ContratTerritorial.Ouvrir(Guid.CreateVersion7(), new("242900314", "Brest Métropole", "29"), new(new(2024, 1, 1), new(2026, 12, 31)), 1, Acteur.Systeme, le);
        foreach (var (qualite, id, nom) in Parties)
            contrat.Inviter(qualite, id, nom, le);
        if (signe)
        {
            contrat.Figer();
            contrat.MettreEnSignature();
            contrat.Signer(le);
        }

        db.Add(contrat);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        await db.Database.ExecuteSqlAsync($"update contrats.contrats set reference = {contrat.Id.ToString()} where id = {contrat.Id}");
        foreach (var c in Production.Concat(autres))
            await db.Database.ExecuteSqlAsync($"insert into contrats.chiffres (espace_id, contrat_id, indicateur, organisme_id, ventilation, commune, annee, valeur, version, modifie_par, modifie_par_nom, modifie_le) values ({ComptesDemo.EspaceNational}, {contrat.Id}, {c.Code}, {c.Organisme}, {c.Ventilation}, {c.Commune}, {c.Annee}, {c.Valeur}, 1, {ComptesDemo.MaelleCariou}, 'Maëlle Cariou', {le})");
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return contrat.Id;
    }

    /// <summary>Maëlle Cariou opens the campaign of a year, to the end of January.</summary>
    public static Task<Guid> OuvrirLaCampagneAsync(this PortailDeTest portail, Guid contrat, int annee)
    {
        portail.Horloge.Regler($"{annee + 1}-01-06 09:00");
        return portail.FaireAsync<OuvrirCampagneAnnuelle, Guid>(ComptesDemo.MaelleCariou, x => x.ExecuterAsync(contrat, annee, new DateOnly(annee + 1, 1, 31), default));
    }

    public static Task<DemandeDeValeurs> DemandeAsync(this PortailDeTest portail, Guid campagne, Guid organisme) =>
        portail.LireAsync(db => db.Set<DemandeDeValeurs>().AsNoTracking().SingleAsync(d => d.CampagneId == campagne && d.OrganismeId == organisme));

    /// <summary>A landlord types its production of the year, whole.</summary>
    public static async Task ProduireAsync(this PortailDeTest portail, Guid campagne, Guid organisme, Guid compte, int logements)
    {
        var demande = await portail.DemandeAsync(campagne, organisme);
        (await portail.FaireAsync<SaisirLesValeurs, IReadOnlyList<ConflitDeValeur>>(compte, x => x.ExecuterAsync(campagne, demande.Id, [new("CT-1.1||", logements.ToString(Francais.Culture), null, 0)], new Dictionary<string, string?>(), default))).ShouldBeEmpty();
    }

    public static async Task<IReadOnlyList<ValeurLue>> ValeursAsync(this PortailDeTest portail, Guid contrat)
    {
        await using var portee = await portail.ServicesDuPortail.OuvrirPorteeAsync(ComptesDemo.EspaceNational);
        return await portee.ServiceProvider.GetRequiredService<IIndicateurs>().ValeursAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(contrat)], default);
    }
}

/// <summary>A figure of the grid.</summary>
internal sealed record ChiffreDEssai(string Code, Guid Organisme, int Annee, decimal Valeur, string Ventilation = "", string Commune = "");
