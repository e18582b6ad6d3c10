using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Pages.Admin;

/// <summary>Organismes that somebody is habilitated for in the espace.</summary>
[Authorize(PermissionsIdentite.GererLesMembresCode)]
internal sealed class OrganismesModel(PortailDbContext db, IOrganismes organismes, IHorloge horloge) : PagePortail
{
    private const int Plafond = 1000;

    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var tenues = await (from h in db.Set<Habilitation>().AsNoTracking()
                            join c in db.Set<Comptes.Compte>() on h.CompteId equals c.Id
                            where h.OrganismeId != null && h.Debut <= jour && (h.Fin == null || h.Fin >= jour)
                            orderby c.Nom
                            select new { Organisme = h.OrganismeId!.Value, c.Nom }).Take(Plafond).ToListAsync(ct);
        var lus = await organismes.LireAsync([.. tenues.Select(t => t.Organisme).Distinct()], jour, ct);
        Lignes = [.. tenues.GroupBy(t => t.Organisme).Where(g => lus.ContainsKey(g.Key))
            .Select(g => new Ligne(lus[g.Key].NomComplet, Libelles.De(lus[g.Key].Type), lus[g.Key].Siren, [.. g.Select(t => t.Nom).Distinct()]))
            .OrderBy(l => l.Nom, StringComparer.CurrentCulture)];
    }

    internal sealed record Ligne(string Nom, string Type, string? Siren, IReadOnlyList<string> Personnes);
}
