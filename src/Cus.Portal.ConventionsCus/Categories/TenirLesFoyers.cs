using System.Globalization;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>A home as typed.</summary>
internal sealed record SaisieDeFoyer(string? Nom, string? Commune, string? Autonomes, string? Lits, string? Dpe, string? Annee, string? Gestionnaire);

/// <summary>The organisme keeps its homes: adds, describes, takes away. Read by who reads its ensembles.</summary>
internal sealed class TenirLesFoyers(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesEnsembles perimetre, ITerritoires territoires, IHorloge horloge, Journal journal)
{
    private const int AuPlus = 2_000;
    private const int NombreAuPlus = 100_000;

    /// <exception cref="Refus">Outside the perimeter.</exception>
    public async Task<IReadOnlyList<ResidenceDeFoyer>> ListerAsync(string siren, CancellationToken ct)
    {
        await perimetre.ExigerLectureAsync(siren, ct);
        return await db.Set<ResidenceDeFoyer>().AsNoTracking().Where(r => r.Siren == siren).OrderBy(r => r.Departement).ThenBy(r => r.Nom).Take(AuPlus).ToListAsync(ct);
    }

    /// <exception cref="Refus">Another organisme, or a field that is wrong, each next to it.</exception>
    public async Task<Guid> AjouterAsync(string siren, SaisieDeFoyer saisie, CancellationToken ct)
    {
        await perimetre.ExigerEcritureAsync(siren, ct);
        var residence = ResidenceDeFoyer.Ajouter(siren, Lire(saisie), acteur.Requis, horloge.Maintenant);
        db.Add(residence);
        await FinirAsync("Ajouter", residence, "ajoute la résidence", ct);
        return residence.Id;
    }

    /// <exception cref="Refus">Unknown, another organisme, or a field that is wrong.</exception>
    public async Task DecrireAsync(Guid id, SaisieDeFoyer saisie, CancellationToken ct)
    {
        var residence = await ChargerAsync(id, ct);
        residence.Decrire(Lire(saisie), acteur.Requis, horloge.Maintenant);
        await FinirAsync("Decrire", residence, "décrit la résidence", ct);
    }

    /// <exception cref="Refus">Unknown, or another organisme.</exception>
    public async Task RetirerAsync(Guid id, CancellationToken ct)
    {
        var residence = await ChargerAsync(id, ct);
        db.Remove(residence);
        await FinirAsync("Retirer", residence, "retire la résidence", ct);
    }

    private async Task<ResidenceDeFoyer> ChargerAsync(Guid id, CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        var residence = await db.Set<ResidenceDeFoyer>().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
        await perimetre.ExigerLectureAsync(residence.Siren, ct);
        await perimetre.ExigerEcritureAsync(residence.Siren, ct);
        return residence;
    }

    private async Task FinirAsync(string acte, ResidenceDeFoyer r, string geste, CancellationToken ct)
    {
        journal.Consigner("Cus.Foyer." + acte, $"cus/patrimoine/{r.Siren}", $"{acteur.Requis.Nom} {geste} « {r.Nom} » ({Francais.Nombre(r.Equivalents, "logement équivalent", "logements équivalents")}).", new { r.Autonomes, r.Lits });
        await unite.ValiderAsync(ct);
    }

    private FicheDeFoyer Lire(SaisieDeFoyer s)
    {
        var nom = Texte(s.Nom, "Nom", 120) ?? throw Refus.Champ("Nom", RefusDeCategorie.NomDeFoyerAttendu);
        var commune = territoires.Exiger(s.Commune ?? "", horloge.Aujourdhui(), "Commune");
        var (autonomes, lits) = (Entier(s.Autonomes, "Autonomes") ?? 0, Entier(s.Lits, "Lits") ?? 0);
        if (autonomes + lits == 0)
            throw Refus.Champ("Autonomes", RefusDeCategorie.FoyerVide);
        var dpe = Texte(s.Dpe, "Dpe", 1)?.ToUpperInvariant();
        if (dpe is not (null or "A" or "B" or "C" or "D" or "E" or "F" or "G"))
            throw Refus.Champ("Dpe", RefusDeLigne.DpeHorsEchelle, ("valeur", dpe));
        var annee = Entier(s.Annee, "Annee");
        if (annee is { } a && (a < 1000 || a > horloge.Aujourdhui().Year + 5))
            throw Refus.Champ("Annee", RefusDeLigne.AnneeFausse, ("valeur", a.ToString(CultureInfo.InvariantCulture)), ("max", (horloge.Aujourdhui().Year + 5).ToString(CultureInfo.InvariantCulture)));
        return new(nom, commune.ActuelleCode, commune.ActuelleNom, commune.Departement, autonomes, lits, dpe, annee, Texte(s.Gestionnaire, "Gestionnaire", 200));
    }

    private static string? Texte(string? saisi, string champ, int max) => string.IsNullOrWhiteSpace(saisi) ? null
        : saisi.Trim() is { } texte && texte.Length <= max ? texte : throw Refus.Champ(champ, RefusDeLigne.TropLong, ("valeur", saisi.Trim()[..max]), ("max", max));

    internal static int? Entier(string? saisi, string champ) => string.IsNullOrWhiteSpace(saisi) ? null
        : NombreSaisi.TryLire(saisi, out var n) && n is >= 0 and <= NombreAuPlus && decimal.Truncate(n) == n ? (int)n
        : throw Refus.Champ(champ, RefusEnsembles.EntierAttendu, ("valeur", saisi.Trim() is { Length: > 40 } t ? t[..40] : saisi.Trim()));
}
