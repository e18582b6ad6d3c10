using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;

/// <summary>A figure typed or pasted; nothing in it erases the cell.</summary>
/// <param name="Cellule">Which; one of the six years is checked against its years and not stored.</param>
/// <param name="Nombres">Both numbers apart, or « sans objet ».</param>
/// <param name="Version">Stamp that was read; 0 before any; null to write whatever is there.</param>
internal sealed record ChiffreSaisi1G(CelluleDePremiereGeneration Cellule, NombresDeCellule Nombres, uint? Version)
{
    /// <summary>Year of a last known value.</summary>
    public int? AnneeDeReference { get; init; }

    /// <summary>A last known value is an estimate; null when it is not said.</summary>
    public bool? EstEstimee { get; init; }

    /// <summary>The same as what is stored.</summary>
    public bool EstComme(ChiffrePremiereGeneration? enBase, DefinitionDIndicateur? d) => enBase is null
        ? Nombres.EstVide
        : enBase.Nombres() == Nets(d) && (Nombres.EstVide || (enBase.AnneeDeReference == AnneeDeReference && enBase.EstEstimee == EstEstimee));

    /// <summary>As stored: the denominator of a count is 1.</summary>
    public NombresDeCellule Nets(DefinitionDIndicateur? d) => Nombres.EstSansObjet ? new(null, null, EstSansObjet: true) : d is { EstUnNombre: true } ? new(Nombres.V1, Nombres.V1 is null ? null : 1) : Nombres;
}

/// <summary>How the targets of a series were set on a territory (IND-04).</summary>
internal sealed record MethodeSaisie1G(string Serie, string Territoire, string? Texte);

/// <summary>A figure that somebody changed meanwhile: what it is now, by whom.</summary>
internal sealed record ChiffrePerime1G(CelluleDePremiereGeneration Cellule, NombresDeCellule EnBase, string ParNom, DateTimeOffset Le);

/// <summary>What a save gave: written, left because stale, refused with a reason; and what is worth a word.</summary>
internal sealed record BilanDeChiffres1G(int Ecrits, IReadOnlyList<ChiffrePerime1G> Perimes, IReadOnlyList<(CelluleDePremiereGeneration Cellule, Motif Motif)> Refuses);

/// <summary>
/// The organisme writes its last known values, its targets and how they were set. What changed since it was read is left and told, what a
/// rule blocks is refused beside its cell, the rest is written.
/// </summary>
internal sealed class EcrireLesChiffres1G(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, LireLesChiffres1G lire, IHorloge horloge, Journal journal)
{
    private const int MethodeAuPlus = 2_000;

