using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.Socle.Base;

namespace Cus.Portal.ContratsTerritoriaux.Versions;

/// <summary>A party, frozen.</summary>
internal sealed record PartieFigee(QualiteDePartie Qualite, Guid OrganismeId, string Nom);

/// <summary>An article of the text, frozen.</summary>
internal sealed record ArticleFige(string Code, string Titre, int Axe, string Texte, bool EstFinal);

/// <summary>An axis, with why it has no goal when it has none.</summary>
internal sealed record AxeFige(int Numero, string Titre, string? SansObjet);

/// <summary>A goal, as the version writes it.</summary>
internal sealed record IndicateurFige(string Code, string Titre, string Unite, int Axe, int Decimales, IReadOnlyList<Trames.ValeurDeVentilation> Ventilation);

/// <summary>A figure, entered or added up. The year 0 is the total.</summary>
internal sealed record ChiffreFige(string Indicateur, Guid OrganismeId, string Ventilation, string Commune, int Annee, decimal Valeur);

/// <summary>A gap acknowledged, frozen (CTL-04).</summary>
internal sealed record EcartFige(string Indicateur, decimal Ecart, string Motif, string ParNom);

/// <summary>
/// All that a version says: parties, text, figures. It stands by itself, whatever becomes of the template or of the parties. Lists only, in
/// a set order, and decimals without trailing zeros: the same content always gives the same fingerprint.
/// </summary>
internal sealed record ContenuDeVersion(
    string Intitule, string Reference, NatureDActe Nature, string? Objet, EpciDuContrat Epci, DateOnly Debut, DateOnly Fin, int VersionDeTrame, Reconnaissance? Derogation,
    IReadOnlyList<PartieFigee> Parties, IReadOnlyList<AxeFige> Axes, IReadOnlyList<ArticleFige> Articles, IReadOnlyList<IndicateurFige> Indicateurs, IReadOnlyList<ChiffreFige> Chiffres, IReadOnlyList<EcartFige> Ecarts)
{
    public string Titre { get; init; } = "";

    public string Source { get; init; } = "";

    [JsonIgnore]
    public IReadOnlyList<int> Annees => new PeriodeDuContrat(Debut, Fin).Annees;

    [JsonIgnore]
    public Guid EpciId => Parties.FirstOrDefault(p => p.Qualite == QualiteDePartie.Epci)?.OrganismeId ?? Guid.Empty;

    /// <summary>SHA-256 of the canonical content, lower-case hexadecimal.</summary>
    public string Empreinte() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, ColonneJson.Options)));

    public decimal? Valeur(string indicateur, Guid organisme, string ventilation = "", int annee = CaseDeGrille.Total) =>
        Chiffres.FirstOrDefault(c => c.Indicateur == indicateur && c.OrganismeId == organisme && c.Ventilation == ventilation && c.Commune.Length == 0 && c.Annee == annee)?.Valeur;

    /// <summary>The content of a contract as it is now.</summary>
    public static ContenuDeVersion De(ContratLu lu)
    {
        var (c, trame) = (lu.Contrat, lu.Trame);
        return new ContenuDeVersion(
            c.Intitule, c.Reference, c.Nature, c.Objet, c.Epci, c.Periode.Debut, c.Periode.Fin, c.VersionDeTrame, c.Derogation,
            [.. c.PartiesPresentes.Select(p => new PartieFigee(p.Qualite, p.OrganismeId, p.Nom))],
            [.. trame.Axes.Select(a => new AxeFige(a.Numero, a.Titre, c.EstSansObjet(a.Numero) ? c.AxesSansObjet[a.Numero].Motif : null))],
            [.. lu.Articles.Where(a => a.EstDansLeTexte && !c.EstSansObjet(a.Axe)).Select(a => new ArticleFige(a.Code, a.Titre, a.Axe, a.Texte, a.EstFinal))],
            [.. trame.Axes.SelectMany(a => a.Indicateurs.Where(i => lu.Chiffres.AUnChiffre(i.Code)).Select(i => new IndicateurFige(i.Code, i.Titre, i.Unite, a.Numero, i.Decimales, ValeursDe(c, i))))],
            [.. Figer(lu)],
            [.. c.EcartsAssumes.Where(e => Regles.RegleDeLEcart.Ecart(lu.Chiffres, e.Key, c.EpciOrganismeId, c.Bailleurs.Select(b => b.OrganismeId)) == e.Value.Ecart).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new EcartFige(e.Key, Normal(e.Value.Ecart), e.Value.Motif, e.Value.ParNom))])
        {
            Titre = trame.Titre,
            Source = trame.Source,
        };
    }

    private static IReadOnlyList<Trames.ValeurDeVentilation> ValeursDe(ContratTerritorial c, Trames.IndicateurDeTrame i) => i.Ventilation is not { } v ? []
        : v.Valeurs.Count > 0 ? v.Valeurs : [.. c.Ventilations.GetValueOrDefault(v.Code, []).Select(x => new Trames.ValeurDeVentilation(x, x))];

    /// <summary>What is read of each party, by kind and by year, and the detail by commune as entered.</summary>
    private static IEnumerable<ChiffreFige> Figer(ContratLu lu)
    {
        int[] annees = [.. lu.Contrat.Periode.Annees, CaseDeGrille.Total];
        var sujets = lu.Chiffres.Saisies.Keys.Select(c => (c.Indicateur, c.OrganismeId, c.Ventilation)).Concat(lu.Chiffres.Saisies.Keys.Select(c => (c.Indicateur, c.OrganismeId, Ventilation: ""))).Distinct()
            .OrderBy(s => s.Indicateur, StringComparer.Ordinal).ThenBy(s => s.OrganismeId).ThenBy(s => s.Ventilation, StringComparer.Ordinal);
        foreach (var (indicateur, organisme, ventilation) in sujets)
        {
            foreach (var annee in annees)
            {
                if (lu.Chiffres.Valeur(indicateur, organisme, ventilation, annee) is { } valeur)
                    yield return new ChiffreFige(indicateur, organisme, ventilation, "", annee, Normal(valeur));
            }
        }

        foreach (var (c, valeur) in lu.Chiffres.Saisies.Where(s => s.Key.Commune.Length > 0)
            .OrderBy(s => s.Key.Indicateur, StringComparer.Ordinal).ThenBy(s => s.Key.OrganismeId).ThenBy(s => s.Key.Commune, StringComparer.Ordinal).ThenBy(s => s.Key.Ventilation, StringComparer.Ordinal).ThenBy(s => s.Key.Annee))
            yield return new ChiffreFige(c.Indicateur, c.OrganismeId, c.Ventilation, c.Commune, c.Annee, Normal(valeur));
    }

    /// <summary>The same number, written one way: 600, never 600.0000.</summary>
    private static decimal Normal(decimal valeur) => valeur / 1.0000000000000000000000000000m;
}
