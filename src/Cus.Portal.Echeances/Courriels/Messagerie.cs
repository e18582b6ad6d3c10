using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// Writes a mail as a row of the caller's transaction and plans its sending in the same one. Outside any espace (sign-in,
/// forgotten password on an unknown host) the row belongs to the host.
/// </summary>
internal sealed class Messagerie(PortailDbContext db, UniteDeTravail unite, IContexteEspace espace, IHorloge horloge, RenduDeCourriel rendu, AdresseDuPortail adresses, IPlanificateur planificateur) : IMessagerie
{
    /// <inheritdoc />
    public Task<Guid> PreparerAsync(CourrielAPreparer courriel, CancellationToken ct) => EcrireAsync(courriel, null, ct);

    /// <summary>The same, with the clock of a deadline on top.</summary>
    public async Task<Guid> EcrireAsync(CourrielAPreparer courriel, CadranDeCourriel? cadran, CancellationToken ct)
    {
        if (espace.Id is null)
            await unite.EntrerAsync(ContexteEspace.EspaceHote, ct: ct);
        if (courriel.Cle is { } cle && await DejaEcritAsync(cle, ct) is { } deja)
            return deja;
        var deLEspace = await adresses.EspaceAsync(espace.Id!.Value, ct);
        var racine = adresses.Base(deLEspace);
        var c = courriel with { Sujet = TexteDeCourriel.Typographier(courriel.Sujet), Texte = TexteDeCourriel.Typographier(courriel.Texte) };
        var lien = c.Lien is { } chemin ? racine + chemin : null;
        var verbe = Verbe(c);
        var html = c.Html ?? await rendu.HtmlAsync(c.Sujet, c.Texte, lien, verbe, deLEspace, cadran);
        var id = Identifiant.Nouveau();
        db.Add(Courriel.Preparer(id, c, RenduDeCourriel.Texte(c.Texte, lien, verbe, deLEspace, cadran), html, lien, NouveauMessageId(racine), horloge.Maintenant));
        await planificateur.PlanifierAsync<EnvoyerLesCourriels>("", null, ct);
        return id;
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
