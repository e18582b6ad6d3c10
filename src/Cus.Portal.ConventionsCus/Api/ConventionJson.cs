using System.ComponentModel;
using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Evaluations;
using Cus.Portal.ConventionsCus.Territorialisation;

namespace Cus.Portal.ConventionsCus.Api;

[Description("Une convention d’utilité sociale, dans la liste.")]
internal sealed record ConventionCusResumeJson(
    [property: Description("Identifiant.")] Guid Id,
    [property: Description("Référence, unique dans l’espace.")] string Reference,
    [property: Description("SIREN de l’organisme.")] string Siren,
    [property: Description("Nom de l’organisme.")] string Organisme,
    [property: Description("Département du siège.")] string Departement,
    [property: Description("Code de la région du siège.")] string Region,
    [property: Description("Première année, N.")] int PremiereAnnee,
    [property: Description("Où en est la convention.")] StatutConventionCus Statut)
{
    public static ConventionCusResumeJson De(ConventionCus c) => new(c.Id, c.Reference, c.Bailleur.Siren, c.Bailleur.Nom, c.Bailleur.Departement, c.Bailleur.Region, c.Calendrier.PremiereAnnee, c.Statut);
}

[Description("La catégorie d’une convention, et pourquoi.")]
internal sealed record CategorieJson(
    [property: Description("Ordinaire, logements-foyers ou accession.")] CategorieDeCus Categorie,
    [property: Description("Ce qu’elle dit des foyers.")] PartDesFoyers Foyers,
    [property: Description("La partie accession est requise.")] bool PartieAccession,
    [property: Description("Pourquoi, une phrase par règle.")] IReadOnlyList<string> Explications);

[Description("Une convention d’utilité sociale.")]
internal sealed record ConventionCusJson(
    [property: Description("Identifiant.")] Guid Id,
    [property: Description("Référence, unique dans l’espace.")] string Reference,
    [property: Description("Intitulé.")] string Intitule,
    [property: Description("SIREN de l’organisme.")] string Siren,
    [property: Description("Nom de l’organisme.")] string Organisme,
    [property: Description("Où en est la convention.")] StatutConventionCus Statut,
    [property: Description("Reports accordés.")] int Reports,
    [property: Description("Premier jour.")] DateOnly Debut,
    [property: Description("Dernier jour.")] DateOnly Fin,
    [property: Description("Départements où l’organisme a des logements.")] IReadOnlyList<string> Departements,
    [property: Description("Catégorie, ou rien tant qu’elle n’est pas fixée.")] CategorieJson? Categorie,
    [property: Description("Dernière version figée ; 0 sans version.")] int DerniereVersion,
    [property: Description("Texte et engagements peuvent encore changer.")] bool EstModifiable,
    [property: Description("Jour et heure du dépôt du projet, ou rien.")] DateTime? DeposeLe,
    [property: Description("Jour et heure de la conclusion, ou rien.")] DateTime? ConclueLe)
{
    public static ConventionCusJson De(ConventionCus c) => new(
        c.Id, c.Reference, c.Intitule, c.Bailleur.Siren, c.Bailleur.Nom, c.Statut, c.Reports, c.Calendrier.EntreeEnVigueur, c.Calendrier.DernierJour, c.Departements,
        c.Categorie is { } k ? new(k.Categorie, k.Foyers, k.PartieAccession, k.Explications) : null, c.DerniereVersion, c.EstModifiable, c.DeposeLe?.UtcDateTime, c.ConclueLe?.UtcDateTime);
}

[Description("Une partie du texte d’une convention.")]
internal sealed record SectionJson(
    [property: Description("Code, comme mixite-sociale-programme.")] string Code,
    [property: Description("Titre.")] string Titre,
    [property: Description("Requise par la catégorie.")] bool EstRequise,
    [property: Description("Texte, ou rien tant qu’il n’est pas écrit.")] string? Texte,
    [property: Description("Version du texte ; 0 tant qu’il n’est pas écrit.")] int Version);

[Description("Un chiffre d’une convention : un engagement ou une référence.")]
internal sealed record ChiffreCusJson(
    [property: Description("Référence ou engagement.")] NatureDeChiffre Nature,
    [property: Description("Code de l’indicateur, comme PP-2.")] string Indicateur,
    [property: Description("Échelle.")] EchelleDEngagement Echelle,
    [property: Description("Code du territoire ; rien pour l’organisme.")] string? Territoire,
    [property: Description("Année, ou dernière année de l’horizon.")] int Annee,
    [property: Description("Valeur exacte ; un taux en centièmes (25 pour 25 %).")] decimal Valeur,
    [property: Description("D’où elle vient.")] string Source);

