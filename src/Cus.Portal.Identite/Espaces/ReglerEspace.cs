using Cus.Portal.Identite.Acces;
using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Espaces;

/// <summary>Settings of the current espace, by its administrator: name, accent, theme, features.</summary>
internal sealed class ReglerEspace(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, EspacesServis servis, Journal journal)
{
    public async Task ExecuterAsync(string nom, string? accent, Theme theme, IEnumerable<string> eteintes, CancellationToken ct)
    {
        PermissionsIdentite.ReglerLEspace.Exiger(acteur.Acteur);
        if (string.IsNullOrWhiteSpace(nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "Nom de l’espace"));
        var e = await db.Set<Espace>().SingleAsync(x => x.Id == espace.Id, ct);
        e.Regler(nom, string.IsNullOrEmpty(accent) ? null : accent, theme, eteintes);
        journal.Consigner("Identite.Espace.Regler", $"identite/espace/{e.Id}", "Les réglages de l’espace ont changé.", new { e.Nom, e.Accent, e.ThemeDemande, e.FonctionsEteintes });
        unite.Apres(_ => { servis.Oublier(); return Task.CompletedTask; });
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Opens an espace with its first administrator, by the host of the portal.</summary>
internal sealed class CreerEspace(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, EspacesServis servis, Journal journal, IHorloge horloge, IServiceProvider services)
{
    public async Task<Guid> ExecuterAsync(string nom, string intitule, string hote, bool serviceEtat, string adresseAdministrateur, CancellationToken ct)
    {
        if (acteur.Acteur is not { EstAdministrateurHote: true })
            throw new Refus(RefusSocle.Interdit);
        if (string.IsNullOrWhiteSpace(nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "Nom"));
        var normalisee = adresseAdministrateur.Trim().ToUpperInvariant();
        var compte = await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct)
            ?? throw Refus.Champ("Administrateur", RefusIdentite.AdresseInvalide, ("valeur", adresseAdministrateur));
        var e = Espace.Creer(Identifiant.Nouveau(), nom, intitule, serviceEtat);
        if (!string.IsNullOrWhiteSpace(hote))
            await ServirSurAsync(e, hote, ct);
        db.Add(e);
        journal.Consigner("Identite.Espace.Creer", $"identite/espace/{e.Id}", $"L’espace {e.Nom} est ouvert.");
        unite.Apres(_ => { servis.Oublier(); return Task.CompletedTask; });
        await unite.ValiderAsync(ct);
        await using var portee = await services.OuvrirPorteeAsync(e.Id, acteur.Acteur, ct);
        portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(Habilitation.Accorder(compte.Id, Role.AdministrateurEspace, null, [], horloge.Aujourdhui(), null));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        return e.Id;
    }

    private async Task ServirSurAsync(Espace e, string hote, CancellationToken ct)
    {
        var nom = NomDHote.Lire(hote);
        if (await db.Set<Espace>().AnyAsync(x => x.NomsDHote.Any(n => n.Nom == nom), ct))
            throw Refus.Champ("Hote", RefusIdentite.NomDHotePris, ("valeur", nom));
        e.ServirSur([nom]);
    }
}
