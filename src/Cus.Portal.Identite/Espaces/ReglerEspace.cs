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
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "le nom de l’espace"));
        var e = await db.Set<Espace>().SingleAsync(x => x.Id == espace.Id, ct);
        e.Regler(nom, string.IsNullOrEmpty(accent) ? null : accent, theme, eteintes);
        journal.Consigner("Identite.Espace.Regler", $"identite/espace/{e.Id}", "Les réglages de l’espace ont changé.", new { e.Nom, e.Accent, e.ThemeDemande, e.FonctionsEteintes });
        unite.Apres(_ => { servis.Oublier(); return Task.CompletedTask; });
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Opens an espace with its first administrator, by the host of the portal. Only then can it be made a rehearsal espace.</summary>
internal sealed class CreerEspace(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, EspacesServis servis, Journal journal, IHorloge horloge, IServiceProvider services)
{
    /// <summary>Hour at which the clock of a rehearsal espace starts.</summary>
    private static readonly TimeOnly DebutDeJournee = new(9, 0);

    /// <param name="nom">Name.</param>
    /// <param name="intitule">Full title.</param>
    /// <param name="hote">Host name, or empty.</param>
    /// <param name="serviceEtat">The holder is a State service.</param>
    /// <param name="adresseAdministrateur">Address of an account that exists.</param>
    /// <param name="laboratoireAu">Day on which the clock of a rehearsal espace starts; null for an ordinary one.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Guid> ExecuterAsync(string nom, string intitule, string hote, bool serviceEtat, string adresseAdministrateur, DateOnly? laboratoireAu, CancellationToken ct)
    {
        if (acteur.Acteur is not { EstAdministrateurHote: true })
            throw new Refus(RefusSocle.Interdit);
        if (string.IsNullOrWhiteSpace(nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "le nom"));
        var normalisee = adresseAdministrateur.Trim().ToUpperInvariant();
        var compte = await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct)
            ?? throw Refus.Champ("Administrateur", RefusIdentite.AdresseInvalide, ("valeur", adresseAdministrateur));
        var e = Espace.Creer(Identifiant.Nouveau(), nom, intitule, serviceEtat);
        if (!string.IsNullOrWhiteSpace(hote))
        {
            await NomsLibres.VerifierAsync(db, hote, e.Id, "Hote", ct);
            e.ServirSur([hote]);
        }

        db.Add(e);
        journal.Consigner("Identite.Espace.Creer", $"identite/espace/{e.Id}", laboratoireAu is not null ? $"L’espace {e.Nom} est ouvert\u00A0: c’est un laboratoire." : $"L’espace {e.Nom} est ouvert.");
        unite.Apres(_ => { servis.Oublier(); return Task.CompletedTask; });
        await unite.ValiderAsync(ct);
        await using var portee = await services.OuvrirPorteeAsync(e.Id, acteur.Acteur, ct);
        var ici = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        ici.Add(Habilitation.Accorder(compte.Id, Role.AdministrateurEspace, null, [], laboratoireAu < horloge.Aujourdhui() ? laboratoireAu.Value : horloge.Aujourdhui(), null));
        if (laboratoireAu is { } jour)
            ici.Add(Laboratoire.Poser(Paris.Instant(jour, DebutDeJournee)));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        return e.Id;
    }
}

/// <summary>What the host of the portal decides of an espace: its title, whether its holder is a State service, its host names.</summary>
internal sealed class TitrerEspace(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, EspacesServis servis, Journal journal)
{
    public async Task ExecuterAsync(Guid id, string? intitule, bool serviceEtat, IReadOnlyCollection<string> hotes, CancellationToken ct)
    {
        if (acteur.Acteur is not { EstAdministrateurHote: true })
            throw new Refus(RefusSocle.Interdit);
        var e = await db.Set<Espace>().SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (string.IsNullOrWhiteSpace(intitule))
            throw Refus.Champ("Intitule", RefusSocle.Obligatoire, ("champ", "l’intitulé"));
        foreach (var hote in hotes)
            await NomsLibres.VerifierAsync(db, hote, id, "NomsDHote", ct);
        e.Titrer(intitule, serviceEtat);
        e.ServirSur(hotes);
        journal.Consigner("Identite.Espace.Titrer", $"identite/espace/{e.Id}", $"L’espace {e.Nom} a changé de titulaire ou de noms d’hôte.", new { e.Intitule, e.TitulaireEstServiceEtat, hotes });
        unite.Apres(_ => { servis.Oublier(); return Task.CompletedTask; });
        await unite.ValiderAsync(ct);
    }
}

/// <summary>A host name leads to one espace.</summary>
internal static class NomsLibres
{
    /// <exception cref="Refus">The name is malformed, or leads elsewhere.</exception>
    public static async Task VerifierAsync(PortailDbContext db, string hote, Guid pour, string champ, CancellationToken ct)
    {
        if (!NomDHote.EstValide(hote, out var nom))
            throw Refus.Champ(champ, RefusIdentite.NomDHote, ("valeur", hote));
        if (await db.Set<Espace>().AnyAsync(x => x.Id != pour && x.NomsDHote.Any(n => n.Nom == nom), ct))
            throw Refus.Champ(champ, RefusIdentite.NomDHotePris, ("valeur", nom));
    }
}
