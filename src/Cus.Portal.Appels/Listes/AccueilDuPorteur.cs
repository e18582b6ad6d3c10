using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Listes;

/// <summary>Drafts to deposit, on the home page of those who write them, by days left.</summary>
internal sealed class BrouillonsADeposer(PortailDbContext db, Perimetre perimetre, VerifierLeDossier verifier, IHorloge horloge) : ISourceAFaire
{
    private const int Plafond = 10;
    private static readonly Role[] Redacteurs = [Role.PorteurRedacteur, Role.PorteurSignataire];

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!acteur.Tient(Redacteurs))
            return [];
        var miens = await perimetre.OrganismesAsync(Redacteurs, ct);
        var maintenant = horloge.Maintenant;
        var brouillons = await (from d in db.Set<Dossier>().AsNoTracking().Include(d => d.Sections).Include(d => d.Pieces).AsSplitQuery()
                                join s in db.Set<Session>().AsNoTracking() on d.SessionId equals s.Id
                                where d.Statut == StatutDossier.Brouillon && miens.Contains(d.OrganismeId) && s.Fermeture >= maintenant
                                orderby s.Fermeture, d.Reference
                                select d).Take(Plafond).ToListAsync(ct);
        var lignes = new List<AFaire>();
        foreach (var d in brouillons)
        {
            var bilan = await verifier.ExecuterAsync(d, ct);
            var quoi = bilan.EstPret ? "Prêt à déposer : toutes les règles sont satisfaites." : $"Il manque {Francais.Nombre(bilan.Motifs.Count, "élément")}. {bilan.Motifs[0].Phrase}";
            var chemin = $"/appels/dossiers/{d.Id}" + (bilan.EstPret ? "/deposer" : "");
            lignes.Add(new AFaire($"{bilan.Etat.Appel.Titre}, {bilan.Etat.Session.Libelle}", $"Déposer « {d.Intitule} »", quoi, chemin, bilan.EstPret ? "Déposer" : "Continuer", bilan.Etat.Session.Fermeture));
        }

        return lignes;
    }
}

/// <summary>What the box « Prochaines dates » shows.</summary>
internal sealed record ProchainesDates(IReadOnlyList<(DateTimeOffset Le, string Quoi, string Session, string Lien)> Dates, DateTimeOffset Maintenant);

/// <summary>What the box « Dossiers de mon organisme » shows.</summary>
internal sealed record DossiersDeMonOrganisme(IReadOnlyList<LigneDeDossier> Lignes, int Total, DateTimeOffset Maintenant);

/// <summary>Boxes of the home page.</summary>
internal sealed class EncartsDesAppels(PortailDbContext db, ListeDossiers liste, IHorloge horloge) : ISourceEncarts
{
    public async Task<IReadOnlyList<EncartAccueil>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!PermissionsAppels.Lire.EstTenuePar(acteur))
            return [];
        var encarts = new List<EncartAccueil>();
        var maintenant = horloge.Maintenant;
        if (acteur.Tient(Role.PorteurRedacteur, Role.PorteurSignataire, Role.PorteurLecteur, Role.Operateur))
        {
            var page = await liste.LireAsync(new FiltreDeDossiers(), 1, ct);
            if (page.Total > 0)
                encarts.Add(new EncartAccueil("/Pages/Appels/_DossiersDeMonOrganisme.cshtml", new DossiersDeMonOrganisme([.. page.Lignes.Take(5)], page.Total, maintenant), true, 10));
        }

        var continus = (await db.Set<Appel>().AsNoTracking().Where(a => a.RegimeParticulier != null).ToListAsync(ct)).Where(a => a.Regime.EstContinu).Select(a => a.Id).ToList();
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => !continus.Contains(s.AppelId)).OrderByDescending(s => s.Fermeture).Take(20).ToListAsync(ct);
        var dates = sessions.SelectMany(s => new[] { (s.Calendrier.LimiteDeDepot, "Limite de dépôt"), (s.Calendrier.AvisDuLe, "Avis des DREAL"), (s.Calendrier.SelectionDueLe, "Sélection, au plus tard") }
            .Select(d => (Le: d.Item1, Quoi: d.Item2, Session: s.Libelle, Lien: $"/appels/sessions/{s.Id}"))).Where(d => d.Le >= maintenant).OrderBy(d => d.Le).Take(5).ToList();
        if (dates.Count > 0)
            encarts.Add(new EncartAccueil("/Pages/Appels/_ProchainesDates.cshtml", new ProchainesDates(dates, maintenant), false, 10));
        return encarts;
    }
}
