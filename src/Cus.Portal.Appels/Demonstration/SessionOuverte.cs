using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Referentiel.Contracts;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>The session that is open: drafts at every stage, one deposit, one withdrawal.</summary>
internal sealed class SessionOuverte(Recit recit, Troupe troupe, ITerritoires territoires, SessionDuRecit session)
{
    private static readonly string[] Volets = ["volet1", "volet2", "volet3", "volet4"];
    private readonly RecitDesDossiers _dossiers = new(recit, troupe, territoires, session);

    public void Raconter(IReadOnlyList<Projet> projets)
    {
        recit.Rappels(session.Calendrier.LimiteDeDepot);
        PresqueFini(projets[0]);
        _dossiers.Ouvrir(projets[1], IlYA(2).A(16, 40));
        _dossiers.Ouvrir(projets[2], IlYA(12).A(10, 30), troupe[Comptes.PaulSicard]);
        _dossiers.Ecrire(projets[2], IlYA(10).A(15, 45), Rubriques.Porteur, "volet1", "volet2");
        AttendLeSignataire(projets[3]);
        _dossiers.Ouvrir(projets[4], IlYA(15).A(9, 20));
        _dossiers.Ecrire(projets[4], IlYA(8).A(11, 10), Desequilibrer, Rubriques.Porteur, "volet1", "volet3", Rubriques.Logements, Rubriques.Financement);
        Depose(projets[5], 5);
        Retire(projets[6]);
        Depose(projets[7], 4);
    }

    /// <summary>The same in the espace of the DREAL, with three projects.</summary>
    public void RaconterEnRegion(IReadOnlyList<Projet> projets)
    {
        recit.Rappels(session.Calendrier.LimiteDeDepot);
        PresqueFini(projets[0]);
        AttendLeSignataire(projets[1]);
        Depose(projets[2], 3);
    }

    private DateOnly IlYA(int jours) => recit.Aujourdhui.AddDays(-jours);

    /// <summary>Two pieces are missing: a visitor joins them, and the signataire deposits.</summary>
    private void PresqueFini(Projet projet)
    {
        _dossiers.Ouvrir(projet, IlYA(17).A(9, 40));
        _dossiers.Ecrire(projet, IlYA(14).A(10, 25), Rubriques.Porteur, Rubriques.Logements);
        _dossiers.EcrireParLOperateur(projet, troupe[Comptes.NadiaCohen], IlYA(9).A(16, 5));
        _dossiers.Ecrire(projet, IlYA(6).A(11, 15), [.. Volets, "echeancier", "annexe3", Rubriques.Capitalisation]);
        _dossiers.Ecrire(projet, IlYA(3).A(14, 50), Rubriques.Financement);
        _dossiers.Joindre(projet, IlYA(2).A(15, 30), "candidature", "description", "engagements");
    }

    /// <summary>Nothing is missing but the deposit.</summary>
    private void AttendLeSignataire(Projet projet)
    {
        _dossiers.Preparer(projet, IlYA(18), IlYA(6), 3);
        _dossiers.Prevenir(projet, IlYA(5).A(17, 55));
    }

    private void Depose(Projet projet, int jours)
    {
        _dossiers.Preparer(projet, IlYA(19), IlYA(9), jours);
        _dossiers.Deposer(projet, IlYA(jours).A(10, 12));
        _dossiers.Lire(projet, IlYA(jours - 1).A(9, 25), troupe.Olivier);
    }

    private void Retire(Projet projet)
    {
        _dossiers.Preparer(projet, IlYA(18), IlYA(11), 6);
        _dossiers.Deposer(projet, IlYA(7).A(11, 42));
        _dossiers.Lire(projet, IlYA(6).A(9, 35), troupe.Olivier, troupe[Comptes.ClaireEsteve]);
        _dossiers.Retirer(projet, IlYA(3).A(9, 18), "Plan de financement à corriger.");
    }

    /// <summary>The plan does not balance yet.</summary>
    private static SaisieDeSection Desequilibrer(string section, SaisieDeSection saisie) => section != Rubriques.Financement ? saisie
        : saisie with { Champs = new Dictionary<string, string>(saisie.Champs, StringComparer.Ordinal) { ["cout_accompagnement"] = "26000" } };
}
