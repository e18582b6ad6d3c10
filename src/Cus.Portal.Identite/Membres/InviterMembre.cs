using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Identite.Membres;

/// <summary>What an administrator types to invite.</summary>
internal sealed record Invitation(string? Nom, string? Adresse, Role Role, Guid? OrganismeId, IReadOnlyList<string> Territoires, DateOnly? Debut, DateOnly? Fin);

/// <summary>Gives an habilitation, and an account by mail when the person has none; never from a rehearsal espace, whose mails do not leave.</summary>
internal sealed class InviterMembre(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, IHorloge horloge, LiensDeMotDePasse liens,
    IMessagerie messagerie, ITerritoires territoires, Journal journal)
{
    public async Task ExecuterAsync(Invitation i, CancellationToken ct)
    {
        PermissionsIdentite.GererLesMembres.Exiger(acteur.Acteur);
        var (nom, adresse) = Verifier(i);
        var normalisee = adresse.ToUpperInvariant();
        var compte = await db.Set<Compte>().SingleOrDefaultAsync(c => c.NormalizedEmail == normalisee, ct);
        var nouveau = compte is null;
        if (nouveau && horloge.EstDeLaboratoire)
            throw Refus.Champ("Adresse", RefusIdentite.CompteDeLaboratoire);
        if (compte is null)
            db.Add(compte = Compte.Ouvrir(Identifiant.Nouveau(), nom, adresse));
        db.Add(Habilitation.Accorder(compte.Id, i.Role, i.OrganismeId, i.Territoires, i.Debut ?? horloge.Aujourdhui(), i.Fin));
        var role = Libelles.De(i.Role);
        journal.Consigner("Identite.Membre.Inviter", $"identite/compte/{compte.Id}", $"{compte.Nom} est habilité : {role}.", new { i.Role, i.Territoires, i.Debut, i.Fin }, i.OrganismeId);
        await messagerie.PreparerAsync(new CourrielAPreparer(compte.Email!, compte.Nom, $"Votre accès à l’espace {espace.Espace?.Nom}",
            $"Bonjour {compte.Nom},\n\nVous êtes habilité dans l’espace {espace.Espace?.Nom} comme « {role} ».\n\n" +
            (nouveau ? "Choisissez votre mot de passe par le lien ci-dessous ; il sert une fois, pendant sept jours." : "Connectez-vous avec votre compte habituel."),
            Categorie: "compte.invitation", CompteId: compte.Id, Lien: nouveau ? liens.Creer(compte, TimeSpan.FromDays(7)) : "/"), ct);
        await unite.ValiderAsync(ct);
    }

    private (string Nom, string Adresse) Verifier(Invitation i)
    {
        if (string.IsNullOrWhiteSpace(i.Nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire, ("champ", "le prénom et le nom"));
        if (!System.Net.Mail.MailAddress.TryCreate(i.Adresse?.Trim(), out var adresse) || !adresse.Host.Contains('.', StringComparison.Ordinal))
            throw Refus.Champ("Adresse", RefusIdentite.AdresseInvalide, ("valeur", i.Adresse));
        foreach (var code in i.Territoires)
        {
            if (territoires.Region(code) is null && !(code.StartsWith('D') && territoires.NomDuDepartement(code[1..]) is not null))
                throw Refus.Champ("Territoires", RefusIdentite.TerritoireInconnu, ("code", code));
        }

        return (i.Nom.Trim(), i.Adresse!.Trim());
    }
}

/// <summary>Ends an habilitation after a day, or at once: then the sessions of the person close too. What was done stays, in its author’s name.</summary>
internal sealed class CloturerHabilitation(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid id, DateOnly? dernierJour, CancellationToken ct)
    {
        PermissionsIdentite.GererLesMembres.Exiger(acteur.Acteur);
        var h = await db.Set<Habilitation>().SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        var aujourdhui = horloge.Aujourdhui();
        var fin = dernierJour is { } voulu && voulu >= aujourdhui ? voulu : aujourdhui.AddDays(-1);
        if (h.Role == Role.AdministrateurEspace && !await db.Set<Habilitation>().AnyAsync(x => x.Id != id && x.Role == Role.AdministrateurEspace && (x.Fin == null || x.Fin > fin), ct))
            throw new Refus(RefusIdentite.DernierAdministrateur);
        h.Cloturer(fin, aujourdhui);
        if (fin < aujourdhui)
            (await db.Set<Compte>().SingleAsync(c => c.Id == h.CompteId, ct)).FermerLesSessions();
        journal.Consigner("Identite.Habilitation.Cloturer", $"identite/compte/{h.CompteId}", $"L’habilitation « {Libelles.De(h.Role)} » finit le {Francais.DateLongue(fin)}.", null, h.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Delegates one's own habilitation to a colleague of the same organisme, between two dates (ACC-S04).</summary>
internal sealed class Deleguer(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Contracts.IReglagesDeLEspace reglages, IOrganismes organismes, IMessagerie messagerie, Journal journal)
{
    public async Task<DateOnly> ExecuterAsync(Guid habilitationId, Guid delegueId, DateOnly debut, DateOnly fin, CancellationToken ct)
    {
        var moi = acteur.Requis;
        if (!await reglages.EstAllumeeAsync(Contracts.Fonctions.Delegations, ct))
            throw new Refus(RefusIdentite.FonctionEteinte);
        var jour = horloge.Aujourdhui();
        if (debut < jour)
            throw Refus.Champ("Debut", RefusIdentite.DelegationPassee);
        var h = await db.Set<Habilitation>().SingleOrDefaultAsync(x => x.Id == habilitationId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (delegueId == moi.CompteId || !await db.Set<Habilitation>().AnyAsync(x => x.CompteId == delegueId && x.OrganismeId == h.OrganismeId && (x.Fin == null || x.Fin >= debut), ct))
            throw Refus.Champ("DelegueId", RefusIdentite.DelegueHorsOrganisme);
        var delegation = Delegation.Donner(h, moi.CompteId, delegueId, debut, fin, h.OrganismeId is { } o ? await organismes.DernierJourAsync(o, ct) : null);
        db.Add(delegation);
        var delegue = await db.Set<Compte>().SingleAsync(c => c.Id == delegueId, ct);
        var periode = $"du {Francais.DateLongue(debut)} au {Francais.DateLongue(delegation.Fin)}";
        journal.Consigner("Identite.Delegation.Donner", $"identite/delegation/{delegation.Id}", $"{moi.Nom} délègue « {Libelles.De(h.Role)} » à {delegue.Nom} {periode}.", null, h.OrganismeId);
        await messagerie.PreparerAsync(new CourrielAPreparer(delegue.Email!, delegue.Nom, $"{moi.Nom} vous délègue un rôle",
            $"Bonjour {delegue.Nom},\n\n{moi.Nom} vous délègue le rôle « {Libelles.De(h.Role)} » {periode}. Vos actes diront « par délégation de {moi.Nom} ».",
            Categorie: "compte.delegation", CompteId: delegueId, Lien: "/compte"), ct);
        await unite.ValiderAsync(ct);
        return delegation.Fin;
    }

    /// <summary>Takes it back.</summary>
    public async Task RevoquerAsync(Guid id, CancellationToken ct)
    {
        var d = await db.Set<Delegation>().SingleOrDefaultAsync(x => x.Id == id && x.DelegantId == acteur.Requis.CompteId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        d.Revoquer(horloge.Aujourdhui());
        journal.Consigner("Identite.Delegation.Revoquer", $"identite/delegation/{d.Id}", $"{acteur.Requis.Nom} reprend sa délégation.");
        await unite.ValiderAsync(ct);
    }
}
