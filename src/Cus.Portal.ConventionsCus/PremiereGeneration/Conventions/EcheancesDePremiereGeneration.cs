using Cus.Portal.ConventionsCus.PremiereGeneration.Demandes;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>The deadlines of a convention of the first generation: end of the association, sending, signature, DPE at eighteen months, answers to R. 445-7, term.</summary>
internal sealed class EcheancesDePremiereGeneration(IEcheances echeances)
{
    public const string Association = "cus1.association";
    public const string Envoi = "cus1.envoi";
    public const string Signature = "cus1.signature";
    public const string Diagnostics = "cus1.diagnostics";
    public const string Propositions = "cus1.propositions";
    public const string Terme = "cus1.terme";

    private const string Prefixe = "cus/premiere-generation/";

    private static readonly Role[] Bailleur = [Role.PorteurRedacteur, Role.PorteurSignataire];

    /// <summary>Types, as the programme declares them.</summary>
    public static readonly IReadOnlyList<TypeDEcheance> Declarations =
    [
        new(Association, "Fin de l’association d’une CUS de première génération"), new(Envoi, "Envoi du projet de CUS de première génération"), new(Signature, "Signature d’une CUS de première génération"),
        new(Diagnostics, "Diagnostics de performance énergétique (C.III)"), new(Propositions, "Réponse à une demande R. 445-7"), new(Terme, "Terme d’une CUS de première génération"),
    ];

    /// <summary>Opens those that the calendar gives.</summary>
    public async Task OuvrirAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var k = c.Calendrier;
        await OuvrirAsync(c, Association, "Fin de l’association", "R. 445-4", $"au plus tard le {Francais.DateLongue(k.FinDAssociation)}", k.FinDAssociation, ct);
        await OuvrirAsync(c, Envoi, "Envoi du projet", "L. 445-1", $"avant le {Francais.DateLongue(k.DepotAvant)}", k.DepotAvant.AddDays(-1), ct);
        await OuvrirAsync(c, Signature, "Signature", "L. 445-1", $"avant le {Francais.DateLongue(k.SignatureAvant)}", k.SignatureAvant.AddDays(-1), ct);
    }

    /// <summary>The measure of C.III and the term, once it is concluded.</summary>
    public async Task ConclureAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        await CloreAsync(Signature, c, "convention signée", ct);
        await OuvrirAsync(c, Diagnostics, "Diagnostics de performance énergétique (C.III)", "fiche C.III", "dix-huit mois après la signature", c.MesureDesDiagnostics!.Value, ct);
        await OuvrirAsync(c, Terme, "Terme", "L. 445-1", "six ans après la prise d’effet", c.DernierJour!.Value, ct);
    }

    /// <summary>One month to answer, end of month held.</summary>
    public Task AttendreLesPropositionsAsync(ConventionPremiereGeneration c, DemandeDePropositions d, CancellationToken ct) => echeances.OuvrirAsync(new(
        Propositions, $"{CheminsDePremiereGeneration.Objet(c.Id)}/{d.Id}", $"Propositions attendues, segment {d.Segment}, {c.Intitule}", "notification de la demande", Paris.Instant(d.NotifieeLe, TimeOnly.MinValue), "R. 445-7", "un mois après la notification",
        CalendrierDePremiereGeneration.PourRepondre, Bailleur, c.Bailleur.OrganismeId, null, CheminsDePremiereGeneration.Demandes(c.Id)), ct);

    public Task CloreLesPropositionsAsync(ConventionPremiereGeneration c, DemandeDePropositions d, CancellationToken ct) => echeances.CloreAsync(Propositions, $"{CheminsDePremiereGeneration.Objet(c.Id)}/{d.Id}", "propositions reçues", ct);

    public Task CloreAsync(string type, ConventionPremiereGeneration c, string fait, CancellationToken ct) => echeances.CloreAsync(type, CheminsDePremiereGeneration.Objet(c.Id), fait, ct);

    /// <summary>Convention of an object of one of these deadlines, or null.</summary>
    public static Guid? Convention(string objet) => objet.StartsWith(Prefixe, StringComparison.Ordinal) && Guid.TryParse(objet[Prefixe.Length..].Split('/')[0], out var id) ? id : null;

    private Task OuvrirAsync(ConventionPremiereGeneration c, string type, string libelle, string source, string formule, DateOnly jour, CancellationToken ct) => echeances.OuvrirAsync(new(
        type, CheminsDePremiereGeneration.Objet(c.Id), $"{libelle}, {c.Intitule}", "calendrier de la convention", c.OuverteLe, source, formule, Paris.FinDuJour(jour), Bailleur, c.Bailleur.OrganismeId, null, CheminsDePremiereGeneration.Convention(c.Id)), ct);
}

