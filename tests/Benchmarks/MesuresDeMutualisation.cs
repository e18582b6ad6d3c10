using System.Diagnostics;
using System.Globalization;
using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;

namespace Cus.Portal.Benchmarks;

/// <summary>A campaign of the whole country: 800 organismes, 200 000 loans added up, aided and called to the cent.</summary>
internal static class MesuresDeMutualisation
{
    private const int Organismes = 800;
    private const int Prets = 200_000;
    private const int Tours = 7;

    public static int Executer()
    {
        var hasard = new Random(2013);
        var organismes = Enumerable.Range(0, Organismes).Select(i => (new BasesDOrganisme(Siren(i), $"Organisme {i}", hasard.Next(1, 200_000_000) / 100m, hasard.Next(1, int.MaxValue) / 100m, hasard.Next(1, 60_000), (PlanDeLaCglls)(i % 40 == 0 ? 1 : 0)), hasard.Next(0, 40))).ToList();
        var prets = Enumerable.Range(0, Prets).Select(i => Pret(hasard)).ToList();
        var durees = new List<double>();
        for (var tour = 0; tour < Tours; tour++)
        {
            var depart = Stopwatch.GetTimestamp();
            var donnees = DonneesDeCalcul.De(organismes, TableauDesPrets.Cumuler(prets), []);
            var resultat = CalculDeMutualisation.Calculer(ParametresDAnnee.ParDefaut(2013), donnees.Bases, donnees.Operations);
            durees.Add(Stopwatch.GetElapsedTime(depart).TotalSeconds);
            if (resultat.Positions.Sum(p => p.Parts.Total) != resultat.Appel)
                throw new InvalidOperationException("The contributions do not add up to the call.");
        }

        durees.Sort();
        Console.WriteLine(new Mesure($"Campagne de {Organismes} organismes et {Prets:N0} prêts, calculée", durees[Tours / 2], "s", 1));
        return 0;
    }

    private static PretLu Pret(Random hasard)
    {
        var nature = (NatureDePret)hasard.Next(4);
        return new(Siren(hasard.Next(Organismes)), nature, TableauDesPrets.EstNeuf(nature) ? (ZoneDePret)hasard.Next(4) : null, hasard.Next(1, 60), hasard.Next(1, 500_000_000) / 100m);
    }

    private static string Siren(int rang) => (990_000_000 + rang).ToString(CultureInfo.InvariantCulture);
}
