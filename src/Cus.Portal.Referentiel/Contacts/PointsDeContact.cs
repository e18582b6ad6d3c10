using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Referentiel.Territoires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Referentiel.Contacts;

/// <summary>Who receives what, where.</summary>
internal sealed class PointsDeContact(PortailDbContext db) : IPointsDeContact
{
    public async Task<IReadOnlyList<PointDeContact>> ListerAsync(RoleDeContact role, string? codeRegion, CancellationToken ct)
    {
        var contacts = await db.Set<ContactEnregistre>().AsNoTracking().Where(c => c.Role == role).OrderBy(c => c.Libelle).ToListAsync(ct);
        if (codeRegion is null)
            return [.. contacts.Where(c => c.Regions.Length == 0).Select(c => c.Lu())];
        var propres = contacts.Where(c => c.Regions.Contains(codeRegion, StringComparer.Ordinal)).ToList();
        if (propres.Count == 0)
        {
            var anciennes = RegionsFrancaises.Anciennes(codeRegion).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
            propres = [.. contacts.Where(c => c.Regions.Any(anciennes.Contains))];
        }

        return [.. propres.Select(c => c.Lu())];
    }
}

/// <summary>Changes the address of a point of contact.</summary>
internal sealed class ChangerDAdresse(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    public async Task ExecuterAsync(Guid id, string? adresse, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var contact = await db.Set<ContactEnregistre>().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var avant = contact.Adresse;
        contact.ChangerDAdresse(adresse);
        journal.Consigner("Referentiel.Contact.Changer", $"referentiel/contact/{id}", $"L’adresse de {contact.Libelle} change.", new { avant, apres = contact.Adresse });
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Designates the superior of a State service, put in copy of its last reminder and of the late ones.</summary>
internal sealed class DesignerLeSuperieur(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    public async Task ExecuterAsync(Guid id, string? adresse, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var contact = await db.Set<ContactEnregistre>().SingleOrDefaultAsync(c => c.Id == id && c.Role == RoleDeContact.Dreal, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var avant = contact.Superieur;
        contact.DesignerLeSuperieur(adresse);
        journal.Consigner("Referentiel.Contact.DesignerLeSuperieur", $"referentiel/contact/{id}",
            contact.Superieur is null ? $"{contact.Libelle} n’a plus de supérieur mis en copie." : $"{contact.Libelle} désigne le supérieur mis en copie de ses rappels.", new { avant, apres = contact.Superieur });
        await unite.ValiderAsync(ct);
    }
}
