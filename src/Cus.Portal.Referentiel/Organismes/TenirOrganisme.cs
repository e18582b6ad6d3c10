using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>What the form of an organisme holds, as typed.</summary>
internal sealed record FicheSaisie(string? Nom, TypeOrganisme Type, string? Siren, string? Siret, string? Commune, string? Adresse, string? Telephone, string? Courriel);

/// <summary>Reads the form: every mistake at once, each next to its field.</summary>
internal sealed class LectureDeFiche(PortailDbContext db, ITerritoires territoires, IHorloge horloge)
{
    public async Task<IdentiteDOrganisme> LireAsync(FicheSaisie f, Guid id, CancellationToken ct)
    {
        var motifs = new List<Motif>();
        var siret = Champ(motifs, "Siret", f.Siret, s => Siret.Lire(s));
        var siren = Champ(motifs, "Siren", f.Siren, s => Siren.Lire(s)) ?? siret?.Siren;
        if (siret is { } t && siren is { } n && t.Siren != n)
            motifs.Add(Motif.De(RefusReferentiel.SiretDUnAutre, "Siret", null, ("siren", t.Siren.Groupe)));
        var commune = Champ(motifs, "Commune", f.Commune, s => new Lu(territoires.Exiger(s, horloge.Aujourdhui(), "Commune").Code));
        if (Net(f.Courriel) is { } courriel && !System.Net.Mail.MailAddress.TryCreate(courriel, out _))
            motifs.Add(Motif.De(RefusReferentiel.AdresseDeContact, "Courriel", null, ("valeur", courriel)));
        if (motifs.Count > 0)
            throw new Refus(motifs);
        if (siren is { } seul && await db.Set<Organisme>().Include(o => o.Denominations).AsNoTracking().FirstOrDefaultAsync(o => o.Siren == seul.Valeur && o.Id != id, ct) is { } autre)
            throw Refus.Champ(f.Siren is null ? "Siret" : "Siren", RefusReferentiel.SirenPris, ("siren", seul.Groupe), ("nom", autre.NomLe(horloge.Aujourdhui())));
        return new IdentiteDOrganisme(f.Type, siren, siret, commune?.Code, Net(f.Adresse), Net(f.Telephone), Net(f.Courriel));
    }

    private static T? Champ<T>(List<Motif> motifs, string champ, string? saisie, Func<string, T> lire)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(saisie))
            return null;
        try
        {
            return lire(saisie);
        }
        catch (Refus refus)
        {
            motifs.AddRange(refus.Motifs.Select(m => m with { Champ = champ }));
            return null;
        }
    }

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    private readonly record struct Lu(string Code);
}

/// <summary>Records a new organisme.</summary>
internal sealed class EnregistrerOrganisme(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, LectureDeFiche lecture, Journal journal)
{
    public async Task<Guid> ExecuterAsync(FicheSaisie fiche, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        await VerrouDuReferentiel.PoserAsync(db, ct);
        var id = Identifiant.Nouveau();
        var organisme = Organisme.Enregistrer(id, fiche.Nom ?? "", await lecture.LireAsync(fiche, id, ct));
        db.Add(organisme);
        journal.Consigner("Referentiel.Organisme.Enregistrer", $"referentiel/organisme/{id}", $"{organisme.Denominations[0].Nom} entre au référentiel.", fiche, id);
        await unite.ValiderAsync(ct);
        return id;
    }
}

/// <summary>Corrects the form of an organisme; two people at once: the second is told.</summary>
internal sealed class CorrigerOrganisme(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, LectureDeFiche lecture, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid id, uint version, FicheSaisie fiche, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        await VerrouDuReferentiel.PoserAsync(db, ct);
        var organisme = await Charge.OrganismeAsync(db, id, ct);
        if (organisme.Version != version)
            throw new Refus(RefusSocle.VersionPerimee);
        organisme.Corriger(await lecture.LireAsync(fiche, id, ct));
        journal.Consigner("Referentiel.Organisme.Corriger", $"referentiel/organisme/{id}", $"La fiche de {organisme.NomLe(horloge.Aujourdhui())} est corrigée.", fiche with { Nom = null }, id);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Gives an organisme a new name from a day on (REF-S04).</summary>
internal sealed class RenommerOrganisme(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    public async Task ExecuterAsync(Guid id, string? nom, DateOnly debut, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var organisme = await Charge.OrganismeAsync(db, id, ct);
        var avant = organisme.NomLe(DateOnly.MaxValue);
        organisme.Renommer(nom ?? "", debut);
        db.Add(organisme.Denominations[^1]);
        journal.Consigner("Referentiel.Organisme.Renommer", $"referentiel/organisme/{id}", $"{avant} devient {organisme.Denominations[^1].Nom} le {Francais.DateLongue(debut)}.", new { debut }, id);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Dates the membership of USH (AAP-08).</summary>
internal sealed class TenirAdhesion(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public Task AdhererAsync(Guid id, DateOnly debut, CancellationToken ct) => ExecuterAsync(id, $"adhère à l’USH depuis le {Francais.DateLongue(debut)}", (o, ush) =>
    {
        o.Adherer(ush, debut);
        db.Add(o.Adhesions[^1]);
    }, ct);

    public Task QuitterAsync(Guid id, DateOnly dernierJour, CancellationToken ct) =>
        ExecuterAsync(id, $"adhère à l’USH jusqu’au {Francais.DateLongue(dernierJour)}", (o, ush) => o.Quitter(ush, dernierJour), ct);

    private async Task ExecuterAsync(Guid id, string quoi, Action<Organisme, Guid> acte, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var organisme = await Charge.OrganismeAsync(db, id, ct);
        var ush = await db.Set<Organisme>().Where(o => o.Type == TypeOrganisme.Ush).Select(o => o.Id).FirstAsync(ct);
        acte(organisme, ush);
        journal.Consigner("Referentiel.Organisme.Adherer", $"referentiel/organisme/{id}", $"{organisme.NomLe(horloge.Aujourdhui())} {quoi}.", null, id);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Loads an organisme to act on it.</summary>
internal static class Charge
{
    public static async Task<Organisme> OrganismeAsync(PortailDbContext db, Guid id, CancellationToken ct) =>
        await db.Set<Organisme>().Include(o => o.Denominations).Include(o => o.Adhesions).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id, ct)
        ?? throw new Refus(RefusSocle.Introuvable);
}

/// <summary>One writer at a time for what two could break together: a SIREN taken twice, successions in a circle.</summary>
internal static class VerrouDuReferentiel
{
    public static Task PoserAsync(PortailDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('referentiel'))", ct);
}
