using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Pacte.Objectifs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Comite;

/// <summary>
/// At least three meetings a year (source 000, 6): one deadline a year, due on 31 December, that the third meeting held with its
/// report closes.
/// </summary>
internal sealed class EcheanceDuComite(PortailDbContext db, IEcheances echeances)
{
    public const string Type = "pacte.comite";

    /// <summary>Meetings of a year, at least.</summary>
    public const int ReunionsParAn = 3;

    private const string Prefixe = "pacte/comite/";

    /// <summary>A month before the term, so that a meeting can still be called, then at the usual hours.</summary>
    public static readonly TypeDEcheance Declaration = new(Type, "Trois réunions par an du comité de suivi du pacte")
    {
        Regles = [new(-21, Echelon.Titulaire, Echelon.Delegue), .. RegleParDefaut.Ordinaires],
    };

    public static string Objet(int annee) => Prefixe + annee.ToString(CultureInfo.InvariantCulture);

    public static int? Annee(string objet) => objet.StartsWith(Prefixe, StringComparison.Ordinal) && int.TryParse(objet[Prefixe.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var a) ? a : null;

    /// <summary>Opens the deadline of a year, or closes it when three of its meetings have their report.</summary>
    /// <param name="annee">Year.</param>
    /// <param name="touchee">Meeting that the act has changed and that is not written yet.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task SuivreAsync(int annee, ReunionDuComite touchee, CancellationToken ct)
    {
        var autres = await db.Set<ReunionDuComite>().CountAsync(r => r.Annee == annee && r.Id != touchee.Id && r.Statut == StatutReunionDuComite.Relevee, ct);
        var tenues = autres + (touchee.Annee == annee && touchee.Statut == StatutReunionDuComite.Relevee ? 1 : 0);
        if (tenues < ReunionsParAn)
            await OuvrirAsync(annee, ct);
        else
            await echeances.CloreAsync(Type, Objet(annee), $"{Francais.Nombre(tenues, "réunion tenue", "réunions tenues")}, relevés établis", ct);
    }

    public Task OuvrirAsync(int annee, CancellationToken ct) => echeances.OuvrirAsync(new(
        Type, Objet(annee), $"Trois réunions par an du comité de suivi du pacte, {annee.ToString(CultureInfo.InvariantCulture)}", "début de l’année", Paris.DebutDuJour(new DateOnly(annee, 1, 1)), "Pacte du 8 juillet 2013, 6 et annexe 5",
        "avant la fin de l’année", Paris.FinDuJour(new DateOnly(annee, 12, 31)), [Role.Secretariat], null, null, $"/pacte/comite?annee={annee.ToString(CultureInfo.InvariantCulture)}"), ct);

    /// <summary>Deadlines of these years, open or closed.</summary>
    public async Task<IReadOnlyDictionary<int, EcheanceLue>> LireAsync(IEnumerable<int> annees, CancellationToken ct) =>
        (await echeances.ListerAsync(Type, [.. annees.Select(Objet)], ct)).GroupBy(e => Annee(e.Objet)!.Value).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.EstOuverte).ThenByDescending(e => e.CloseLe).First());
}

/// <summary>A new year of the pacte has its deadline, even when no meeting is planned yet, wherever a comité was already called.</summary>
internal sealed class OuvrirLEcheanceDuComite(PortailDbContext db, UniteDeTravail unite, EcheanceDuComite echeance, IHorloge horloge) : ITravailRecurrent
{
    public string Nom => "Échéance du comité de suivi du pacte";

    public bool EstHoraire => false;

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var annee = horloge.Aujourdhui().Year;
        if (!PeriodeDuPacte.Couvre(annee) || !await db.Set<ReunionDuComite>().AnyAsync(ct) || (await echeance.LireAsync([annee], ct)).Count > 0)
            return;
        await echeance.OuvrirAsync(annee, ct);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>What a reminder says while meetings are missing: how many, and which dates are set.</summary>
internal sealed class RappelDuComite(PortailDbContext db, IHorloge horloge) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => EcheanceDuComite.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        if (EcheanceDuComite.Annee(echeance.Objet) is not { } annee)
            return null;
        var reunions = await db.Set<ReunionDuComite>().AsNoTracking().Where(r => r.Annee == annee && r.Statut != StatutReunionDuComite.Annulee).OrderBy(r => r.PrevueLe).ToListAsync(ct);
        var manque = EcheanceDuComite.ReunionsParAn - reunions.Count(r => r.Statut == StatutReunionDuComite.Relevee);
        if (manque <= 0)
            return null;
        var an = annee.ToString(CultureInfo.InvariantCulture);
        var combien = manque == 1 ? "il manque une réunion" : $"il manque {Francais.Nombre(manque, "réunion")}";
        var suites = reunions.Where(r => r.Statut != StatutReunionDuComite.Relevee).Select(r => r.PrevueLe > horloge.Maintenant ? $"- une réunion est prévue le {Francais.DateEtHeure(r.PrevueLe)}" : $"- le relevé de la réunion du {Francais.DateLongue(r.PrevueLe)} n’est pas établi").DefaultIfEmpty("- aucune autre date n’est fixée");
        return new TexteDeRappel(
            $"Comité de suivi du pacte : {combien} en {an}",
            $"Le comité de suivi du pacte se réunit au moins trois fois par an, jusqu’au {Francais.DateLongue(echeance.DueLe)} compris. Pour {an}, {combien} tenue et relevée :\n\n{string.Join('\n', suites)}");
    }
}
