using System.Globalization;
using Cus.Portal.Appels.Comite;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Socle.Acteurs;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cus.Portal.Appels.Pages.Appels.Seances;

/// <summary>The working screen of a séance, as its reader may see it: agenda, ranking, line, envelope, presence.</summary>
internal sealed record EcranDeSeance(SeanceLue Lue, Acteur Moi, DateTimeOffset Maintenant, Guid? Courant)
{
    /// <summary>Lines of the ranking shown on each side of the current dossier and of the line of selection.</summary>
    private const int Autour = 4;

    public Seance Seance => Lue.Seance;

    public string Adresse => $"/appels/seances/{Seance.Id}";

    public bool EstSecretariat => PermissionsAppels.Secretariat.EstTenuePar(Moi);

    public bool EstMembre => Seance.EstMembre(Moi.CompteId) && PermissionsAppels.Noter.EstTenuePar(Moi);

    public bool Preside => EstMembre && PermissionsAppels.Presider.EstTenuePar(Moi);

    public bool PeutTenir => Seance.EstVivante && (EstSecretariat || PermissionsAppels.Presider.EstTenuePar(Moi));

    /// <summary>Move it or cancel it: the secretariat, as long as it has not begun.</summary>
    public bool PeutDeplacer => EstSecretariat && Seance.Statut == StatutSeance.Convoquee;

    public bool PeutNoter => EstMembre && Seance.EstVivante;

    public bool PeutDecider => Preside && Seance.Statut == StatutSeance.Ouverte;

    public bool PeutDepartager => Seance.Statut == StatutSeance.Ouverte && PermissionsAppels.Presider.EstTenuePar(Moi) && ExAequo.Any();

    public int TotalMax => Lue.Criteres.Sum(c => c.NoteMax);

    public int Decides => Lue.Points.Count(p => p.Point.Decision is not null);

    /// <summary>Dossiers of the agenda that the reader does not sit on.</summary>
    public int MesRecusations => Seance.Recusations.Count(r => r.CompteId == Moi.CompteId);

    /// <summary>By rank; without any vote, at the end in the order of the agenda.</summary>
    public IReadOnlyList<PointLu> Rangs { get; } = [.. Lue.Points.OrderBy(p => p.Classement.Rang ?? int.MaxValue).ThenBy(p => p.Point.Ordre)];

    public LigneDeSelection? Ligne { get; } = LigneDeSelection.De(Lue);

    public IReadOnlyList<Guid> Contestables { get; } = LigneDeSelection.Contestables(Lue);

    /// <summary>The agenda, region by region.</summary>
    public IEnumerable<IGrouping<string, PointLu>> OrdreDuJour => Lue.Points.GroupBy(p => p.Region, StringComparer.Ordinal).OrderBy(g => g.Min(p => p.Point.Ordre));

    public IEnumerable<PointLu> Retenus => Lue.Points.Where(p => p.EstRetenu);

    public PointLu? Suivant(PointLu point) => Lue.Points.Where(p => p.Point.Decision is null && p != point).OrderBy(p => p.Point.Ordre < point.Point.Ordre).ThenBy(p => p.Point.Ordre).FirstOrDefault();

    /// <summary>First dossier without a decision.</summary>
    public PointLu? AVenir => Lue.Points.Where(p => p.Point.Decision is null).MinBy(p => p.Point.Ordre);

    public IEnumerable<SelectListItem> ExAequo => Rangs.Where(p => p.Classement.ExAequo).Select(p => new SelectListItem($"{p.Reference}, {p.Intitule}", p.Point.DossierId.ToString()));

    public string Reference(Guid dossierId) => Lue.Points.First(p => p.Point.DossierId == dossierId).Reference;

    public IReadOnlyList<Recusation> RecusationsDe(Guid dossierId) => [.. Lue.Recusations.Where(r => r.DossierId == dossierId)];

    /// <summary>The ranking, whole or around the current dossier and the line; a null stands for the lines left out.</summary>
    public IReadOnlyList<PointLu?> Lignes()
    {
        var courant = Rangs.ToList().FindIndex(p => p.Point.DossierId == Courant);
        var coupe = Ligne is null ? -1 : Rangs.Count(p => Ligne.AuDessus.Contains(p.Point.DossierId));
        if (courant < 0 || Rangs.Count <= 3 * Autour)
            return [.. Rangs];
        var lignes = new List<PointLu?>();
        for (var i = 0; i < Rangs.Count; i++)
        {
            if (Math.Abs(i - courant) <= Autour || (coupe >= 0 && i >= coupe - Autour && i < coupe + Autour))
                lignes.Add(Rangs[i]);
            else if (lignes.Count == 0 || lignes[^1] is not null)
                lignes.Add(null);
        }

        return lignes;
    }

    /// <summary>The line of selection is drawn before this dossier.</summary>
    public bool CoupeAvant(PointLu point) => Ligne is { ToutTient: false } && point == Rangs.FirstOrDefault(p => p.Classement.Rang is not null && !Ligne.AuDessus.Contains(p.Point.DossierId));

    /// <summary>Chip of a decision: colour, icon, short word.</summary>
    public static (string Sens, string Icone, string Mot) Puce(SensDeDecision decision) => decision switch
    {
        SensDeDecision.Retenu => ("ok", "okrond", "Retenu"),
        SensDeDecision.RetenuSousReserves => ("ok", "okrond", "Sous réserves"),
        SensDeDecision.Ajourne => ("info", "reset", "Ajourné"),
        SensDeDecision.ListeDAttente => ("attente", "pause", "Attente"),
        _ => ("neutre", "interdit", "Non retenu"),
    };

    /// <summary>« 6% » for 0, « 94% » for the highest note.</summary>
    public static string Abscisse(decimal note, int max) => string.Create(CultureInfo.InvariantCulture, $"{6 + (88m * note / Math.Max(1, max)):0.##}%");

    public static string Rayon(int votes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(14, 7.5 + votes):0.#}");

    /// <summary>A part of a whole as a percentage of a drawing.</summary>
    public static string Part(decimal part, decimal tout) => string.Create(CultureInfo.InvariantCulture, $"{(tout <= 0 ? 0 : Math.Clamp(100 * part / tout, 0, 100)):0.##}%");

    /// <summary>« 3 : 2 votes, 4 : 1 vote »: what the drawing shows.</summary>
    public static string EnMots(StatistiqueDeCritere s) => s.Votants == 0 ? "aucun vote" : string.Join(", ", s.Repartition.Select((n, note) => (n, note)).Where(x => x.n > 0).Select(x => $"{x.note} : {x.n} vote{(x.n > 1 ? "s" : "")}"));
}
