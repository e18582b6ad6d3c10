using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Organismes;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Referentiel.Contacts;

/// <summary>What the referential needs to work: USH, DHUP, and the points of contact of 2014. Adds what is missing, changes nothing.</summary>
internal static class Amorce
{
    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        var connus = await db.Set<ContactEnregistre>().Select(c => c.Id).ToListAsync(ct);
        db.AddRange(ContactsDe2014.Tous().Where(c => !connus.Contains(c.Id)));
        if (!await db.Set<Organisme>().AnyAsync(o => o.Type == TypeOrganisme.Ush, ct))
        {
            db.Add(Organisme.Enregistrer(OrganismesDemo.Ush, "Union sociale pour l’habitat",
                new IdentiteDOrganisme(TypeOrganisme.Ush, null, Siret.Lire("775 697 907 00068"), null, null, null, null)));
        }

        if (!await db.Set<Organisme>().AnyAsync(o => o.Id == OrganismesDemo.Dhup, ct))
        {
            db.Add(Organisme.Enregistrer(OrganismesDemo.Dhup, "Direction de l’habitat, de l’urbanisme et des paysages",
                new IdentiteDOrganisme(TypeOrganisme.ServiceEtat, null, null, null, null, null, null)));
        }

        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }
}
