using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Parameters decided for a year whose campaign is not open yet, with the decision; the campaign takes them when it opens.</summary>
internal sealed class ParametresDAnnee : IDansUnEspace
{
    private ParametresDAnnee()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public int Annee { get; private set; }

    public ParametresDeCampagne Valeurs { get; private set; } = new();

    /// <summary>« La dérogation des exonérés n’est pas reconduite. ».</summary>
    public string Decision { get; private set; } = "";

    public DateTimeOffset DecideLe { get; private set; }

    public string DecideParNom { get; private set; } = "";

    public static ParametresDAnnee De(int annee) => new() { Id = Identifiant.Nouveau(), Annee = annee };

    /// <exception cref="Socle.Refuser.Refus">A parameter out of bounds.</exception>
    public void Decider(ParametresDeCampagne valeurs, string decision, Acteur par, DateTimeOffset le)
    {
        valeurs.Exiger();
        (Valeurs, Decision, DecideLe, DecideParNom) = (valeurs, decision, le.ToUniversalTime(), par.Nom);
    }

    /// <summary>What a year starts with when nothing is decided of it: the amounts of 2013, and the derogation for the first year alone.</summary>
    public static ParametresDeCampagne ParDefaut(int annee) => new() { ExoneresAides = annee == CampagneDeMutualisation.PremiereAnnee };
}
