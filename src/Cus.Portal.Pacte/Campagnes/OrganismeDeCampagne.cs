using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Bases of an organisme as a file gives them.</summary>
/// <param name="Bases">What its contribution rests on.</param>
/// <param name="Departement">Of its seat.</param>
/// <param name="Restructures">Dwellings whose restructuring is asked for.</param>
/// <param name="Courriel">Where its statement is notified; empty for the people of the portal habilitated for it.</param>
internal sealed record BasesImportees(BasesDOrganisme Bases, string Departement, int Restructures, string Courriel);

/// <summary>A notification that left.</summary>
/// <param name="CourrielId">Mail.</param>
/// <param name="Adresse">Address.</param>
/// <param name="Le">Instant.</param>
internal sealed record EnvoiDeReleve(Guid CourrielId, string Adresse, DateTimeOffset Le);

/// <summary>Money that moved.</summary>
/// <param name="Montant">Euros: received from the organisme above zero, paid to it below.</param>
/// <param name="Le">Day.</param>
/// <param name="NoteParNom">Who wrote it down.</param>
internal sealed record MouvementDeCampagne(decimal Montant, DateOnly Le, string NoteParNom);

/// <summary>Loans of an organisme of one nature and zone, added up.</summary>
/// <param name="Siren">Organisme.</param>
/// <param name="Nature">Financing.</param>
/// <param name="Zone">Zone; null when it does not count.</param>
/// <param name="Nombre">Loans.</param>
/// <param name="Logements">Dwellings they finance.</param>
/// <param name="Montant">Euros.</param>
internal sealed record LigneDePrets(string Siren, NatureDePret Nature, ZoneDePret? Zone, int Nombre, int Logements, decimal Montant);

/// <summary>The statement of an organisme, frozen when it is notified.</summary>
internal sealed record ReleveDOrganisme(PositionDOrganisme Position, IReadOnlyList<LigneDePrets> Prets);

/// <summary>An organisme of a campaign: its bases, then its statement, how it was notified and what was paid.</summary>
internal sealed class OrganismeDeCampagne : IDansUnEspace
{
    private OrganismeDeCampagne()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CampagneId { get; private set; }

    public int Annee { get; private set; }

    public string Siren { get; private set; } = "";

    public string Nom { get; private set; } = "";

    public string Departement { get; private set; } = "";

    public string Courriel { get; private set; } = "";

    public PlanDeLaCglls Plan { get; private set; }

    /// <summary>Euros, latest contribution due to the CGLLS.</summary>
    public decimal Cotisation { get; private set; }

    /// <summary>Euros, rents and redevances.</summary>
    public decimal Loyers { get; private set; }

    /// <summary>Rental dwellings and units of homes.</summary>
    public int Logements { get; private set; }

    /// <summary>Dwellings whose restructuring is asked for.</summary>
    public int Restructures { get; private set; }

    /// <summary>Null before the notification.</summary>
    public ReleveDOrganisme? Releve { get; private set; }

    public IReadOnlyList<EnvoiDeReleve> Envois { get; private set; } = [];

    public IReadOnlyList<MouvementDeCampagne> Mouvements { get; private set; } = [];

    public BasesDOrganisme Bases => new(Siren, Nom, Cotisation, Loyers, Logements, Plan);

    /// <summary>Euros: received above zero, owed below; zero before the notification.</summary>
    public decimal Solde => Releve?.Position.Solde ?? 0;

    /// <summary>What is still to move: above zero the organisme owes it, below it is owed.</summary>
    public decimal Reste => -Solde - Mouvements.Sum(m => m.Montant);

    public static OrganismeDeCampagne Inscrire(CampagneDeMutualisation campagne, BasesImportees lues)
    {
        var organisme = new OrganismeDeCampagne { Id = Identifiant.Nouveau(), CampagneId = campagne.Id, Annee = campagne.Annee, Siren = lues.Bases.Siren };
        organisme.Prendre(lues);
        return organisme;
    }

    /// <summary>Takes the bases of another file.</summary>
    public void Prendre(BasesImportees lues) => (Nom, Departement, Courriel, Plan, Cotisation, Loyers, Logements, Restructures) =
        (lues.Bases.Nom, lues.Departement, lues.Courriel, lues.Bases.Plan, lues.Bases.Cotisation, lues.Bases.Loyers, lues.Bases.Logements, lues.Restructures);

    /// <summary>Corrects its bases, one by one. A base below zero is written: the computation refuses it.</summary>
    public void Corriger(decimal cotisation, decimal loyers, int logements, int restructures, PlanDeLaCglls plan) => (Cotisation, Loyers, Logements, Restructures, Plan) = (cotisation, loyers, logements, restructures, plan);

    /// <summary>Its statement is frozen.</summary>
    public void Notifier(ReleveDOrganisme releve) => Releve = releve;

    public void NoterLEnvoi(EnvoiDeReleve envoi) => Envois = [.. Envois, envoi];

    /// <summary>Corrects where it is notified.</summary>
    public void Joindre(string courriel) => Courriel = courriel;

    /// <summary>It paid.</summary>
    /// <exception cref="Refus">Nothing, finer than a cent, or more than it owes.</exception>
    public void Encaisser(decimal montant, DateOnly le, string parNom)
    {
        if (montant <= 0 || decimal.Round(montant, 2) != montant)
            throw Refus.Champ("Montant", RefusDuPacte.MontantAuCentime);
        if (montant > Reste)
            throw Refus.Champ("Montant", Reste <= 0 ? RefusDesCampagnes.RienADevoir : RefusDesCampagnes.PlusQueDu, ("organisme", Nom), ("reste", Reste));
        Mouvements = [.. Mouvements, new(montant, le, parNom)];
    }

    /// <summary>What it is owed is paid.</summary>
    public void Verser(DateOnly le, string parNom)
    {
        if (Reste < 0)
            Mouvements = [.. Mouvements, new(Reste, le, parNom)];
    }
}
