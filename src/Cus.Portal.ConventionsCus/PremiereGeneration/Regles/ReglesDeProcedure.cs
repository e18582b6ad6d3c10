using System.ComponentModel.DataAnnotations;
using Cus.Portal.ConventionsCus.Regles;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Regles;

/// <summary>The délibération that starts a convention (domain 1G, S1).</summary>
/// <param name="Le">Its day; null while there is none.</param>
/// <param name="ModalitesPrecisees">It says how the association will go.</param>
/// <param name="PremierDocumentLe">Day the first document of association left; null before.</param>
internal sealed record DeliberationDEngagement(DateOnly? Le, bool ModalitesPrecisees, DateOnly? PremierDocumentLe = null)
{
    /// <summary>Who must receive it: prefects, mandatory signatories, associated persons.</summary>
    public IReadOnlyCollection<string> Requis { get; init; } = [];

    /// <summary>Who received it.</summary>
    public IReadOnlyCollection<string> Destinataires { get; init; } = [];
}

/// <summary>Kinds of territories that hold dwellings.</summary>
internal enum GenreDeTerritoire
{
    [Display(Name = "EPCI")] Epci,
    [Display(Name = "département")] Departement,
    [Display(Name = "commune")] Commune,
}

/// <summary>A territory where the organisme has dwellings.</summary>
/// <param name="Nom">« communauté urbaine d’Arras ».</param>
/// <param name="Genre">What it is.</param>
/// <param name="Logements">Dwellings of the organisme there.</param>
/// <param name="Associe">It is associated.</param>
/// <param name="PlhExecutoireLe">Day its PLH became « exécutoire »; null without one.</param>
internal sealed record TerritoireConcerne(string Nom, GenreDeTerritoire Genre, int Logements, bool Associe, DateOnly? PlhExecutoireLe = null)
{
    /// <summary>The State told the organisme of that PLH.</summary>
    public bool OrganismeInforme { get; init; }

    /// <summary>The convention says how it takes that PLH into account.</summary>
    public bool PlhCite { get; init; }
}

/// <summary>A meeting of association.</summary>
/// <param name="Le">Its day.</param>
/// <param name="DocumentsLe">Day the working documents left; null when they did not.</param>
/// <param name="Personnes">Associated persons it covers.</param>
internal sealed record ReunionDAssociation(DateOnly Le, DateOnly? DocumentsLe, IReadOnlyCollection<string> Personnes);

/// <summary>PRO-01 to PRO-09 and PRO-18, PRO-19: before the deposit (domain 1G, §2, §10).</summary>
internal static class ReglesDAssociation
{
    /// <summary>PRO-01 to PRO-03.</summary>
    public static IEnumerable<Constat> Deliberation(DeliberationDEngagement d)
    {
        if (d.Le is not { } jour || d.PremierDocumentLe < jour)
            yield return Constat.Bloquant("PRO-01", RefusDeProcedure1G.DeliberationManquante);
        if (!d.ModalitesPrecisees)
            yield return Constat.Bloquant("PRO-02", RefusDeProcedure1G.ModalitesNonPrecisees);
        if (d.Requis.Except(d.Destinataires, StringComparer.Ordinal).Any())
            yield return Constat.Bloquant("PRO-03", RefusDeProcedure1G.DeliberationNonTransmise);
    }

    /// <summary>PRO-04 and PRO-05: who must be associated at the day of the délibération, from one dwelling.</summary>
    public static IEnumerable<Constat> Personnes(IEnumerable<TerritoireConcerne> territoires, DateOnly deliberation)
    {
        foreach (var t in territoires.Where(t => t is { Associe: false, Logements: > 0 }))
        {
            if (t.Genre == GenreDeTerritoire.Epci && t.PlhExecutoireLe <= deliberation)
                yield return Constat.Bloquant("PRO-04", RefusDeProcedure1G.EpciAAssocier, ("nom", t.Nom));
            if (t.Genre == GenreDeTerritoire.Departement)
                yield return Constat.Bloquant("PRO-05", RefusDeProcedure1G.DepartementAAssocier, ("nom", t.Nom));
        }
    }

    /// <summary>PRO-06: one meeting at least for each associated person.</summary>
    public static IEnumerable<Constat> Reunions(IEnumerable<string> associes, IReadOnlyCollection<ReunionDAssociation> reunions) =>
        associes.Where(a => !reunions.Any(r => r.Personnes.Contains(a, StringComparer.Ordinal))).Select(a => Constat.Bloquant("PRO-06", RefusDeProcedure1G.ReunionRequise, ("nom", a)));

    /// <summary>PRO-07: one month, to the day, between the documents and the meeting.</summary>
    public static IReadOnlyList<Constat> Documents(ReunionDAssociation r) =>
        r.DocumentsLe is { } envoi && r.Le >= CalendrierDePremiereGeneration.PremiereReunion(envoi) ? [] : [Constat.Bloquant("PRO-07", RefusDeProcedure1G.DocumentsTardifs)];

    /// <summary>PRO-08: what the délibération promised is held.</summary>
    /// <param name="promises">Meetings promised.</param>
    /// <param name="tenues">Meetings held.</param>
    /// <param name="autresTenues">The other promises are held.</param>
    public static IReadOnlyList<Constat> Modalites(int promises, int tenues, bool autresTenues = true) =>
        tenues >= promises && autresTenues ? [] : [Constat.Bloquant("PRO-08", RefusDeProcedure1G.ModalitesNonTenues)];

    /// <summary>PRO-09: closed on 31 May at the latest, that day included.</summary>
    public static IReadOnlyList<Constat> Cloture(DateOnly le, CalendrierDePremiereGeneration calendrier) =>
        le <= calendrier.FinDAssociation ? [] : [Constat.Bloquant("PRO-09", RefusDeProcedure1G.AssociationTardive, ("date", calendrier.FinDAssociation))];

    /// <summary>PRO-18: a « note d’enjeux » is one, and joined to the documents of association.</summary>
    public static IReadOnlyList<Constat> Note(int notes, bool jointe) =>
        notes == 0 || (notes == 1 && jointe) ? [] : [Constat.Avertissement("PRO-18", RefusDeProcedure1G.NoteNonJointe)];

    /// <summary>PRO-19: a PLH that came after the délibération and before the signature was told to the organisme.</summary>
    public static IEnumerable<Constat> PlhSurvenus(IEnumerable<TerritoireConcerne> territoires, DateOnly deliberation, DateOnly? signature) =>
        territoires.Where(t => t is { Logements: > 0, OrganismeInforme: false } && t.PlhExecutoireLe > deliberation && !(t.PlhExecutoireLe >= signature))
            .Select(t => Constat.Avertissement("PRO-19", RefusDeProcedure1G.PlhSurvenu, ("nom", t.Nom)));
}
