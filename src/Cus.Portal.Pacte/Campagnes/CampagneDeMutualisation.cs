using System.Globalization;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>
/// The mutualisation of a year: parameters, organismes and their bases, loans, computation, decisions of the commission, then the calls and
/// payments (pacte of 8 July 2013, annexe 1). Once validated, nothing that it is computed on changes.
/// </summary>
internal sealed class CampagneDeMutualisation : IDansUnEspace
{
    /// <summary>First year of the pacte.</summary>
    public const int PremiereAnnee = 2013;

    /// <summary>Longest text, in characters.</summary>
    public const int LongueurMax = 5_000;

    private CampagneDeMutualisation()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Year of the loans.</summary>
    public int Annee { get; private set; }

    public StatutCampagneDeMutualisation Statut { get; private set; }

    public ParametresDeCampagne Parametres { get; private set; } = new();

    public IReadOnlyList<CasParticulier> Cas { get; private set; } = [];

    /// <summary>Number of the last computation; 0 before any.</summary>
    public int DernierCalcul { get; private set; }

    /// <summary>Euros of aids at the last computation.</summary>
    public decimal Aides { get; private set; }

    /// <summary>Euros called at the last computation: aids and management costs.</summary>
    public decimal Appel { get; private set; }

    public DateTimeOffset OuverteLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    public DateTimeOffset? CalculeeLe { get; private set; }

    public DateTimeOffset? ValideeLe { get; private set; }

    public string? ValideeParNom { get; private set; }

    public DateTimeOffset? NotifieeLe { get; private set; }

    public DateTimeOffset? SoldeeLe { get; private set; }

    /// <summary>Last act, whatever it is: two acts at once are seen.</summary>
    public DateTimeOffset ModifieeLe { get; private set; }

    public BilanDeLaCommission? Bilan { get; private set; }

    public uint VersionDeLigne { get; private set; }

    /// <summary>Parameters, bases, loans and cases may change.</summary>
    public bool EstModifiable => Statut is StatutCampagneDeMutualisation.Preparation or StatutCampagneDeMutualisation.Calculee;

    public bool EstNotifiee => Statut is StatutCampagneDeMutualisation.Notifiee or StatutCampagneDeMutualisation.Soldee;

    /// <summary>« 2013 ».</summary>
    public string AnneeEnClair => Annee.ToString(CultureInfo.InvariantCulture);

    /// <summary>« mutualisation 2013 ».</summary>
    public string Intitule => $"mutualisation {AnneeEnClair}";

    /// <exception cref="Refus">A year before the pacte, or one that is not over: its loans are still being signed.</exception>
    public static CampagneDeMutualisation Ouvrir(int annee, ParametresDeCampagne parametres, Acteur par, DateTimeOffset le)
    {
        if (annee is < PremiereAnnee or > 2099)
            throw Refus.Champ("Annee", RefusDesCampagnes.AvantLePacte);
        if (Paris.Date(le).Year <= annee)
            throw Refus.Champ("Annee", RefusDesCampagnes.AnneeEnCours, ("annee", Ecrite(annee)), ("suivante", Ecrite(annee + 1)));
        return new() { Id = Identifiant.Nouveau(), Annee = annee, Parametres = parametres, OuverteLe = le.ToUniversalTime(), OuverteParNom = par.Nom, ModifieeLe = le.ToUniversalTime() };
    }

    /// <summary>Changes the parameters; what was computed with others is to be computed again.</summary>
    /// <exception cref="Refus">Validated, or a parameter out of bounds.</exception>
    public void Regler(ParametresDeCampagne parametres, DateTimeOffset le)
    {
        Corriger(le);
        parametres.Exiger();
        Parametres = parametres;
    }

    /// <summary>Something that it is computed on changes: bases, loans, cases.</summary>
    /// <exception cref="Refus">Validated.</exception>
    public void Corriger(DateTimeOffset le)
    {
        ExigerModifiable();
        if (Statut == StatutCampagneDeMutualisation.Calculee)
            Statut = VieDeLaCampagne.Cycle.Passer(Statut, VieDeLaCampagne.Corriger);
        ModifieeLe = le.ToUniversalTime();
    }

