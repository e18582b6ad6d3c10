using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>
/// The deadline of each préfecture in a campaign: its announced term. The first volunteer, or « aucun volontaire à ce jour », closes it;
/// a withdrawal that leaves nothing opens it again while the term is to come.
/// </summary>
internal sealed class EcheanceDeRemontee(PortailDbContext db, IEcheances echeances, IMembres membres, IHorloge horloge)
{
    public const string Type = "contrats.remontee";
    private const string Prefixe = "contrats/remontee/";

    /// <summary>The type as its programme declares it: ten, three and one working days before the term, and one after.</summary>
    public static readonly TypeDEcheance Declaration = new(Type, "Remontée des intercommunalités volontaires");

    public static string Groupe(Guid campagne) => Prefixe + campagne;

    public static string Objet(Guid campagne, Guid prefecture) => $"{Prefixe}{campagne}/prefecture/{prefecture}";

    /// <summary>Campaign and préfecture of an object, or null.</summary>
    public static (Guid Campagne, Guid Prefecture)? Lire(string objet) =>
        objet.Split('/') is ["contrats", "remontee", var c, "prefecture", var p] && Guid.TryParse(c, out var campagne) && Guid.TryParse(p, out var prefecture) ? (campagne, prefecture) : null;

    public static string Chemin(Guid campagne) => $"/contrats/remontees/{campagne}";

    /// <summary>The deadline of a préfecture, opened or only foreseen.</summary>
    public static OuvertureEcheance Ouverture(CampagneDeRemontee c, Guid prefecture) => new(
        Type, Objet(c.Id, prefecture), $"Remontée des volontaires\u00A0: {c.Nom}", "ouverture de la remontée", c.OuvreLe, c.Fondement, $"{c.Terme}, ce jour compris", c.TermeLe,
        [Role.Prefecture], prefecture, null, Chemin(c.Id))
    {
        Groupe = Groupe(c.Id),
    };

    /// <summary>Préfectures that somebody acts for in the espace.</summary>
    public async Task<IReadOnlyList<Guid>> PrefecturesAsync(CancellationToken ct) =>
        [.. (await membres.ListerAsync([Role.Prefecture], null, horloge.Aujourdhui(), ct)).Select(m => m.OrganismeId).OfType<Guid>().Distinct()];

    /// <summary>Opens the deadline of every préfecture that has neither answered nor a deadline yet.</summary>
    public async Task OuvrirPourToutesAsync(CampagneDeRemontee campagne, CancellationToken ct)
    {
        if (campagne.EstApresLeTerme(horloge.Maintenant))
            return;
        var prefectures = await PrefecturesAsync(ct);
        var connues = (await echeances.ListerAsync(Type, [.. prefectures.Select(p => Objet(campagne.Id, p))], ct)).Select(e => e.Objet).ToHashSet(StringComparer.Ordinal);
        foreach (var p in prefectures.Where(p => !connues.Contains(Objet(campagne.Id, p))))
            await echeances.OuvrirAsync(Ouverture(campagne, p), ct);
    }

    public Task EteindreAsync(CampagneDeRemontee campagne, Guid prefecture, string fait, CancellationToken ct) => echeances.CloreAsync(Type, Objet(campagne.Id, prefecture), fait, ct);

    /// <summary>After a withdrawal.</summary>
    public async Task RallumerAsync(CampagneDeRemontee campagne, Inscription retiree, CancellationToken ct)
    {
        var reste = await db.Set<Inscription>().AnyAsync(i => i.CampagneId == campagne.Id && i.PrefectureId == retiree.PrefectureId && i.Id != retiree.Id && i.Statut == StatutInscription.Inscrite, ct);
        if (!reste && campagne.EstEnCours(horloge.Maintenant))
            await echeances.OuvrirAsync(Ouverture(campagne, retiree.PrefectureId), ct);
    }
}

/// <summary>A préfecture habilitated since the opening of a campaign has its deadline too.</summary>
internal sealed class OuvrirLesEcheancesDeRemontee(PortailDbContext db, UniteDeTravail unite, EcheanceDeRemontee echeances, IHorloge horloge) : ITravailRecurrent
{
    public string Nom => "Échéances des remontées";

    public bool EstHoraire => true;

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        foreach (var campagne in await db.Set<CampagneDeRemontee>().AsNoTracking().Where(c => c.TermeLe >= maintenant).ToListAsync(ct))
            await echeances.OuvrirPourToutesAsync(campagne, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>What a reminder says to a préfecture that has reported nothing. Nothing once it has, or has declared no volunteer.</summary>
internal sealed class RappelDeRemontee(PortailDbContext db, IHorloge horloge) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => EcheanceDeRemontee.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (EcheanceDeRemontee.Lire(echeance.Objet) is not var (campagneId, prefecture)
            || await db.Set<CampagneDeRemontee>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == campagneId, ct) is not { } campagne
            || campagne.EstAVenir(horloge.Maintenant)
            || await db.Set<Inscription>().AnyAsync(i => i.CampagneId == campagneId && i.PrefectureId == prefecture && i.Statut == StatutInscription.Inscrite, ct)
            || await db.Set<AucunVolontaire>().AnyAsync(a => a.CampagneId == campagneId && a.PrefectureId == prefecture && a.LeveeLe == null, ct))
            return null;
        var (sujet, quand) = echeance.EstEnRetard(horloge.Maintenant)
            ? ("Remontée close, et rien d’inscrit", $"La remontée « {campagne.Nom} » s’est terminée le {Francais.DateEtHeure(echeance.DueLe)}. Votre préfecture n’a rien inscrit. Une inscription reste reçue\u00A0; elle porte la mention «\u00A0après le terme\u00A0».")
            : ("Aucun volontaire inscrit pour votre département", $"La remontée « {campagne.Nom} » se termine le {Francais.DateEtHeure(echeance.DueLe)}, heure de Paris. Votre préfecture n’a encore rien inscrit.");
        return new TexteDeRappel(sujet, $"{quand}\n\n{campagne.Texte}\n\nSi aucune intercommunalité n’est volontaire à ce jour, déclarez-le\u00A0: ces rappels s’arrêtent, et une inscription reste possible.");
    }
}
