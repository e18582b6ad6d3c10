using Cus.Portal.Appels.Avis;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Comptes = Cus.Portal.Identite.Contracts.ComptesDemo;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>A session closed not long ago: the avis are being written, the committee is convened.</summary>
internal sealed class SessionEnInstruction(Recit recit, Troupe troupe, ITerritoires territoires, SessionDuRecit session)
{
    private readonly RecitDesDossiers _dossiers = new(recit, troupe, territoires, session);
    private readonly RecitDesAvis _avis = new(recit, troupe);
    private readonly RecitDuComite _comite = new(recit, troupe, session);

    /// <summary>National: avis in every state (that of Occitanie on the fifth is not begun), a séance to come that half of the notes wait for.</summary>
    public void Raconter(IReadOnlyList<Projet> projets)
    {
        Deposer(projets);
        DemandeSeule(projets[1], "76");
        Commence(projets[0], "76");
        Propose(projets[2], "76", SensDAvis.Favorable);
        Transmis(projets[3], "76", SensDAvis.FavorableAvecReserves, 1);
        DemandeSeule(projets[4], "75");
        Transmis(projets[5], "52", SensDAvis.Favorable, 2);
        Commence(projets[6], "53");
        Transmis(projets[7], "32", SensDAvis.Favorable, 0);
        Transmis(projets[8], "11", SensDAvis.Defavorable, 3);
        Propose(projets[9], "94", SensDAvis.Favorable);
        _comite.Convoquer(IlYA(9).A(9, 30), Paris.Instant(Delais.AjouterJoursOuvres(recit.Aujourdhui, 18), new TimeOnly(14, 0)));
        _comite.Recuser(projets[0], troupe.Hugo, IlYA(8).A(11, 5));
        foreach (var (i, minute) in ((int, int)[])[(3, 0), (5, 9), (7, 17), (8, 26)])
            _comite.Noter(projets[i], troupe.Anne, IlYA(2).A(9, 10 + minute));
        foreach (var (i, minute) in ((int, int)[])[(0, 0), (3, 8), (4, 15), (5, 21), (7, 30), (8, 39)])
            _comite.Noter(projets[i], troupe.Jeanne, IlYA(2).A(15, minute));
        _comite.Noter(projets[5], troupe.Hugo, IlYA(1).A(17, 20));
    }

    /// <summary>Espace of the DREAL: two avis are late, the séance was opened yesterday, one decision is taken.</summary>
    public void RaconterEnRegion(IReadOnlyList<Projet> projets)
    {
        Deposer(projets);
        Transmis(projets[0], "76", SensDAvis.Favorable, 0);
        Transmis(projets[1], "76", SensDAvis.FavorableAvecReserves, 3);
        Transmis(projets[2], "76", SensDAvis.Favorable, 2);
        Propose(projets[3], "76", SensDAvis.Favorable);
        DemandeSeule(projets[4], "76");
        _comite.Convoquer(IlYA(12).A(9, 30), IlYA(1).A(14), "Cité administrative, Toulouse, salle Garonne");
        _comite.Recuser(projets[1], troupe.Hugo, IlYA(11).A(11, 5));
        for (var i = 0; i < 3; i++)
        {
            _comite.Noter(projets[i], troupe.Jeanne, IlYA(4).A(15, 7 * i));
            _comite.Noter(projets[i], troupe.Anne, IlYA(4).A(16, 7 * i));
        }

        _comite.Tenir(IlYA(1).A(14), troupe.Anne, troupe.Jeanne, troupe.Hugo);
        _comite.Decider(projets[0], IlYA(1).A(15, 10));
    }

    private DateOnly IlYA(int jours) => recit.Aujourdhui.AddDays(-jours);

    /// <summary>All deposited in the last week; two of them that the secretariat has not opened yet.</summary>
    private void Deposer(IReadOnlyList<Projet> projets)
    {
        recit.Rappels(session.Calendrier.LimiteDeDepot);
        recit.Passe(session.Calendrier.Fermeture.AddSeconds(1));
        recit.Rappels(session.Calendrier.AvisDuLe);
        for (var i = 0; i < projets.Count; i++)
        {
            var ouvert = session.Ouverture.AddDays(4 + (2 * i));
            _dossiers.Preparer(projets[i], ouvert, ouvert.AddDays(12), i);
            _dossiers.Deposer(projets[i], session.Limite.AddDays(-(i % 6)).A(9 + (i % 9), 6 * (i % 9)));
            var lu = Delais.AjouterJoursOuvres(session.Limite, 1 + (i % 3));
            _dossiers.Lire(projets[i], lu.A(9, 2 * i), troupe.Olivier);
            if (i % 4 != 3)
                _dossiers.Lire(projets[i], lu.A(11, 2 * i), troupe.Maud, troupe[Comptes.InesFabre]);
            foreach (var region in _dossiers.Regions(projets[i]).Where((_, n) => i != 4 || n == 1))
                _dossiers.Lire(projets[i], lu.A(14, 2 * i), troupe.Instructeur(region));
        }
    }

    private void DemandeSeule(Projet projet, string region) => _avis.Demander(projet, region, Delais.AjouterJoursOuvres(session.Limite, 3).A(10, projet.Total), session.Limite.AddDays(23));

    private void Commence(Projet projet, string region)
    {
        DemandeSeule(projet, region);
        _avis.Repondre(projet, region, Delais.AjouterJoursOuvres(session.Limite, 7).A(15, projet.Total));
        _avis.Rediger(projet, region, Delais.AjouterJoursOuvres(session.Limite, 8).A(11, projet.Total), null);
    }

    private void Propose(Projet projet, string region, SensDAvis sens)
    {
        DemandeSeule(projet, region);
        _avis.Repondre(projet, region, Delais.AjouterJoursOuvres(session.Limite, 6).A(15, projet.Total));
        _avis.Saisir(projet, region, Delais.AjouterJoursOuvres(session.Limite, 7).A(9, projet.Total));
        _avis.Proposer(projet, region, Delais.AjouterJoursOuvres(session.Limite, 9).A(11, projet.Total), sens);
    }

    private void Transmis(Projet projet, string region, SensDAvis sens, int jours)
    {
        Propose(projet, region, sens);
        _avis.Transmettre(projet, region, Delais.AjouterJoursOuvres(session.Limite, 10 + jours).A(16, projet.Total));
    }
}
