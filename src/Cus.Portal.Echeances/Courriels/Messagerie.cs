using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Preferences;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Writes a mail as a row of the caller's transaction and plans its sending in the same one. What may be refused waits for the
/// digest, leaves at once or is put aside, as its recipient chose. Outside any espace (sign-in, forgotten password on an
/// unknown host) the row belongs to the host.
/// </summary>
internal sealed class Messagerie(
    PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, RenduDeCourriel rendu, AdresseDuPortail adresses, PreferencesDeCourriel preferences,
    IPlanificateur planificateur) : IMessagerie
{
    /// <inheritdoc />
    public Task<Guid> PreparerAsync(CourrielAPreparer courriel, CancellationToken ct) => EcrireAsync(courriel, new MiseEnPage(Verbe(courriel)), ct);

    /// <summary>The same, with the clock of a deadline on top.</summary>
    public Task<Guid> EcrireAsync(CourrielAPreparer courriel, CadranDeCourriel? cadran, CancellationToken ct) => EcrireAsync(courriel, new MiseEnPage(Verbe(courriel)) { Cadran = cadran }, ct);

    /// <summary>The same, laid out by its writer.</summary>
    public async Task<Guid> EcrireAsync(CourrielAPreparer courriel, MiseEnPage page, CancellationToken ct)
    {
        if (espace.Id is null)
            await unite.EntrerAsync(ContexteEspace.EspaceHote, ct: ct);
        if (courriel.Cle is { } cle && await DejaEcritAsync(cle, ct) is { } deja)
            return deja;
        var deLEspace = await adresses.EspaceAsync(espace.Id!.Value, ct);
        var racine = adresses.Base(deLEspace);
        var categorie = CategoriesDeCourriel.De(courriel.Categorie);
        var preference = categorie.EstRefusable && courriel.CompteId is { } compte ? await preferences.PourAsync(compte, ct) : null;
        var c = courriel with { Sujet = TexteDeCourriel.Typographier(courriel.Sujet), Texte = TexteDeCourriel.Typographier(courriel.Texte) };
        page = page with { Lien = c.Lien is { } chemin ? racine + chemin : null, LienDeRefus = preference is null ? null : $"{racine}/courriels/refus/{preference.Jeton}" };
        var html = c.Html ?? await rendu.HtmlAsync(c.Sujet, c.Texte, page, deLEspace);
        var ecrit = Courriel.Preparer(Identifiant.Nouveau(), c, RenduDeCourriel.Texte(c.Texte, page, deLEspace), html, page.Lien, NouveauMessageId(racine), horloge.Maintenant);
        if (page.Cadran?.Echeance is { } echeance)
            ecrit.LierALEcheance(echeance.Id, echeance.Tour);
        if (preference is not null)
            Ranger(ecrit, categorie, preference.Mode, page.LienDeRefus!);
        db.Add(ecrit);
        if (ecrit.Statut == StatutCourriel.Prepare)
            await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", null, ct);
        return ecrit.Id;
    }

    private void Ranger(Courriel courriel, CategorieDeCourriel categorie, ModeDeReception mode, string lienDeRefus)
    {
        courriel.OffrirLeRefus(lienDeRefus);
        if (mode == ModeDeReception.Aucun)
            courriel.Ecarter();
        else if (mode == ModeDeReception.Recapitulatif && categorie.SeRegroupe)
            courriel.MettreDeCote(MatinDuRecapitulatif.Apres(horloge.Maintenant));
    }

    /// <summary>« &lt;identifier@host&gt; ».</summary>
    public static string NouveauMessageId(string racine) => $"<{Identifiant.Nouveau():N}@{new Uri(racine).Host}>";

    /// <summary>Two acts that write the same occurrence at once wait for each other: the second finds the row of the first.</summary>
    private async Task<Guid?> DejaEcritAsync(string cle, CancellationToken ct)
    {
        if (db.Set<Courriel>().Local.FirstOrDefault(c => c.Cle == cle) is { } ici)
            return ici.Id;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({espace.Id + "/" + cle}, 0))", ct);
        return await db.Set<Courriel>().AsNoTracking().Where(c => c.Cle == cle).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
    }

    private static string Verbe(CourrielAPreparer c) => c.Categorie switch
    {
        "compte.mot-de-passe" => "Choisir un nouveau mot de passe",
        "compte.invitation" => c.Lien == "/" ? "Se connecter" : "Choisir mon mot de passe",
        _ => "Ouvrir la page dans le portail",
    };
}
