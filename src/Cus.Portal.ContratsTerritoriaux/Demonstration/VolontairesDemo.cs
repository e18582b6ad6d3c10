using Cus.Portal.ContratsTerritoriaux.Remontees;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Demonstration;

/// <summary>A volunteer of the demonstration.</summary>
internal sealed record VolontaireDemo(string Departement, DateTimeOffset Le, SaisieDInscription Saisie);

/// <summary>The volunteers of the demonstration: real intercommunalités, invented contacts.</summary>
internal static class VolontairesDemo
{
    private static readonly string[] Prenoms = ["Camille", "Hugues", "Sabine", "Rachid", "Lucie", "Bertrand", "Yasmine", "Guillaume", "Odile", "Kevin", "Perrine"];
    private static readonly string[] NomsDeFamille = ["Lambert", "Ferreira", "Schneider", "Bouchard", "Perez", "Le Goff", "Marchal", "Benoît", "Da Costa", "Roussel", "Garnier", "Vidal", "Humbert"];

    private static readonly string[] Commentaires =
    [
        "Délibération prévue en décembre ; les trois bailleurs du territoire sont d’accord.", "PLH adopté en 2022, dont les objectifs seront repris.", "",
        "Souhaite lier le contrat aux contrats de mixité sociale de deux communes.", "Besoins liés à la réindustrialisation ; demande un échange avec la DREAL.", "", "",
    ];

    /// <summary>Département, SIREN, day of October 2023.</summary>
    private static readonly (string Departement, string Siren, int Jour)[] EnOctobre2023 =
    [
        ("35", "243500139", 12), ("44", "244400404", 12), ("59", "200093201", 13), ("33", "243300316", 13), ("31", "243100518", 13), ("67", "246700488", 16), ("38", "200040715", 16), ("69", "200046977", 16),
        ("21", "242100410", 16), ("57", "200039865", 17), ("72", "247200132", 17), ("56", "200042174", 17), ("56", "200067932", 17), ("59", "245900428", 17), ("14", "200065597", 17), ("76", "200084952", 18),
        ("51", "200067213", 18), ("25", "242500361", 18), ("37", "243700754", 18), ("45", "244500468", 18), ("63", "246300701", 18), ("87", "248719312", 19), ("86", "200069854", 19), ("17", "241700434", 19),
        ("64", "200067106", 19), ("34", "243400017", 19), ("30", "243000643", 19), ("66", "200027183", 19), ("83", "248300543", 20), ("06", "200030195", 20), ("2A", "242010056", 20), ("974", "249740119", 20),
        ("74", "200066793", 20), ("73", "200069110", 20), ("53", "200083392", 20), ("26", "200068781", 20), ("68", "200066009", 20), ("22", "200069409", 20), ("59", "200044618", 20), ("10", "200069250", 23), ("80", "248000531", 24),
    ];

    /// <summary>Département, SIREN, days ago.</summary>
    private static readonly (string Departement, string Siren, int IlYA)[] Depuis =
        [("35", "243500139", 7), ("44", "244400404", 7), ("59", "200093201", 6), ("69", "200046977", 5), ("56", "200042174", 5), ("22", "200065928", 4), ("67", "246700488", 3), ("974", "249740119", 2), ("49", "200060010", 1)];

    /// <summary>Those of October 2023, with the two of the scenarios: Brest on time, Angers at the first second after the term.</summary>
    public static IEnumerable<VolontaireDemo> De2023()
    {
        for (var i = 0; i < EnOctobre2023.Length; i++)
        {
            var (departement, siren, jour) = EnOctobre2023[i];
            yield return Inventer(departement, siren, new DateOnly(2023, 10, jour), i);
        }

        yield return new("29", Paris.Instant(new(2023, 10, 18), new(15, 0)), new("242900314", "Maëlle Cariou", "maelle.cariou@demo.example", "02 98 00 00 29", new(2023, 10, 17), "Le conseil de métropole délibère le 14 décembre ; trois bailleurs et Action Logement associés."));
        yield return new("49", Paris.Instant(new(2023, 10, 21), TimeOnly.MinValue), new("244900015", "Ronan Guého", "ronan.gueho@demo.example", null, new(2023, 10, 19), "Accord du bureau communautaire reçu le 20 au soir."));
    }

    /// <summary>Those of the campaign that runs: nothing from the Finistère yet.</summary>
    public static IEnumerable<VolontaireDemo> EnCours(DateOnly aujourdhui) => Depuis.Select((d, i) => Inventer(d.Departement, d.Siren, aujourdhui.AddDays(-d.IlYA), i + 3));

    private static VolontaireDemo Inventer(string departement, string siren, DateOnly jour, int rang)
    {
        var (prenom, nom) = (Prenoms[rang % Prenoms.Length], NomsDeFamille[rang % NomsDeFamille.Length]);
        var adresse = Adresse($"{prenom}.{nom}") + "@demo.example";
        var le = Paris.Instant(jour, new TimeOnly(9 + (rang % 8), 7 * rang % 60));
        return new(departement, le, new(siren, $"{prenom} {nom}", adresse, rang % 3 == 0 ? null : $"0{1 + (rang % 5)} 99 00 {rang:00} {(rang * 7) % 100:00}", jour.AddDays(-1 - (rang % 6)), Commentaires[rang % Commentaires.Length]));
    }

    private static string Adresse(string nom) => nom.ToLowerInvariant().Replace(' ', '-').Replace("î", "i", StringComparison.Ordinal).Replace("ë", "e", StringComparison.Ordinal);
}
