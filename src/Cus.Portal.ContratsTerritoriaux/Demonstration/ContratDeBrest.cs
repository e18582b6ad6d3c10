using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Signature;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Microsoft.Extensions.DependencyInjection;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;
using Demo = Cus.Portal.Referentiel.Contracts.OrganismesDemo;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>
/// The contract of Brest Métropole, with its six parties: opened, written, frozen once with a gap of 20 acknowledged, opened again at the
/// request of a landlord, and negotiated since.
/// </summary>
internal sealed class ContratDeBrest(Scene scene)
{
    public static readonly EpciDuContrat Epci = new("242900314", "Brest Métropole", "29");
    public static readonly PeriodeDuContrat Periode = new(new(2024, 1, 1), new(2026, 12, 31));

    public static readonly IReadOnlyList<PartieAInviter> Parties =
    [
        new(QualiteDePartie.Epci, Demo.BrestMetropole), new(QualiteDePartie.Etat, Demo.PrefectureFinistere), new(QualiteDePartie.Bailleur, Demo.PenfeldHabitat),
        new(QualiteDePartie.Bailleur, Demo.IroiseLogement), new(QualiteDePartie.Bailleur, Demo.CoopRade), new(QualiteDePartie.ActionLogement, Demo.ActionLogementBretagne),
    ];

    private static readonly (string Code, int Pour100)[] Produits = [("PLAI", 30), ("PLUS", 50), ("PLS", 20)];

    public async Task RaconterAsync()
    {
        var id = await scene.JouerAsync(Comptes.MaelleCariou, 45, 9, s => s.GetRequiredService<OuvrirContrat>().ExecuterAsync(Epci, Periode, Parties, scene.Ct));
        await scene.ChiffrerAsync(Comptes.MaelleCariou, 40, 14, id, Chiffres());
        await EcrireAsync(id);
        await scene.JouerAsync(Comptes.MaelleCariou, 30, 10, s => s.GetRequiredService<PasserEnNegociation>().ExecuterAsync(id, scene.Ct));
        await scene.JouerAsync(Comptes.YannLeBris, 25, 11, s => s.GetRequiredService<AssumerUnEcart>().ExecuterAsync(id, "CT-1.1", "Le foncier de 20 logements reste à trouver ; point en conférence annuelle.", scene.Ct));
        await scene.JouerAsync(Comptes.MaelleCariou, 24, 16, s => s.GetRequiredService<FigerVersion>().ExecuterAsync(id, scene.Ct));
        await CommenterAsync(id);
        await scene.JouerAsync(Comptes.MaelleCariou, 18, 9, s => s.GetRequiredService<RouvrirLeTexte>().ExecuterAsync(id, "Coop Rade demande de préciser la clause de loyers.", scene.Ct));
        await NegocierAsync(id);
        await scene.JouerAsync(Comptes.MaelleCariou, 9, 15, s => s.GetRequiredService<EcrireArticle>().ExecuterAsync(id, "loyers", "Les logements remis en location après une rénovation lourde en sont exclus.", ChoixDeClause.Retenue, 1, scene.Ct));
        foreach (var (compte, ilYA) in ((Guid, int)[])[(Comptes.GaelleMorvan, 8), (Comptes.ErwanKerdoncuff, 6), (Comptes.NolwennRiou, 4), (Comptes.RonanSalaun, 30), (Comptes.MaelleCariou, 1)])
            await scene.OuvrirAsync(compte, ilYA, 8, id);
    }

    /// <summary>600 for the EPCI; 330, 180 and 70 for the landlords, each split in PLAI, PLUS and PLS.</summary>
    public static IReadOnlyList<ChiffreDuRecit> Chiffres() =>
    [
        .. ParProduit(Demo.BrestMetropole, 180, 200, 220), .. ParProduit(Demo.PenfeldHabitat, 100, 110, 120), .. ParProduit(Demo.IroiseLogement, 60, 60, 60), .. ParProduit(Demo.CoopRade, 20, 20, 30),
        .. ParAnnee("CT-2.1", Demo.BrestMetropole, "NPNRU", 30, 30, 30), .. ParAnnee("CT-2.1", Demo.BrestMetropole, "HORS", 50, 50, 50),
        .. ParAnnee("CT-2.1", Demo.PenfeldHabitat, "", 46, 47, 47), .. ParAnnee("CT-2.1", Demo.IroiseLogement, "", 26, 27, 27), .. ParAnnee("CT-2.1", Demo.CoopRade, "", 6, 7, 7),
        .. ParAnnee("CT-3.1", Demo.BrestMetropole, "", 60, 60, 60), new("CT-3.2", Demo.BrestMetropole, "", CaseDeGrille.Total, 0.5m),
        new("CT-4.1", Demo.BrestMetropole, "", CaseDeGrille.Total, 100), new("CT-4.1", Demo.PenfeldHabitat, "", CaseDeGrille.Total, 95), new("CT-4.1", Demo.IroiseLogement, "", CaseDeGrille.Total, 100),
    ];

    private static IEnumerable<ChiffreDuRecit> ParProduit(Guid organisme, params int[] annees) =>
        Produits.SelectMany(p => ParAnnee("CT-1.1", organisme, p.Code, [.. annees.Select(a => a * p.Pour100 / 100)]));

