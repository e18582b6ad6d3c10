namespace Cus.Portal.Indicateurs.Contracts;

/// <summary>Which figure: an object of a programme, an indicator, a year, a split.</summary>
/// <param name="Objet">« contrats/contrat/{id} »: the programme's own words, at most 200 characters.</param>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Annee">Year, or the milestone of a cumulated value.</param>
/// <param name="Ventilation">Empty for the total; else <see cref="Ventilation.Cle"/>.</param>
public sealed record CleDeValeur(string Objet, string Code, int Annee, string Ventilation = "");

/// <summary>A split: the part of a figure that belongs to a landlord, a commune, a product…</summary>
public static class Ventilation
{
    /// <summary>« commune=29075;organisme=…;produit=PLUS »: the same parts give the same key, whatever their order.</summary>
    public static string Cle(params IEnumerable<(string Dimension, string Valeur)> parts) =>
        string.Join(';', parts.Select(p => $"{Net(p.Dimension)}={Net(p.Valeur)}").Order(StringComparer.Ordinal));

    /// <summary>The parts of a key.</summary>
    public static IReadOnlyDictionary<string, string> Parts(string cle) => cle.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static string Net(string texte) => texte.IndexOfAny(['=', ';']) < 0 ? texte : throw new ArgumentException($"« {texte} » holds a separator.");
}

/// <summary>Where a value comes from.</summary>
/// <param name="Source">« Enquête RPLS 2025 », or empty.</param>
/// <param name="Commentaire">Explanation of a variance, or null.</param>
/// <param name="PreuveId">Evidence file of Documents, or null.</param>
public sealed record Provenance(string Source = "", string? Commentaire = null, Guid? PreuveId = null);

/// <summary>A value to store.</summary>
/// <param name="Cle">Which figure.</param>
/// <param name="Valeur">Its new value; <see cref="Contracts.Valeur.NonRenseignee"/> clears it and keeps its history.</param>
/// <param name="Version">The version stamp that the author read; 0 for a figure never filled; null to overwrite whatever is there (imports).</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record SaisieDeValeur(CleDeValeur Cle, Valeur Valeur, int? Version, Provenance? Provenance = null);

/// <summary>A value as stored.</summary>
/// <param name="Cle">Which figure.</param>
/// <param name="Valeur">Its value.</param>
/// <param name="Version">Version stamp: 1 at the first writing, then one more at each.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Auteur">Name of its author.</param>
/// <param name="SaisieLe">Instant.</param>
public sealed record ValeurLue(CleDeValeur Cle, Valeur Valeur, int Version, Provenance Provenance, string Auteur, DateTimeOffset SaisieLe);

/// <summary>A value that was not stored because another hand changed it meanwhile: « 70, Nolwenn Riou, 10 h 04 ».</summary>
/// <param name="Saisie">What was asked.</param>
/// <param name="Actuelle">What is there now.</param>
public sealed record ConflitDeValeur(SaisieDeValeur Saisie, ValeurLue Actuelle);

/// <summary>What a writing did.</summary>
/// <param name="Ecrites">Values stored, with their new version stamp (unchanged ones keep theirs).</param>
/// <param name="Conflits">Values left as they are.</param>
public sealed record BilanDeSaisie(IReadOnlyList<ValeurLue> Ecrites, IReadOnlyList<ConflitDeValeur> Conflits);

/// <summary>A target to set.</summary>
/// <param name="Objet">Object.</param>
/// <param name="Code">Indicator.</param>
/// <param name="Annee">Its year; null for every year or the whole period.</param>
/// <param name="Cible">In the unit shown: 25 for 25 %.</param>
/// <param name="ACompterDu">First day it applies.</param>
/// <param name="Ventilation">Empty for the total.</param>
public sealed record ObjectifAFixer(string Objet, string Code, int? Annee, decimal Cible, DateOnly ACompterDu, string Ventilation = "");

/// <summary>A target as stored.</summary>
/// <param name="Objet">Object.</param>
/// <param name="Code">Indicator.</param>
/// <param name="Ventilation">Split.</param>
/// <param name="Objectif">Value, dates and act.</param>
public sealed record ObjectifLu(string Objet, string Code, string Ventilation, ObjectifDate Objectif);

/// <summary>A former value of a figure.</summary>
/// <param name="Valeur">What it was.</param>
/// <param name="Version">Its version stamp.</param>
/// <param name="Provenance">Where it came from.</param>
/// <param name="Auteur">Who wrote it.</param>
/// <param name="SaisieLe">When.</param>
public sealed record EtapeDeValeur(Valeur Valeur, int Version, Provenance Provenance, string Auteur, DateTimeOffset SaisieLe);