/// <summary>The six years are over.</summary>
internal sealed class TerminerLaPremiereGeneration(PortailDbContext db, IEcheances echeances, Journal journal) : IHandler<EcheanceEchue>
{
    public async Task TraiterAsync(EcheanceEchue evenement, CancellationToken ct)
    {
        if (evenement.Echeance.Type != EcheancesDePremiereGeneration.Terme || EcheancesDePremiereGeneration.Convention(evenement.Echeance.Objet) is not { } id
            || await db.Set<ConventionPremiereGeneration>().SingleOrDefaultAsync(c => c.Id == id && c.Statut == StatutConventionPremiereGeneration.EnVigueur, ct) is not { } convention)
            return;
        await TerminerAsync(convention, ct);
    }

    /// <summary>The term is noted, once.</summary>
    public async Task TerminerAsync(ConventionPremiereGeneration convention, CancellationToken ct)
    {
        convention.Terminer();
        journal.Consigner("Cus1.Convention.Terminer", CheminsDePremiereGeneration.Objet(convention.Id), $"« {convention.Intitule} » est terminée : ses six ans finissent le {Francais.DateLongue(convention.DernierJour!.Value)}.", null, convention.Bailleur.OrganismeId);
        await echeances.CloreAsync(EcheancesDePremiereGeneration.Terme, CheminsDePremiereGeneration.Objet(convention.Id), "six ans écoulés", ct);
    }
}

/// <summary>What a reminder says of a deadline; nothing once the act is done.</summary>
internal sealed class RappelDePremiereGeneration(PortailDbContext db, string type) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (EcheancesDePremiereGeneration.Convention(echeance.Objet) is not { } id || await db.Set<ConventionPremiereGeneration>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } c)
            return null;
        var quand = Francais.DateEtHeure(echeance.DueLe);
        return type switch
        {
            EcheancesDePremiereGeneration.Association when c.AdopteLe is null => new($"Association à clore : {c.Intitule}", $"L’association de « {c.Intitule} » est close au plus tard le {quand}, par l’adoption du projet."),
            EcheancesDePremiereGeneration.Envoi when c.Depot is null => new($"Projet à adresser : {c.Intitule}", $"Le projet de « {c.Intitule} » est attendu par le préfet du siège jusqu’au {quand}. Le désaccord d’un signataire n’empêche pas de l’adresser."),
            EcheancesDePremiereGeneration.Signature when c.ConclueLe is null => new($"Signature attendue : {c.Intitule}", $"« {c.Intitule} » se conclut jusqu’au {quand}. État : {Socle.CyclesDeVie.Libelles.De(c.Statut)}."),
            EcheancesDePremiereGeneration.Diagnostics when offset <= 0 => new($"C.III à mesurer : {c.Intitule}", $"La part des bâtiments collectifs qui ont leur diagnostic se mesure une fois, au {Francais.DateLongue(c.MesureDesDiagnostics!.Value)}."),
            EcheancesDePremiereGeneration.Propositions => new(echeance.Libelle, $"Le préfet attend vos propositions jusqu’au {quand}, un mois après sa demande (R. 445-7)."),
            EcheancesDePremiereGeneration.Terme when offset <= 0 => new($"Terme de {c.Intitule}", $"« {c.Intitule} » finit le {quand}."),
            _ => null,
        };
    }
}
