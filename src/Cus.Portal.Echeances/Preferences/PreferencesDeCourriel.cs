using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Preferences;

/// <summary>Preferences of the current espace; a person met for the first time gets the digest.</summary>
internal sealed class PreferencesDeCourriel(PortailDbContext db, IContexteEspace espace, IHorloge horloge)
{
    public async Task<PreferenceDeCourriel> PourAsync(Guid compteId, CancellationToken ct)
    {
        if (await LireAsync(compteId, ct) is { } connue)
            return connue;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into echeances.preferences_de_courriel (id, espace_id, compte_id, mode, jeton, modifie_le)
            values ({Identifiant.Nouveau()}, {espace.Id}, {compteId}, {nameof(ModeDeReception.Recapitulatif)}, {PreferenceDeCourriel.NouveauJeton()}, {horloge.Maintenant.ToUniversalTime()})
            on conflict do nothing
            """, ct);
        return (await LireAsync(compteId, ct))!;
    }

    private Task<PreferenceDeCourriel?> LireAsync(Guid compteId, CancellationToken ct) => db.Set<PreferenceDeCourriel>().SingleOrDefaultAsync(p => p.CompteId == compteId, ct);
}

/// <summary>A signed-in person chooses what it receives in the espace.</summary>
internal sealed class ReglerMesCourriels(PreferencesDeCourriel preferences, UniteDeTravail unite, IActeurCourant acteur, IContexteEspace espace, IHorloge horloge, Journal journal)
{
    public async Task<ModeDeReception> LireAsync(CancellationToken ct) => (await MienneAsync(ct)).Mode;

    public async Task ExecuterAsync(ModeDeReception mode, CancellationToken ct)
    {
        if (!Enum.IsDefined(mode))
            throw Refus.Champ("Mode", RefusEcheances.ModeInconnu);
        (await MienneAsync(ct)).Choisir(mode, horloge.Maintenant);
        journal.Consigner("Echeances.Courriels.Regler", $"echeances/preferences/{acteur.Requis.CompteId}", $"{acteur.Requis.Nom} règle ses courriels : {Libelles.De(mode).ToLower(Francais.Culture)}.");
        await unite.ValiderAsync(ct);
    }

    private Task<PreferenceDeCourriel> MienneAsync(CancellationToken ct) =>
        espace.Id is null || acteur.Requis.CompteId == Guid.Empty ? throw new Refus(RefusSocle.Introuvable) : preferences.PourAsync(acteur.Requis.CompteId, ct);
}

/// <summary>Whoever holds a mail that may be refused stops them, without signing in (RFC 8058). Reading never does.</summary>
internal sealed class RefuserLesCourriels(PortailDbContext db, UniteDeTravail unite, IHorloge horloge, Journal journal)
{
    /// <summary>What the token stands for, or null when nobody has it.</summary>
    public async Task<ModeDeReception?> LireAsync(string jeton, CancellationToken ct) => (await TrouverAsync(jeton, ct))?.Mode;

    /// <exception cref="Refus">Unknown token.</exception>
    public async Task ExecuterAsync(string jeton, CancellationToken ct)
    {
        var preference = await TrouverAsync(jeton, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (preference.Mode == ModeDeReception.Aucun)
            return;
        await unite.EntrerAsync(preference.EspaceId, ct: ct);
        preference.Choisir(ModeDeReception.Aucun, horloge.Maintenant);
        journal.Consigner("Echeances.Courriels.Refuser", $"echeances/preferences/{preference.CompteId}", "Les courriels d’information sont refusés depuis le lien d’un courriel.");
        await unite.ValiderAsync(ct);
    }

    private async Task<PreferenceDeCourriel?> TrouverAsync(string jeton, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select set_config({PreferenceDeCourrielConfiguration.Presente}, {jeton}, true)", ct);
        return await db.Set<PreferenceDeCourriel>().IgnoreQueryFilters([PortailDbContext.FiltreEspace]).SingleOrDefaultAsync(p => p.Jeton == jeton, ct);
    }
}
