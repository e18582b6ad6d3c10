using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>A contract: where it stands, what is left to do, its parties and what each has read.</summary>
[Authorize(PermissionsContrats.LireCode)]
internal sealed class ContratModel(LectureDuContrat lecture, PortailDbContext db, LireTrame trames, NoterLaLecture noter, PasserEnNegociation negocier) : PageDeContrat(lecture)
{
    public IReadOnlyList<FilDeDiscussion> Fils { get; private set; } = [];

    public IReadOnlyList<ContratTerritorial> Suites { get; private set; } = [];

    /// <summary>A newer version of the template, while the text may change.</summary>
    public int? TrameNouvelle { get; private set; }

    /// <summary>For whom the actor is here, and what is expected.</summary>
    public string Phrase => (Partie, Contrat.EstModifiable) switch
    {
        ({ } p, true) => $"Vous écrivez pour {p.Nom}. {(Manques.Count == 0 ? "Rien ne manque pour figer." : $"Il reste {Francais.Nombre(Manques.Count, "point")} à régler avant de figer.")}",
        ({ } p, false) => $"Vous représentez {p.Nom}. Le texte est figé.",
        _ => "Vous lisez ce contrat.",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        await noter.ExecuterAsync(Contrat, Derniere?.FigeeLe, ct);
    }

    public Task<IActionResult> OnPostNegocierAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await negocier.ExecuterAsync(Id, ct);
        Annoncer("Le contrat passe en négociation. Les parties sont prévenues.");
        return Redirect(CheminsDeContrat.Contrat(Id));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Fils = [.. (await Lecture.Commentaires.TousAsync(Contrat, ct)).Where(f => f.Tete.Statut == StatutCommentaire.Ouvert)];
        Suites = await db.Set<ContratTerritorial>().AsNoTracking().Where(c => c.ParentId == Id).OrderBy(c => c.OuvertLe).Take(50).ToListAsync(ct);
        var derniere = (await trames.PublieesAsync(ct)).Select(t => (int?)t.Version).FirstOrDefault();
        TrameNouvelle = Contrat.EstModifiable && Contrat.Nature != NatureDActe.Annexe && derniere > Contrat.VersionDeTrame ? derniere : null;
    }
}