    /// <exception cref="Refus">Another quality (403), concluded (409), a method too long or asked nowhere.</exception>
    public async Task<BilanDeChiffres1G> ExecuterAsync(Guid conventionId, IReadOnlyList<ChiffreSaisi1G> saisies, IReadOnlyList<MethodeSaisie1G> methodes, CancellationToken ct)
    {
        var convention = await perimetre.TenirPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var c = await lire.ContexteAsync(convention, ct);
        var enBase = (await db.Set<ChiffrePremiereGeneration>().Where(x => x.ConventionId == conventionId).ToListAsync(ct)).ToDictionary(x => x.Cellule);
        var changees = saisies.DistinctBy(s => s.Cellule).Where(s => !s.EstComme(enBase.GetValueOrDefault(s.Cellule), c.Catalogue.Trouver(s.Cellule.Serie))).ToList();
        var perimees = changees.Where(s => s.Version is { } v && v != (enBase.GetValueOrDefault(s.Cellule)?.VersionDeLigne ?? 0)).ToList();
        var refuses = Refuser(c, Releve(enBase.Values), [.. changees.Except(perimees)]);
        var justes = changees.Except(perimees).Where(s => !refuses.Any(r => r.Cellule == s.Cellule)).ToList();
        var ecrites = justes.Where(s => !ReglesDUneCellule.EstTerminale(s.Cellule)).ToList();
        foreach (var s in ecrites)
            Poser(conventionId, s, c.Catalogue.Definition(s.Cellule.Serie), enBase);
        var dites = methodes.Count(m => Dire(conventionId, c, m, enBase));
        if (ecrites.Count + dites > 0)
            journal.Consigner("Cus.PremiereGeneration.Chiffres.Ecrire", CheminsDePremiereGeneration.Objet(conventionId), $"{acteur.Requis.Nom} enregistre {Francais.Nombre(ecrites.Count, "chiffre")}{(dites > 0 ? $" et {Francais.Nombre(dites, "méthode")}" : "")}.",
                ecrites.Take(500).Select(s => new { cellule = CleDeCellule1G.De(s.Cellule), s.Nombres.V1, s.Nombres.V2, s.Nombres.EstSansObjet }), convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return new(ecrites.Count, [.. perimees.Select(s => Perimer(s, enBase.GetValueOrDefault(s.Cellule)))], refuses);
    }

    /// <summary>Figures by cell.</summary>
    public static Releve1G Releve(IEnumerable<ChiffrePremiereGeneration> chiffres) => new(chiffres.ToDictionary(x => x.Cellule, x => x.Nombres()));

    /// <summary>What blocks each cell by itself, then what cells break together, then the sums that were typed.</summary>
    public static IReadOnlyList<(CelluleDePremiereGeneration Cellule, Motif Motif)> Refuser(ContexteDesChiffres1G c, Releve1G releve, IReadOnlyList<ChiffreSaisi1G> saisies)
    {
        var refuses = new List<(CelluleDePremiereGeneration Cellule, Motif Motif)>();
        foreach (var s in saisies)
        {
            if (Seule(c, s).FirstOrDefault(x => x.Bloque) is { } constat)
                refuses.Add((s.Cellule, constat.Motif));
        }

        var restent = saisies.Where(s => !ReglesDUneCellule.EstTerminale(s.Cellule) && !refuses.Exists(r => r.Cellule == s.Cellule)).ToDictionary(s => s.Cellule);
        for (var trouve = true; trouve && restent.Count > 0;)
        {
            var essai = releve.Avec(restent.Values.Select(s => (s.Cellule, s.Nets(c.Catalogue.Definition(s.Cellule.Serie)))));
            var fautives = ReglesDEnsemble1G.Verifier(c, essai).Where(x => x.Constat.Bloque).SelectMany(x => x.Cellules.Where(restent.ContainsKey).Select(cellule => (cellule, x.Constat.Motif))).DistinctBy(x => x.cellule).ToList();
            refuses.AddRange(fautives);
            trouve = fautives.Count > 0;
            foreach (var (cellule, _) in fautives)
                restent.Remove(cellule);
        }

        var apres = releve.Avec(restent.Values.Select(s => (s.Cellule, s.Nets(c.Catalogue.Definition(s.Cellule.Serie)))));
        foreach (var s in saisies.Where(s => ReglesDUneCellule.EstTerminale(s.Cellule) && !refuses.Exists(r => r.Cellule == s.Cellule)))
        {
            if (ReglesDUneCellule.Terminale(c, apres, s.Cellule, s.Nombres) is [var faux, ..])
                refuses.Add((s.Cellule, faux.Motif));
        }

        return refuses;
    }

    /// <summary>Everything the rules say of a cell that is typed.</summary>
    private static IEnumerable<Constat> Seule(ContexteDesChiffres1G c, ChiffreSaisi1G s)
    {
        if (ReglesDUneCellule.Demandee(c, s.Cellule) is { Count: > 0 } constats)
            return constats;
        var d = c.Catalogue.Definition(s.Cellule.Serie);
        if (ReglesDUneCellule.EstTerminale(s.Cellule))
            return [];
        var etat0 = s.Cellule.Nature == NatureDeChiffre1G.DerniereValeur ? ReglesDUneCellule.Etat0(c, d, s.Nets(d), s.AnneeDeReference, s.EstEstimee) : [];
        return [.. ReglesDUneCellule.Contenu(d, s.Cellule, s.Nets(d)), .. etat0];
    }

    private void Poser(Guid conventionId, ChiffreSaisi1G s, DefinitionDIndicateur d, Dictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> enBase)
    {
        if (!enBase.TryGetValue(s.Cellule, out var chiffre))
            db.Add(enBase[s.Cellule] = chiffre = ChiffrePremiereGeneration.De(conventionId, s.Cellule));
        var n = s.Nets(d);
        chiffre.Ecrire(n.V1, n.V2, n.EstSansObjet, acteur.Requis, horloge.Maintenant);
        if (s.Cellule.Nature == NatureDeChiffre1G.DerniereValeur)
            chiffre.Situer(n.EstVide ? null : s.AnneeDeReference, n.EstVide ? null : s.EstEstimee);
    }

    /// <summary>The method is kept on the first cell of the series, which may hold no figure yet.</summary>
    /// <returns>It changed.</returns>
    private bool Dire(Guid conventionId, ContexteDesChiffres1G c, MethodeSaisie1G m, Dictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> enBase)
    {
        var champ = CleDeCellule1G.ChampDeMethode(m.Serie, m.Territoire);
        if (c.Catalogue.Trouver(m.Serie) is not { } d || c.Territoire(m.Territoire) is not { } t || CatalogueDePremiereGeneration.EchelleDe(d.Code) != t.Echelle || c.CategoriesDe(d) is not [var categorie, ..])
            throw Refus.Champ(champ, RefusDePremiereGeneration.ChiffreHorsDeLaConvention);
        var texte = string.IsNullOrWhiteSpace(m.Texte) ? null : m.Texte.Trim();
        if (texte?.Length > MethodeAuPlus)
            throw Refus.Champ(champ, RefusDeChiffre1G.MethodeTropLongue, ("max", MethodeAuPlus));
        var porteur = enBase.Values.FirstOrDefault(x => x.Methode is not null && x.Serie == d.Code && x.Territoire == t.Code);
        if (porteur?.Methode == texte)
            return false;
        var premiere = new CelluleDePremiereGeneration(NatureDeChiffre1G.Cible, d.Code, t.Code, c.Annees(d)[0], categorie);
        if (porteur is null && !enBase.TryGetValue(premiere, out porteur))
        {
            db.Add(enBase[premiere] = porteur = ChiffrePremiereGeneration.De(conventionId, premiere));
            porteur.Ecrire(null, null, sansObjet: false, acteur.Requis, horloge.Maintenant);
        }

        porteur.DireLaMethode(texte);
        return true;
    }

    private ChiffrePerime1G Perimer(ChiffreSaisi1G s, ChiffrePremiereGeneration? enBase) => new(s.Cellule, enBase?.Nombres() ?? default, enBase?.ModifieParNom ?? "", enBase?.ModifieLe ?? horloge.Maintenant);
}

/// <summary>A cell in the name of a field: « Cible~A.II-PLUS~D62~2011~ ».</summary>
internal static class CleDeCellule1G
{
    public static string De(CelluleDePremiereGeneration c) => FormattableString.Invariant($"{c.Nature}~{c.Serie}~{c.Territoire}~{c.An}~{c.Categorie}");

    public static CelluleDePremiereGeneration? Lire(string cle)
    {
        var parts = cle.Split('~');
        return parts.Length == 5 && Enum.TryParse<NatureDeChiffre1G>(parts[0], out var nature) && Enum.IsDefined(nature) && parts[1].Length <= 20 && parts[2].Length <= 62
            && int.TryParse(parts[3], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var an) && parts[4].Length <= 60
            ? new(nature, parts[1], parts[2], an, parts[4])
            : null;
    }

    /// <summary>Field of the method of a series on a territory.</summary>
    public static string ChampDeMethode(string serie, string territoire) => $"m.{serie}~{territoire}";

    public static NombresDeCellule Nombres(this ChiffrePremiereGeneration c) => new(c.V1, c.V2, c.EstSansObjet);
}
