using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>
/// A contract in execution: that of Morlaix Communauté, signed in March 2024, its figures laid down as a negotiation would have left them; then
/// its annexes, signed or being signed, and its campaigns, the last one running now, one landlord still to answer. Once, after the other contracts.
/// </summary>
internal static class SemerLeSuivi
{
    /// <summary>The contract; its pages have a fixed address.</summary>
    public static readonly Guid Contrat = new("0198a000-0000-7000-8006-000000000001");

    private const int OuverteDepuis = 10;
    private const int FinitDans = 20;

    private static readonly BailleurDuRecit Penfeld = new(OrganismesDemo.PenfeldHabitat, ComptesDemo.AnnaigTanguy, 30, 31, 44);
    private static readonly BailleurDuRecit Iroise = new(OrganismesDemo.IroiseLogement, ComptesDemo.NolwennRiou, 24, 27, 36);

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        DateTimeOffset maintenant;
        var signature = Paris.Instant(new(2024, 3, 22), new(11, 0));
        await using (var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceNational, ct: ct))
        {
            maintenant = portee.ServiceProvider.GetRequiredService<IHorloge>().Maintenant;
            if (maintenant < signature || await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<ContratTerritorial>().AnyAsync(c => c.Id == Contrat, ct))
                return;
        }

        await using (var portee = await services.OuvrirPorteePasseeAsync(ComptesDemo.EspaceNational, Acteur.Systeme, signature, ct))
            await SignerAsync(portee.ServiceProvider, signature, ct);
        if (maintenant > signature.AddDays(AnnexesDeMorlaix.Jours + 1))
            await new AnnexesDeMorlaix(new Scene(services, Paris.Date(maintenant), ct), Contrat).RaconterAsync();
        var recit = new RecitDExecution(services, maintenant, Contrat, ComptesDemo.GaelleMorvan, [Penfeld, Iroise]);
        await recit.RattacherAsync("29254", 24, new(2024, 6, 20), ct);
        var ouverture = Paris.Date(maintenant).AddDays(-OuverteDepuis);
        var derniere = Math.Min(2026, ouverture.Month == 12 ? ouverture.Year : ouverture.Year - 1);
        for (var annee = 2024; annee < derniere; annee++)
            await recit.CampagneAsync(annee, ct);
        if (derniere < 2024)
            return;
        await recit.OuvrirAsync(derniere, ouverture, Paris.Date(maintenant).AddDays(FinitDans), ct);
        await recit.SaisirAsync(derniere, Penfeld, ouverture.AddDays(4), ct);
    }

    private static async Task SignerAsync(IServiceProvider s, DateTimeOffset le, CancellationToken ct)
    {
        var (db, unite) = (s.GetRequiredService<PortailDbContext>(), s.GetRequiredService<UniteDeTravail>());
        if (!await db.Set<Trame>().AnyAsync(ct))
            db.Add(Trame.Publier(1, TrameDe2023.Definition, "", le));
        var contrat = ContratTerritorial.Ouvrir(Contrat, new("242900835", "Morlaix Communauté", "29"), new(new(2024, 1, 1), new(2026, 12, 31)), 1, Acteur.Systeme, le);
        contrat.Inviter(QualiteDePartie.Epci, OrganismesDemo.MorlaixCommunaute, "Morlaix Communauté", le);
        contrat.Inviter(QualiteDePartie.Etat, OrganismesDemo.PrefectureFinistere, "Préfecture du Finistère", le);
        contrat.Inviter(QualiteDePartie.Bailleur, OrganismesDemo.PenfeldHabitat, "Penfeld Habitat", le);
        contrat.Inviter(QualiteDePartie.Bailleur, OrganismesDemo.IroiseLogement, "Iroise Logement", le);
        contrat.Inviter(QualiteDePartie.ActionLogement, OrganismesDemo.ActionLogementBretagne, "Action Logement Bretagne", le);
        contrat.Figer();
        contrat.MettreEnSignature();
        contrat.Signer(le);
        db.Add(contrat);
        await unite.ValiderAsync(ct);
        foreach (var (annee, total) in new[] { (2024, 60), (2025, 70), (2026, 80) })
            Chiffrer(db, annee, total, le);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The goal of the intercommunalité; Penfeld commits by commune, Iroise for the territory.</summary>
    private static void Chiffrer(PortailDbContext db, int annee, int total, DateTimeOffset le)
    {
        (string Code, Guid Organisme, string Commune, decimal Valeur)[] chiffres =
        [
            ("CT-1.1", OrganismesDemo.MorlaixCommunaute, "", total), ("CT-2.2", OrganismesDemo.MorlaixCommunaute, "", 120), ("CT-4.1", OrganismesDemo.MorlaixCommunaute, "", 100),
            ("CT-1.1", OrganismesDemo.PenfeldHabitat, "29151", total / 4), ("CT-1.1", OrganismesDemo.PenfeldHabitat, "29254", total / 6), ("CT-1.1", OrganismesDemo.PenfeldHabitat, "29199", total / 10),
            ("CT-2.2", OrganismesDemo.PenfeldHabitat, "", 70), ("CT-4.1", OrganismesDemo.PenfeldHabitat, "", 100),
            ("CT-1.1", OrganismesDemo.IroiseLogement, "", total - (total / 4) - (total / 6) - (total / 10)), ("CT-2.2", OrganismesDemo.IroiseLogement, "", 50), ("CT-4.1", OrganismesDemo.IroiseLogement, "", 100),
        ];
        foreach (var c in chiffres)
        {
            var chiffre = db.Entry((Chiffre)Activator.CreateInstance(typeof(Chiffre), nonPublic: true)!);
            (string Nom, object Valeur)[] valeurs =
            [
                (nameof(Chiffre.ContratId), Contrat), (nameof(Chiffre.Indicateur), c.Code), (nameof(Chiffre.OrganismeId), c.Organisme), (nameof(Chiffre.Commune), c.Commune), (nameof(Chiffre.Annee), annee), (nameof(Chiffre.Valeur), c.Valeur),
                (nameof(Chiffre.ModifieParNom), "Portail"), (nameof(Chiffre.ModifieLe), le.ToUniversalTime()),
            ];
            foreach (var (nom, valeur) in valeurs)
                chiffre.Property(nom).CurrentValue = valeur;
            chiffre.State = EntityState.Added;
        }
    }
}
