using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>The four statutory parts (L. 445-1).</summary>
internal enum PartieStatutaire
{
    [Display(Name = "classement des immeubles")] Classement,
    [Display(Name = "politique patrimoniale et d’investissement")] PolitiquePatrimoniale,
    [Display(Name = "qualité du service rendu aux locataires")] QualiteDuService,
    [Display(Name = "cahier des charges de gestion sociale")] CahierDesCharges,
}

/// <summary>A policy of the convention and its three pieces.</summary>
/// <param name="Nom">« Politique patrimoniale ».</param>
/// <param name="EtatDesLieux">What is.</param>
/// <param name="Orientations">Where it goes.</param>
/// <param name="Programme">What is done.</param>
internal sealed record PolitiqueDeCus(string Nom, bool EtatDesLieux, bool Orientations, bool Programme);

/// <summary>What the text of a convention holds.</summary>
/// <param name="Parties">Statutory parts present.</param>
/// <param name="Politiques">Its policies.</param>
internal sealed record ContenuDeCus(IReadOnlyCollection<PartieStatutaire> Parties, IReadOnlyList<PolitiqueDeCus> Politiques)
{
    /// <summary>Plan de mise en vente to the tenants.</summary>
    public bool PlanDeVente { get; init; }

    /// <summary>Dwellings that may be let under L. 442-8-4; 0 is an answer, null is none.</summary>
    public int? LogementsL44284 { get; init; }

    /// <summary>The dwellings financed in PLAI are identified.</summary>
    public bool PlaiIdentifies { get; init; }

    /// <summary>Plan for people leaving accommodation.</summary>
    public bool PlanDesSortants { get; init; }

    /// <summary>The supplement of rent is modulated.</summary>
    public bool ModulationDuSls { get; init; }

    /// <summary>Dwellings in zones A, B1 and B2.</summary>
    public int LogementsEnZoneTendue { get; init; }

    /// <summary>Optional objectives are written.</summary>
    public bool ObjectifsFacultatifs { get; init; }

    /// <summary>They stand in a part of their own (R. 445-5-1).</summary>
    public bool FacultatifsDistincts { get; init; }
}

/// <summary>CON-01 to CON-09 (domain 1G, §3, §10).</summary>
internal static class ReglesDuContenu
{
    /// <summary>Everything missing in the text.</summary>
    /// <param name="c">What it holds.</param>
    /// <param name="territoires">Territories with dwellings, for their PLH.</param>
    /// <param name="jour">Day at which one looks, for the PLH in force.</param>
    public static IReadOnlyList<Constat> Verifier(ContenuDeCus c, IEnumerable<TerritoireConcerne> territoires, DateOnly jour) => [.. Parties(c), .. Cahier(c), .. Plh(territoires, jour)];

    private static IEnumerable<Constat> Parties(ContenuDeCus c)
    {
        foreach (var partie in Enum.GetValues<PartieStatutaire>().Except(c.Parties))
            yield return Constat.Bloquant("CON-01", RefusDuContenu1G.PartieManquante, ("partie", Libelles.De(partie)));
        foreach (var p in c.Politiques.Where(p => !(p.EtatDesLieux && p.Orientations && p.Programme)))
            yield return Constat.Bloquant("CON-02", RefusDuContenu1G.PolitiqueIncomplete, ("politique", p.Nom));
        if (!c.PlanDeVente)
            yield return Constat.Bloquant("CON-03", RefusDuContenu1G.PlanDeVenteManquant);
        if (c is { ObjectifsFacultatifs: true, FacultatifsDistincts: false })
            yield return Constat.Bloquant("CON-08", RefusDuContenu1G.FacultatifsMeles);
    }

    private static IEnumerable<Constat> Cahier(ContenuDeCus c)
    {
        if (c.LogementsL44284 is null or < 0)
            yield return Constat.Bloquant("CON-04", RefusDuContenu1G.LogementsL44284Manquants);
        if (!c.PlaiIdentifies)
            yield return Constat.Bloquant("CON-05", RefusDuContenu1G.PlaiNonIdentifies);
        if (!c.PlanDesSortants)
            yield return Constat.Bloquant("CON-06", RefusDuContenu1G.PlanDesSortantsManquant);
        if (c is { LogementsEnZoneTendue: > 0, ModulationDuSls: false })
            yield return Constat.Bloquant("CON-07", RefusDuContenu1G.ModulationDuSlsManquante);
    }

    private static IEnumerable<Constat> Plh(IEnumerable<TerritoireConcerne> territoires, DateOnly jour) =>
        territoires.Where(t => t is { Logements: > 0, PlhCite: false } && t.PlhExecutoireLe <= jour).Select(t => Constat.Avertissement("CON-09", RefusDuContenu1G.PlhNonCite, ("nom", t.Nom)));
}