    private static IEnumerable<ChiffreDuRecit> ParAnnee(string indicateur, Guid organisme, string ventilation, params int[] annees) =>
        annees.Select((v, i) => new ChiffreDuRecit(indicateur, organisme, ventilation, Periode.Debut.Year + i, v));

    /// <summary>Iroise Logement accepts ten more in 2025; the ten of 2026 wait for its answer; two more of Coop Rade are parked.</summary>
    private async Task NegocierAsync(Guid id)
    {
        var plus2025 = await ProposerAsync(Comptes.YannLeBris, 16, id, new CaseDeGrille("CT-1.1", Demo.IroiseLogement, "PLUS", "", 2025), 40, "Le permis de la ZAC du Spernot est purgé.");
        await scene.JouerAsync(Comptes.NolwennRiou, 12, 16, s => s.GetRequiredService<AccepterUnChiffre>().ExecuterAsync(id, plus2025, "La voirie est livrée au printemps.", scene.Ct));
        await ProposerAsync(Comptes.MaelleCariou, 5, id, new CaseDeGrille("CT-1.1", Demo.IroiseLogement, "PLUS", "", 2026), 40, "Même rythme qu’en 2025 pour combler l’écart.");
        var plai = await ProposerAsync(Comptes.MaelleCariou, 11, id, new CaseDeGrille("CT-1.1", Demo.CoopRade, "PLAI", "", 2026), 11, "Programme local de l’habitat, action 4.");
        await scene.JouerAsync(Comptes.RonanSalaun, 10, 11, s => s.GetRequiredService<MettreUnChiffreDeCote>().ExecuterAsync(id, plai, "Étude de sol attendue.", scene.Ct));
    }

    private Task<int> ProposerAsync(Guid compte, int ilYA, Guid id, CaseDeGrille place, decimal valeur, string motif) =>
        scene.JouerAsync(compte, ilYA, 17, s => s.GetRequiredService<ProposerUnChiffre>().ExecuterAsync(id, place, valeur, motif, null, scene.Ct));

    private async Task EcrireAsync(Guid id)
    {
        await scene.EcrireAsync(Comptes.MaelleCariou, 38, 9, id, "territoire", "La demande de logement social a crû de 18\u00A0% en trois ans dans la métropole ; 7\u00A0200 ménages attendent, un tiers pour un T1 ou un T2. L’arrivée de nouvelles activités portuaires appelle des logements pour les salariés.");
        await scene.EcrireAsync(Comptes.MaelleCariou, 38, 10, id, "1-outils", "Deux tiers en maîtrise d’ouvrage directe. Servitude de mixité sociale de 30\u00A0% dans les zones d’aménagement. L’établissement public foncier porte les friches du Port et de l’Octroi.");
        await scene.EcrireAsync(Comptes.MaelleCariou, 37, 11, id, "1-moyens", "Aides à la pierre déléguées, 4\u00A0000\u00A0€ par logement PLAI versés par la métropole, prêts d’Action Logement.");
        await scene.EcrireAsync(Comptes.AnnaigTanguy, 36, 15, id, "2-conduite", "Bellevue d’abord, en site libre ; puis les résidences hors renouvellement urbain, en site occupé.");
        await scene.EcrireAsync(Comptes.NolwennRiou, 35, 16, id, "3-suivi", "Enquête annuelle d’occupation partagée entre les trois bailleurs ; une commission examine chaque trimestre les situations de sous-occupation.");
        await scene.EcrireAsync(Comptes.AnnaigTanguy, 35, 9, id, "4-gardiens", "Tous les ensembles de plus de cent logements ont un gardien ; Penfeld Habitat en recrute trois de plus en 2025.");
        await scene.EcrireAsync(Comptes.MaelleCariou, 34, 14, id, "loyers", "");
    }

    private async Task CommenterAsync(Guid id)
    {
        var loyers = CibleDeCommentaire.Clause("loyers");
        var question = await scene.JouerAsync(Comptes.RonanSalaun, 22, 10, s => s.GetRequiredService<Commenter>().ExecuterAsync(id, loyers, null, "Nous ne pouvons pas tenir cet écart sur les logements rénovés. Peut-on les exclure ?", scene.Ct));
        await scene.JouerAsync(Comptes.MaelleCariou, 20, 9, s => s.GetRequiredService<Commenter>().ExecuterAsync(id, loyers, question, "D’accord sur le principe, je propose une phrase.", scene.Ct));
        var plus = CibleDeCommentaire.Chiffre(new CaseDeGrille("CT-1.1", Demo.IroiseLogement, "PLUS", "", 2025));
        await scene.JouerAsync(Comptes.YannLeBris, 16, 17, s => s.GetRequiredService<Commenter>().ExecuterAsync(id, plus, null, "Le permis de la ZAC du Spernot est purgé : dix logements peuvent être agréés dès 2025.", scene.Ct));
        var suivi = await scene.JouerAsync(Comptes.GaelleMorvan, 19, 11, s => s.GetRequiredService<Commenter>().ExecuterAsync(id, CibleDeCommentaire.Clause("3-suivi"), null, "Préciser qui réunit la commission.", scene.Ct));
        await scene.JouerAsync(Comptes.NolwennRiou, 14, 14, s => s.GetRequiredService<Commenter>().TraiterAsync(id, suivi, VieDuCommentaire.Resoudre, scene.Ct));
    }
}
