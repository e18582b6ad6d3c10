using System.ComponentModel.DataAnnotations;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Status of a yearly campaign.</summary>
internal enum StatutCampagneAnnuelle
{
    [Display(Name = "Ouverte")] Ouverte,
    [Display(Name = "Close")] Close,
}

/// <summary>Life of a yearly campaign.</summary>
internal static class VieDeLaCampagneAnnuelle
{
    public const string Clore = "Clore";
    public const string Rouvrir = "Rouvrir";

    public static readonly CycleDeVie<StatutCampagneAnnuelle> Cycle = new("Campagne annuelle", StatutCampagneAnnuelle.Ouverte,
        new(StatutCampagneAnnuelle.Ouverte, Clore, StatutCampagneAnnuelle.Close),
        new(StatutCampagneAnnuelle.Close, Rouvrir, StatutCampagneAnnuelle.Ouverte));
}

/// <summary>
/// The yearly follow-up of a signed contract (source 002: « suivi annuel »): the values of a year asked of each landlord, and of the
/// intercommunalité for what is not split by landlord; once closed, the trajectory is read and early warnings are given.
/// </summary>
internal sealed class CampagneAnnuelle : IDansUnEspace
{
    private readonly List<DemandeDeValeurs> _demandes = [];

    private CampagneAnnuelle()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid ContratId { get; private set; }

    /// <summary>Year whose values are asked.</summary>
    public int Annee { get; private set; }

    public StatutCampagneAnnuelle Statut { get; private set; } = VieDeLaCampagneAnnuelle.Cycle.Initial;

    public DateTimeOffset OuverteLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    /// <summary>Last second of the last day, in Paris.</summary>
    public DateTimeOffset TermeLe { get; private set; }

    public DateTimeOffset? CloseLe { get; private set; }

    public IReadOnlyList<DemandeDeValeurs> Demandes => _demandes;

    public bool EstOuverte => Statut == StatutCampagneAnnuelle.Ouverte;

    /// <summary>Opens the campaign of a year, with a demand to each landlord and to the intercommunalité.</summary>
    /// <exception cref="Refus">The contract is not signed, the year is not of its period or not begun, a term already past.</exception>
    /// <param name="contrat">The contract.</param>
    /// <param name="enVigueur">The contract, or the amendment in force: its parties are asked.</param>
    /// <param name="annee">Year.</param>
    /// <param name="dernierJour">Last day to answer.</param>
    /// <param name="par">Who opens it.</param>
    /// <param name="le">Instant.</param>
    public static CampagneAnnuelle Ouvrir(ContratTerritorial contrat, ContratTerritorial enVigueur, int annee, DateOnly dernierJour, Acteur par, DateTimeOffset le)
    {
        if (contrat.Statut is not (StatutContrat.Signe or StatutContrat.Echu) || contrat.Nature != NatureDActe.Contrat)
            throw new Refus(RefusContrats.CampagneSansContratSigne);
        if (!contrat.Periode.Annees.Contains(annee))
            throw Refus.Champ("Annee", RefusContrats.AnneeHorsPeriode, ("annee", Texte(annee)), ("periode", contrat.Periode.EnClair));
        if (Paris.Date(le) < new DateOnly(annee, 12, 1))
            throw Refus.Champ("Annee", RefusContrats.AnneeEnCours, ("annee", Texte(annee)));
        var campagne = new CampagneAnnuelle { Id = Identifiant.Nouveau(), ContratId = contrat.Id, Annee = annee, OuverteLe = le.ToUniversalTime(), OuverteParNom = par.Nom, TermeLe = Paris.FinDuJour(dernierJour) };
        if (campagne.TermeLe <= le)
            throw Refus.Champ("DernierJour", RefusContrats.TermePasse);
        foreach (var partie in enVigueur.PartiesPresentes.Where(p => p.Qualite is QualiteDePartie.Bailleur or QualiteDePartie.Epci))
            campagne._demandes.Add(DemandeDeValeurs.Adresser(campagne.Id, partie));
        return campagne;
    }

    /// <exception cref="Refus">It is closed.</exception>
    public void ExigerOuverte()
    {
        if (!EstOuverte)
            throw new Refus(RefusContrats.CampagneClose, ("annee", Texte(Annee)));
    }

    public void Clore(DateTimeOffset le)
    {
        Statut = VieDeLaCampagneAnnuelle.Cycle.Passer(Statut, VieDeLaCampagneAnnuelle.Clore);
        CloseLe = le.ToUniversalTime();
    }

    public void Rouvrir()
    {
        Statut = VieDeLaCampagneAnnuelle.Cycle.Passer(Statut, VieDeLaCampagneAnnuelle.Rouvrir);
        CloseLe = null;
    }

    private static string Texte(int annee) => annee.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The values of a year asked of a party, and what it answers.</summary>
internal sealed class DemandeDeValeurs : IDansUnEspace
{
    public const int LongueurDExplication = 2000;

    private DemandeDeValeurs()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public Guid OrganismeId { get; private set; }

    public string Nom { get; private set; } = "";

    public QualiteDePartie Qualite { get; private set; }

    /// <summary>Why a figure is under its commitment, by indicator.</summary>
    public IReadOnlyDictionary<string, string> Explications { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public DateTimeOffset? RemiseLe { get; private set; }

    public string? RemiseParNom { get; private set; }

    public bool EstRemise => RemiseLe is not null;

    internal static DemandeDeValeurs Adresser(Guid campagneId, PartieAuContrat partie) =>
        new() { Id = Identifiant.Nouveau(), CampagneId = campagneId, OrganismeId = partie.OrganismeId, Nom = partie.Nom, Qualite = partie.Qualite };

    /// <summary>Explains a variance; an empty text takes the explanation away.</summary>
    public void Expliquer(string code, string texte)
    {
        if (texte.Length > LongueurDExplication)
            throw Refus.Champ(code, RefusSocle.TropLong, ("champ", "L’explication"), ("n", texte.Length), ("max", LongueurDExplication));
        var suite = Explications.Where(e => e.Key != code).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        if (texte.Length > 0)
            suite[code] = texte;
        Explications = suite;
    }

    /// <summary>The party says that its values are complete.</summary>
    public void Remettre(Acteur par, DateTimeOffset le) => (RemiseLe, RemiseParNom) = (le.ToUniversalTime(), par.Nom);

    /// <summary>A value changed since: to be handed in again.</summary>
    public void Reprendre() => (RemiseLe, RemiseParNom) = (null, null);
}