[Description("Une ligne d’une évaluation.")]
internal sealed record LigneDEvaluationJson(
    [property: Description("Code de l’indicateur.")] string Indicateur,
    [property: Description("Échelle.")] EchelleDEngagement Echelle,
    [property: Description("Code du territoire ; rien pour l’organisme.")] string? Territoire,
    [property: Description("Année, ou dernière année de l’horizon.")] int Annee,
    [property: Description("Engagement.")] decimal Cible,
    [property: Description("Numérateur de la valeur, ou rien.")] decimal? Numerateur,
    [property: Description("Dénominateur ; 1 pour un nombre.")] decimal? Denominateur,
    [property: Description("Valeur moins engagement, dans l’unité affichée.")] decimal? Ecart,
    [property: Description("Jamais un verdict pour PP-1 et PP-LF-1.")] Indicateurs.Contracts.Verdict Verdict);

[Description("L’évaluation d’une convention à un horizon.")]
internal sealed record EvaluationCusJson(
    [property: Description("À trois ou à six ans.")] HorizonDEvaluation Horizon,
    [property: Description("Où elle en est.")] StatutEvaluation Statut,
    [property: Description("Dernier jour de la phase contradictoire.")] DateOnly ReponsesJusquAu,
    [property: Description("Appréciation du préfet, une fois arrêtée.")] string? Appreciation,
    [property: Description("Lignes.")] IReadOnlyList<LigneDEvaluationJson> Lignes)
{
    public static EvaluationCusJson De(EvaluationDeCus e, ConventionCus c) => new(e.Horizon, e.Statut, e.ReponsesJusquAu, e.Appreciation?.Texte, [.. e.Lignes.Select(l => l.Juger(c.Calendrier)).Select(j => new LigneDEvaluationJson(
        j.Ligne.Cellule.Indicateur, j.Ligne.Cellule.Echelle, j.Ligne.Cellule.Territoire.Length == 0 ? null : j.Ligne.Cellule.Territoire, j.Ligne.Cellule.An, j.Ligne.Cible, j.Ligne.Numerateur, j.Ligne.Denominateur, j.Ecart, j.Evaluation.Verdict))]);
}

[Description("Un ensemble immobilier : ce que disent ses logements, jamais son occupation.")]
internal sealed record EnsembleJson(
    [property: Description("Identifiant de l’ensemble (EI-01).")] string Code,
    [property: Description("Libellé (EI-02).")] string Libelle,
    [property: Description("Logements.")] int Logements,
    [property: Description("Quartiers prioritaires ; rien hors QPV.")] IReadOnlyList<string> Qpv,
    [property: Description("Financements initiaux.")] IReadOnlyList<string> Financements,
    [property: Description("Conventions APL.")] IReadOnlyList<string> ConventionsApl,
    [property: Description("Surface, en mètres carrés.")] decimal Surface);

[Description("L’occupation sociale d’un groupe d’ensembles : rien au-dessous de onze ménages, même par soustraction.")]
internal sealed record OccupationJson(
    [property: Description("Ensembles du groupe.")] string Ensembles,
    [property: Description("Département.")] string Departement,
    [property: Description("Ménages, ou rien.")] int? Menages,
    [property: Description("Sous le plafond PLAI, ou rien.")] int? SousPlai,
    [property: Description("Entre PLAI et PLUS, ou rien.")] int? PlaiAPlus,
    [property: Description("Entre PLUS et PLS, ou rien.")] int? PlusAPls,
    [property: Description("Entre PLS et PLI, ou rien.")] int? PlsAPli,
    [property: Description("Au-delà du PLI, ou rien.")] int? AuDelaDuPli,
    [property: Description("Pourquoi rien n’est dit.")] IReadOnlyList<string> Motifs)
{
    public static OccupationJson De(OccupationPubliee o) => new(
        o.Nom, o.Departement, o.Occupation?.Menages, o.Occupation?.SousPlai, o.Occupation?.PlaiAPlus, o.Occupation?.PlusAPls, o.Occupation?.PlsAPli, o.Occupation?.AuDelaDuPli, [.. o.Motifs.Select(m => Interface.Typographie.Composer(m.Phrase))]);
}

[Description("Les ensembles immobiliers d’une convention.")]
internal sealed record EnsemblesJson(
    [property: Description("Ensembles.")] IReadOnlyList<EnsembleJson> Ensembles,
    [property: Description("Occupation sociale qui peut être dite.")] IReadOnlyList<OccupationJson> Occupations);
