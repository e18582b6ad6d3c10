using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.UnitTests.ContratsTerritoriaux;

/// <summary>The contract of Brest Métropole, as its scenarios tell it.</summary>
internal static class ContratDEssai
{
    public static readonly Guid Epci = new("00000000-0000-0000-0000-000000000001");
    public static readonly Guid Etat = new("00000000-0000-0000-0000-000000000002");
    public static readonly Guid Penfeld = new("00000000-0000-0000-0000-000000000003");
    public static readonly Guid Iroise = new("00000000-0000-0000-0000-000000000004");
    public static readonly Guid CoopRade = new("00000000-0000-0000-0000-000000000005");
    public static readonly Guid ActionLogement = new("00000000-0000-0000-0000-000000000006");
    public static readonly Acteur Maelle = new(Guid.NewGuid(), "Maëlle Cariou", "", []);
    public static readonly DateTimeOffset Le = new(2023, 11, 6, 8, 0, 0, TimeSpan.Zero);
    public static readonly PeriodeDuContrat Periode = new(new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31));

    public static DefinitionDeTrame Trame => TrameDe2023.Definition;

    public static ContratTerritorial Ouvert(PeriodeDuContrat? periode = null)
    {
        var contrat = ContratTerritorial.Ouvrir(Guid.NewGuid(), new EpciDuContrat("242900314", "Brest Métropole", "29"), periode ?? Periode, 1, Maelle, Le);
        contrat.Inviter(QualiteDePartie.Epci, Epci, "Brest Métropole", Le);
        contrat.Inviter(QualiteDePartie.Etat, Etat, "Préfecture du Finistère", Le);
        contrat.Inviter(QualiteDePartie.Bailleur, Penfeld, "Penfeld Habitat", Le);
        contrat.Inviter(QualiteDePartie.Bailleur, Iroise, "Iroise Logement", Le);
        contrat.Inviter(QualiteDePartie.Bailleur, CoopRade, "Coop Rade", Le);
        contrat.Inviter(QualiteDePartie.ActionLogement, ActionLogement, "Action Logement", Le);
        return contrat;
    }

    public static ILectureDesChiffres Chiffres(params (string Indicateur, Guid Organisme, string Ventilation, int Annee, decimal Valeur)[] saisies) =>
        new ChiffresDuContrat(Trame, saisies.Select(s => KeyValuePair.Create(new CaseDeGrille(s.Indicateur, s.Organisme, s.Ventilation, "", s.Annee), s.Valeur)));

    /// <summary>600 of the EPCI, 580 of the landlords; every axis has a goal.</summary>
    public static (string, Guid, string, int, decimal)[] Complets(decimal iroise = 180) =>
    [
        ("CT-1.1", Epci, "", 2024, 180), ("CT-1.1", Epci, "", 2025, 200), ("CT-1.1", Epci, "", 2026, 220), ("CT-1.1", Penfeld, "", 0, 330), ("CT-1.1", CoopRade, "", 0, 70), ("CT-1.1", Iroise, "", 0, iroise),
        ("CT-1.1", Epci, "PLAI", 0, 180), ("CT-1.1", Epci, "PLUS", 0, 300), ("CT-1.1", Epci, "PLS", 0, 120),
        ("CT-2.1", Epci, "", 0, 240), ("CT-2.1", Epci, "NPNRU", 0, 90), ("CT-2.1", Epci, "HORS", 0, 150), ("CT-3.1", Epci, "", 2024, 60), ("CT-3.1", Epci, "", 2025, 60), ("CT-3.1", Epci, "", 2026, 60),
        ("CT-4.1", Epci, "", 0, 100),
    ];

    public static IReadOnlyList<ArticleDuContrat> Articles(ContratTerritorial contrat, ILectureDesChiffres chiffres, params string[] recits)
    {
        var clauses = new Dictionary<string, ClauseDuContrat>(StringComparer.Ordinal);
        foreach (var code in recits)
        {
            clauses[code] = ClauseDuContrat.Commencer(contrat.Id, code);
            clauses[code].Ecrire("Ce que les parties en disent.", ChoixDeClause.Retenue, 0, Maelle, Le);
        }

        return TexteDuContrat.Composer(contrat, Trame, clauses, chiffres);
    }

    public static EtatAFiger AFiger(ContratTerritorial contrat, ILectureDesChiffres chiffres, params ContratVoisin[] voisins) =>
        new(contrat, Trame, Articles(contrat, chiffres, "1-outils", "3-suivi", "4-gardiens"), chiffres, voisins);
}