    /// <summary>Writes what the commission decides of an organisme; its former case is replaced.</summary>
    /// <exception cref="Refus">Validated, no reason, an adjustment of nothing or finer than a cent.</exception>
    public void Decider(CasParticulier cas, DateTimeOffset le)
    {
        Corriger(le);
        if (cas.Motif.Length is 0 or > LongueurMax)
            throw Refus.Champ("Motif", RefusDesCampagnes.MotifExige);
        if (cas.Nature == NatureDeCas.AjusterLAide && (cas.Montant == 0 || decimal.Round(cas.Montant, 2) != cas.Montant || Math.Abs(cas.Montant) > 1_000_000_000))
            throw Refus.Champ("Montant", RefusDesCampagnes.AjustementNul);
        if (cas.DecideLe > Paris.Date(le))
            throw Refus.Champ("DecideLe", RefusDesCampagnes.DateAVenir);
        Cas = [.. Cas.Where(c => c.Siren != cas.Siren), cas with { Montant = cas.Nature == NatureDeCas.Dispenser ? 0 : cas.Montant }];
    }

    /// <summary>Withdraws a case.</summary>
    /// <exception cref="Refus">Validated, or no case.</exception>
    public void RetirerLeCas(string siren, DateTimeOffset le)
    {
        Corriger(le);
        if (Cas.All(c => c.Siren != siren))
            throw new Refus(RefusSocle.Introuvable);
        Cas = [.. Cas.Where(c => c.Siren != siren)];
    }

    /// <summary>Keeps the totals of a computation.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="Refus">Validated.</exception>
    public int Calculer(ResultatDeCampagne resultat, DateTimeOffset le)
    {
        ExigerModifiable();
        Statut = VieDeLaCampagne.Cycle.Passer(Statut, VieDeLaCampagne.Calculer);
        (Aides, Appel, CalculeeLe, ModifieeLe) = (resultat.Aides, resultat.Appel, le.ToUniversalTime(), le.ToUniversalTime());
        return ++DernierCalcul;
    }

    /// <summary>The commission validates.</summary>
    public void Valider(Acteur par, DateTimeOffset le)
    {
        ExigerModifiable();
        Statut = VieDeLaCampagne.Cycle.Passer(Statut, VieDeLaCampagne.Valider);
        (ValideeLe, ValideeParNom, ModifieeLe) = (le.ToUniversalTime(), par.Nom, le.ToUniversalTime());
    }

    /// <summary>Statements leave.</summary>
    public void Notifier(DateTimeOffset le)
    {
        Statut = VieDeLaCampagne.Cycle.Passer(Statut, VieDeLaCampagne.Notifier);
        (NotifieeLe, ModifieeLe) = (le.ToUniversalTime(), le.ToUniversalTime());
    }

    /// <summary>A payment, or a statement sent again: only between the notification and the end.</summary>
    /// <exception cref="Refus">Not notified, or settled.</exception>
    public void Suivre(DateTimeOffset le)
    {
        if (Statut != StatutCampagneDeMutualisation.Notifiee)
            throw new Refus(Statut == StatutCampagneDeMutualisation.Soldee ? RefusDesCampagnes.CampagneSoldee : RefusDesCampagnes.CampagneNonNotifiee, ("date", SoldeeLe is { } s ? Paris.Date(s) : null));
        ModifieeLe = le.ToUniversalTime();
    }

    /// <summary>Everything is paid.</summary>
    public void Solder(DateTimeOffset le)
    {
        Statut = VieDeLaCampagne.Cycle.Passer(Statut, VieDeLaCampagne.Solder);
        (SoldeeLe, ModifieeLe) = (le.ToUniversalTime(), le.ToUniversalTime());
    }

    /// <summary>The commission writes its review of the year.</summary>
    /// <exception cref="Refus">Not notified, or nothing said.</exception>
    public void Dresser(string? texte, Acteur par, DateTimeOffset le)
    {
        if (!EstNotifiee)
            throw new Refus(RefusDesCampagnes.CampagneNonNotifiee);
        var net = texte?.Trim() ?? "";
        if (net.Length is 0 or > LongueurMax)
            throw Refus.Champ("Texte", RefusDesCampagnes.TexteDuBilan);
        (Bilan, ModifieeLe) = (new(net, par.Nom, le.ToUniversalTime()), le.ToUniversalTime());
    }

    /// <exception cref="Refus">« La campagne est validée depuis le 12 mars 2014. ».</exception>
    public void ExigerModifiable()
    {
        if (ValideeLe is { } le)
            throw new Refus(RefusDesCampagnes.CampagneValidee, ("date", Paris.Date(le)));
    }

    private static string Ecrite(int annee) => annee.ToString(CultureInfo.InvariantCulture);
}
