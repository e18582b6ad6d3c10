using Cus.Portal.Appels.Avis;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>A session that is over: every project deposited, its avis transmitted, decided, its letter left, the laureates followed.</summary>
internal sealed class SessionDe2014(Recit recit, Troupe troupe, ITerritoires territoires, SessionDuRecit session)
{
    private readonly RecitDesDossiers _dossiers = new(recit, troupe, territoires, session);
    private readonly RecitDesAvis _avis = new(recit, troupe);
    private readonly RecitDuComite _comite = new(recit, troupe, session);

    public void Raconter(IReadOnlyList<Projet> projets, DateOnly seance)
    {
        recit.Rappels(session.Calendrier.LimiteDeDepot);
        recit.Passe(session.Calendrier.Fermeture.AddSeconds(1));
        recit.Rappels(session.Calendrier.AvisDuLe);
        for (var i = 0; i < projets.Count; i++)
            Deposer(projets[i], i);
        for (var i = 0; i < projets.Count; i++)
            Instruire(projets[i], i);
        Deliberer(projets, seance);
        foreach (var projet in projets)
            _comite.Suivre(projet, seance);
    }

    /// <summary>The fifth is withdrawn, mended and deposited again; the last comes at the last minute.</summary>
    private void Deposer(Projet projet, int i)
    {
        var ouvert = session.Ouverture.AddDays(3 + i);
        _dossiers.Preparer(projet, ouvert, ouvert.AddDays(14), i);
        var le = i == 11 ? session.Calendrier.LimiteDeDepot.AddMinutes(-18) : session.Limite.AddDays(-(i % 5)).A(9 + (i % 8), 7 * (i % 8));
        if (i == 4)
        {
            _dossiers.Deposer(projet, session.Limite.AddDays(-9).A(11, 20));
            _dossiers.Retirer(projet, session.Limite.AddDays(-8).A(9, 15), "Plan de financement à corriger.");
            _dossiers.Ecrire(projet, session.Limite.AddDays(-7).A(10), Dossiers.Rubriques.Financement);
        }

        _dossiers.Deposer(projet, le);
        var lendemain = Delais.AjouterJoursOuvres(Paris.Date(le), 1 + (i % 2));
        foreach (var region in _dossiers.Regions(projet))
            _dossiers.Lire(projet, lendemain.A(9, 10 + i), troupe.Instructeur(region));
        _dossiers.Lire(projet, lendemain.A(10, i), troupe.Olivier, troupe.Maud, troupe[Comptes.InesFabre]);
    }

    /// <summary>That of Languedoc-Roussillon on the third comes late.</summary>
    private void Instruire(Projet projet, int i)
    {
        var sens = (i % 6) switch { 2 => SensDAvis.FavorableAvecReserves, 5 when projet.Jugement.Valeur == 1 => SensDAvis.Defavorable, _ => SensDAvis.Favorable };
        foreach (var region in _dossiers.Regions(projet))
        {
            var retard = region == "91" && i == 2;
            _avis.Rendre(projet, region, session.Limite.AddDays(1), Paris.Date(session.Calendrier.AvisDuLe).AddDays(retard ? 6 : -1 - (i % 6)), sens, i);
        }
    }

    private void Deliberer(IReadOnlyList<Projet> projets, DateOnly seance)
    {
        _comite.Convoquer(seance.AddDays(-14).A(9, 30), seance.A(14));
        _comite.Recuser(projets[0], troupe.Hugo, seance.AddDays(-12).A(11, 40));
        for (var i = 0; i < projets.Count; i++)
        {
            _comite.Noter(projets[i], troupe.Anne, seance.AddDays(-6).A(9, 4 * i));
            _comite.Noter(projets[i], troupe.Jeanne, seance.AddDays(-3).A(15, 4 * i));
            if (i > 0)
                _comite.Noter(projets[i], troupe.Hugo, seance.AddDays(-1).A(17, 4 * i));
        }

        _comite.Tenir(seance.A(14), troupe.Anne, troupe.Hugo, troupe.Jeanne);
        var attente = projets.Where(p => p.Jugement.Sens == Dossiers.SensDeDecision.ListeDAttente).ToList();
        _comite.Departager(attente[0], attente[1], seance.A(15, 40));
        for (var i = 0; i < projets.Count; i++)
            _comite.Decider(projets[i], seance.A(16, 4 * i));
        _comite.Clore(seance.A(17, 10));
        _comite.Liberer(seance.AddDays(6).A(10, 30));
    }
}