/// <summary>« D’où vient ce chiffre »: the value, its former ones, its target and the acts that set and changed it.</summary>
/// <param name="Cle">Which figure.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Evaluation">Value against the target of that year.</param>
/// <param name="Valeurs">The latest first.</param>
/// <param name="Objectifs">The one in force first.</param>
public sealed record HistoireDeChiffre(CleDeValeur Cle, DefinitionDIndicateur Definition, Evaluation Evaluation, IReadOnlyList<EtapeDeValeur> Valeurs, IReadOnlyList<ObjectifDate> Objectifs);

/// <summary>One figure of a bulk reading, judged.</summary>
/// <param name="Objet">Object.</param>
/// <param name="Definition">Definition.</param>
/// <param name="Annee">Year.</param>
/// <param name="Evaluation">Value, target, gap, verdict.</param>
public readonly record struct ChiffreEvalue(string Objet, DefinitionDIndicateur Definition, int Annee, Evaluation Evaluation);

/// <summary>
/// Indicators of the current espace. Rights are the caller's: a programme says who may read and write its objects. Nothing is
/// committed here: the caller's unit of work does.
/// </summary>
public interface IIndicateurs
{
    /// <summary>Publishes the definitions of a version. Idempotent; the same version with other definitions is refused.</summary>
    /// <exception cref="Socle.Refuser.Refus">The version is published with other definitions.</exception>
    Task DeclarerAsync(Catalogue catalogue, CancellationToken ct);

    /// <summary>A published catalogue, or null.</summary>
    Task<Catalogue?> LireAsync(string programme, string version, CancellationToken ct);

    /// <summary>Every published catalogue, the latest version of each programme first.</summary>
    Task<IReadOnlyList<Catalogue>> CataloguesAsync(CancellationToken ct);

    /// <summary>
    /// Stores values, five thousand at once as well as one. Values of stale version are left and told; the others are stored.
    /// </summary>
    /// <exception cref="Socle.Refuser.Refus">A value that breaks a rule (negative, cumulated that decreases…), unknown indicator: nothing is stored.</exception>
    Task<BilanDeSaisie> EnregistrerAsync(string programme, string version, IReadOnlyCollection<SaisieDeValeur> saisies, CancellationToken ct);

    /// <summary>Sets targets, with the act that sets them. The older ones are kept.</summary>
    /// <exception cref="Socle.Refuser.Refus">An act without reference or author, a target out of bounds, an unknown indicator.</exception>
    Task FixerAsync(string programme, string version, IReadOnlyCollection<ObjectifAFixer> objectifs, ActeDObjectif acte, CancellationToken ct);

    /// <summary>The object now follows that version: its values are judged by its definitions.</summary>
    Task AdopterAsync(string programme, string version, string objet, CancellationToken ct);

    /// <summary>Values of objects, every year and split.</summary>
    Task<IReadOnlyList<ValeurLue>> ValeursAsync(string programme, IReadOnlyCollection<string> objets, CancellationToken ct);

    /// <summary>Targets of objects with their history.</summary>
    Task<IReadOnlyList<ObjectifLu>> ObjectifsAsync(string programme, IReadOnlyCollection<string> objets, CancellationToken ct);

    /// <summary>One object, one indicator: a point a year, targets in force put beside the values.</summary>
    Task<IReadOnlyList<PointDeSerie>> SerieAsync(string programme, string version, string objet, string code, IReadOnlyCollection<int> annees, CancellationToken ct, string ventilation = "");

    /// <summary>Where a figure comes from.</summary>
    /// <exception cref="Socle.Refuser.Refus">Unknown indicator.</exception>
    Task<HistoireDeChiffre> HistoireAsync(string programme, string version, CleDeValeur cle, CancellationToken ct);

    /// <summary>Every total of a programme's version, ordered by object, indicator and year, as it is read: national pages, exports.</summary>
    IAsyncEnumerable<ChiffreEvalue> EvaluerEnMasseAsync(string programme, string version, CancellationToken ct);
}

/// <summary>An object whose values a programme lets an actor read or fill in the screens of this module.</summary>
/// <param name="Objet">Key.</param>
/// <param name="Libelle">« Brest Métropole ».</param>
/// <param name="PeutSaisir">The actor may fill its values now.</param>
public sealed record ObjetDIndicateurs(string Objet, string Libelle, bool PeutSaisir);

/// <summary>The programme's voice in the screens of this module (entry grid, « d’où vient ce chiffre »); registered by the programme.</summary>
public interface IProgrammeDIndicateurs
{
    /// <summary>Key of its catalogues.</summary>
    string Programme { get; }

    /// <summary>Objects of a version that the actor may read, at most 500, in the order of the rows.</summary>
    Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Socle.Acteurs.Acteur acteur, string version, CancellationToken ct);

    /// <summary>One object that the actor may read; null when it is unknown or not shown. A programme of many objects answers without listing them.</summary>
    async Task<ObjetDIndicateurs?> ObjetAsync(Socle.Acteurs.Acteur acteur, string version, string objet, CancellationToken ct) => (await ObjetsAsync(acteur, version, ct)).FirstOrDefault(o => o.Objet == objet);

    /// <summary>Years of a version, in order.</summary>
    Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct);
}
