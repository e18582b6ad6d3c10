using System.ComponentModel.DataAnnotations;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Status of a volunteer reported.</summary>
internal enum StatutInscription
{
    [Display(Name = "Inscrite")] Inscrite,
    [Display(Name = "Retirée")] Retiree,
}

/// <summary>Who to write to at the intercommunalité, when it volunteered, and what the préfecture adds.</summary>
/// <param name="ContactNom">Name.</param>
/// <param name="ContactCourriel">Address.</param>
/// <param name="ContactTelephone">Telephone, or null.</param>
/// <param name="VolontaireLe">Day on which it volunteered.</param>
/// <param name="Commentaire">Comment, or null.</param>
internal sealed record ContenuDInscription(string ContactNom, string ContactCourriel, string? ContactTelephone, DateOnly VolontaireLe, string? Commentaire);

/// <summary>The préfecture that reports, as it is named that day.</summary>
internal sealed record PrefectureInscrivante(Guid OrganismeId, string Nom)
{
    /// <summary>« la préfecture du Finistère », inside a sentence.</summary>
    public static string DansUnePhrase(string nom) => nom.StartsWith("Préfecture", StringComparison.Ordinal) ? "la p" + nom[1..] : nom;
}

/// <summary>An intercommunalité that volunteers, reported by a préfecture of one of its départements (source 002, steps 1 and 2).</summary>
internal sealed class Inscription : IDansUnEspace
{
    public const int LongueurDuNom = 120;
    public const int LongueurDuTelephone = 40;
    public const int LongueurDuCommentaire = 2000;

    private Inscription()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    /// <summary>SIREN of the intercommunalité, nine digits.</summary>
    public string Siren { get; private set; } = "";

    /// <summary>Its name in the COG that day.</summary>
    public string Nom { get; private set; } = "";

    /// <summary>Its kind in the COG that day.</summary>
    public string Nature { get; private set; } = "";

    /// <summary>How many communes it had.</summary>
    public int Communes { get; private set; }

    /// <summary>Département where most of its communes are: where the list and the map show it.</summary>
    public string Departement { get; private set; } = "";

    /// <summary>All its départements: each of their préfectures reads it.</summary>
    public string[] Departements { get; private set; } = [];

    /// <summary>Region of the main département.</summary>
    public string Region { get; private set; } = "";

    public Guid PrefectureId { get; private set; }

    public string PrefectureNom { get; private set; } = "";

    public StatutInscription Statut { get; private set; } = VieDeLInscription.Cycle.Initial;

    public ContenuDInscription Contenu { get; private set; } = null!;

    public DateTimeOffset InscriteLe { get; private set; }

    public string InscriteParNom { get; private set; } = "";

    /// <summary>Reported after the term of the campaign: kept, and marked.</summary>
    public bool EstApresLeTerme { get; private set; }

    public DateTimeOffset? CorrigeeLe { get; private set; }

    public DateTimeOffset? RetireeLe { get; private set; }

    public string? MotifDeRetrait { get; private set; }

    /// <summary>Version of the row.</summary>
    public uint Version { get; private set; }

    /// <summary>Reports a volunteer at an instant.</summary>
    /// <exception cref="Refus">The campaign is not open yet.</exception>
    public static Inscription Inscrire(CampagneDeRemontee campagne, Epci epci, string region, PrefectureInscrivante prefecture, ContenuDInscription contenu, Acteur par, DateTimeOffset le)
    {
        if (campagne.EstAVenir(le))
            throw new Refus(RefusContrats.RemonteeNonOuverte, ("date", campagne.OuvreLe));
        return new Inscription
        {
            Id = Identifiant.Nouveau(),
            CampagneId = campagne.Id,
            Siren = epci.Siren,
            Nom = epci.Nom,
            Nature = epci.Nature,
            Communes = epci.Communes.Count,
            Departement = epci.Departement,
            Departements = [.. epci.Departements],
            Region = region,
            PrefectureId = prefecture.OrganismeId,
            PrefectureNom = prefecture.Nom,
            Contenu = contenu,
            InscriteLe = le.ToUniversalTime(),
            InscriteParNom = par.Nom,
            EstApresLeTerme = campagne.EstApresLeTerme(le),
        };
    }

    /// <summary>Corrects the contact, the date or the comment; the intercommunalité and the hour of the report do not change.</summary>
    public void Corriger(ContenuDInscription contenu, DateTimeOffset le)
    {
        Statut = VieDeLInscription.Cycle.Passer(Statut, VieDeLInscription.Corriger);
        (Contenu, CorrigeeLe) = (contenu, le.ToUniversalTime());
    }

    /// <summary>Withdraws it, and says why; it may be reported again.</summary>
    public void Retirer(string motif, DateTimeOffset le)
    {
        if (motif.Length is 0 or > LongueurDuCommentaire)
            throw motif.Length == 0 ? Refus.Champ("Motif", RefusSocle.Obligatoire, ("champ", "le motif du retrait")) : Refus.Champ("Motif", RefusSocle.TropLong, ("champ", "Le motif"), ("n", motif.Length), ("max", LongueurDuCommentaire));
        Statut = VieDeLInscription.Cycle.Passer(Statut, VieDeLInscription.Retirer);
        (MotifDeRetrait, RetireeLe) = (motif, le.ToUniversalTime());
    }
}

/// <summary>The life of a volunteer reported.</summary>
internal static class VieDeLInscription
{
    public const string Corriger = "Corriger";
    public const string Retirer = "Retirer";

    public static readonly CycleDeVie<StatutInscription> Cycle = new("Inscription", StatutInscription.Inscrite,
        new(StatutInscription.Inscrite, Corriger, StatutInscription.Inscrite),
        new(StatutInscription.Inscrite, Retirer, StatutInscription.Retiree));
}
