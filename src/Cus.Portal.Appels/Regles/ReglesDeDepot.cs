using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Appels.Regles;

/// <summary>What the rules of deposit look at: one state, read once.</summary>
/// <param name="Maintenant">Instant of the check.</param>
/// <param name="PorteurEstBailleurUsh">The porteur is a landlord member of USH on that day.</param>
/// <param name="AssocieEstBailleurUsh">The landlord it names is one.</param>
/// <param name="DejaDepose">Reference and identifier of a dossier of the same porteur, session and title already deposited.</param>
internal sealed record EtatADeposer(
    Dossier Dossier, ContenuDuDossier Contenu, Appel Appel, Session Session, IReadOnlyDictionary<Guid, FichierLu> Fichiers, ITerritoires Territoires,
    bool PorteurEstBailleurUsh, bool AssocieEstBailleurUsh, (Guid Id, string Reference)? DejaDepose, DateTimeOffset Maintenant)
{
    /// <summary>The porteur as it is on that day; null when unknown.</summary>
    public OrganismeLu? Porteur { get; init; }
}

/// <summary>
/// The rules of deposit AAP-01 to AAP-10 (source 003, II to IV). The same rules feed the gauge « prêt à déposer », the banner of
/// the draft, the reminder and the deposit itself. A call names the rules that apply to it.
/// </summary>
internal static class ReglesDeDepot
{
    private delegate IEnumerable<Motif> Regle(EtatADeposer e);

    private static readonly (string Code, string Libelle, Regle Verifier)[] Table =
    [
        ("AAP-01", "Dépôt dans les délais", Delai),
        ("AAP-02", "Pièces requises jointes et saines", Pieces),
        ("AAP-03", "Description de vingt pages au plus", Pages),
        ("AAP-04", "Quatre volets renseignés", Volets),
        ("AAP-05", "Adresses dans les régions déclarées", Adresses),
        ("AAP-06", "Total des logements égal à la somme des lots", Logements),
        ("AAP-07", "Plans de financement équilibrés", Financement),
        ("AAP-08", "Bailleur adhérent de l’USH", Bailleur),
        ("AAP-09", "Débouché vers un bail de droit commun", Debouche),
        ("AAP-10", "Un dossier par porteur, session et intitulé", Doublon),
    ];

    /// <summary>Rules that the régime of a call brings, without naming them one by one.</summary>
    private static readonly (string Code, string Libelle, Func<RegimeDAppel, bool> Vaut, Regle Verifier)[] DuRegime =
    [
        ("REG-01", "Porteur parmi les bénéficiaires de l’appel", r => r.Beneficiaires.Count > 0, Beneficiaire),
        ("REG-02", "Section de l’appel choisie", r => r.Sections.Count > 0, SectionChoisie),
    ];

    /// <summary>Codes and names of the rules, in order.</summary>
    public static IEnumerable<(string Code, string Libelle)> Toutes => Table.Select(r => (r.Code, r.Libelle));

    /// <summary>The rules that apply, each with its reasons of refusal; none when it is satisfied.</summary>
    public static IReadOnlyList<(string Code, string Libelle, IReadOnlyList<Motif> Motifs)> Verifier(EtatADeposer etat) =>
        [.. Table.Where(r => etat.Appel.Regles.Contains(r.Code, StringComparer.Ordinal)).Select(r => (r.Code, r.Libelle, (IReadOnlyList<Motif>)[.. r.Verifier(etat)])),
            .. DuRegime.Where(r => r.Vaut(etat.Appel.Regime)).Select(r => (r.Code, r.Libelle, (IReadOnlyList<Motif>)[.. r.Verifier(etat)]))];

    private static IEnumerable<Motif> Delai(EtatADeposer e)
    {
        if (e.Maintenant < e.Session.Calendrier.OuvreLe)
            yield return Motif.De(RefusAppels.SessionNonOuverte, donnees: [("ouverture", e.Session.Calendrier.OuvreLe), ("fermeture", e.Session.Fermeture)]);
        if (e.Session.EstFermee(e.Maintenant))
            yield return Motif.De(RefusAppels.DepotHorsDelai, donnees: [("date", Paris.Date(e.Session.Fermeture)), ("heure", Francais.Heure(e.Session.Fermeture))]);
    }

    private static IEnumerable<Motif> Pieces(EtatADeposer e)
    {
        foreach (var exigence in e.Appel.Pieces)
        {
            var jointes = e.Dossier.Pieces.Where(p => p.Exigence == exigence.Code && p.RetireeLe is null).Select(p => e.Fichiers.GetValueOrDefault(p.FichierId)).ToList();
            if (exigence.Requise && jointes.All(f => f is null or { Statut: StatutFichier.Refuse }))
                yield return Piece(e, RefusAppels.PieceManquante, exigence);
            else if (jointes.Any(f => f is { Statut: StatutFichier.EnAnalyse }))
                yield return Piece(e, RefusAppels.PieceEnAnalyse, exigence);
        }

        if (e.Contenu is { ActionsExistantes: true, FichesDeCapitalisation: 0 })
            yield return Motif.De(RefusAppels.CapitalisationManquante, lien: Section(e, Rubriques.Capitalisation));
    }

    private static IEnumerable<Motif> Pages(EtatADeposer e)
    {
        foreach (var exigence in e.Appel.Pieces.Where(p => p.PagesMax is not null))
        {
            foreach (var piece in e.Dossier.Pieces.Where(p => p.Exigence == exigence.Code && p.RetireeLe is null))
            {
                if (e.Fichiers.GetValueOrDefault(piece.FichierId)?.Pages is { } n && n > exigence.PagesMax)
                    yield return Piece(e, RefusAppels.DescriptionTropLongue, exigence.Code == "description" ? exigence with { Libelle = "La description" } : exigence, ("n", n), ("max", exigence.PagesMax));
            }
        }
    }

    private static IEnumerable<Motif> Volets(EtatADeposer e)
    {
        var formulaire = e.Appel.Formulaires.First(f => f.Version == e.Dossier.VersionFormulaire).Definition;
        foreach (var section in formulaire.Sections.Where(s => s.Code.StartsWith(Rubriques.Volet, StringComparison.Ordinal)))
        {
            if (e.Dossier.Saisie(section.Code)["texte"].Length == 0)
                yield return Motif.De(RefusAppels.VoletVide, lien: Section(e, section.Code, "texte"), donnees: [("n", section.Code[Rubriques.Volet.Length..]), ("titre", section.Titre)]);
        }
    }

    private static IEnumerable<Motif> Adresses(EtatADeposer e)
    {
        var regions = e.Contenu.Regions;
        if (regions.Count == 0)
            yield return Motif.De(RefusAppels.RegionManquante, lien: Section(e, Rubriques.Logements, "regions"));
        if (e.Contenu.Lots.All(l => l.Commune.Length == 0))
            yield return Motif.De(RefusAppels.AdresseManquante, lien: Section(e, Rubriques.Logements, "lots"));
        foreach (var (lot, i) in e.Contenu.Lots.Select((l, i) => (l, i)))
        {
            var commune = e.Territoires.Commune(lot.Commune, Paris.Date(e.Session.Calendrier.OuvreLe)) ?? e.Territoires.CommuneDeTousTemps(lot.Commune);
            var region = commune is null ? null : e.Territoires.RegionDuDepartement(commune.Departement, e.Session.Millesime);
            var adresse = commune is null ? lot.Adresse : $"{lot.Adresse}, {commune.Nom}";
            var lien = Section(e, Rubriques.Logements, $"lots-{i}-commune");
            if (region is null)
                yield return Motif.De(RefusAppels.CommuneInconnue, lien: lien, donnees: ("adresse", adresse));
            else if (regions.Count > 0 && !regions.Contains(region.Code, StringComparer.Ordinal))
                yield return Motif.De(RefusAppels.AdresseHorsRegion, lien: lien, donnees: [("adresse", adresse), ("region", e.Territoires.Region(regions[0])?.Nom)]);
        }
    }

    private static IEnumerable<Motif> Logements(EtatADeposer e)
    {
        var somme = e.Contenu.SommeDesLots;
        if ((e.Contenu.TotalAnnonce ?? 0) == 0)
            yield return Motif.De(RefusAppels.LogementsManquants, lien: Section(e, Rubriques.Logements, "total"));
        else if (e.Contenu.TotalAnnonce != somme)
            yield return Motif.De(RefusAppels.TotalDifferent, lien: Section(e, Rubriques.Logements, "total"), donnees: [("a", e.Contenu.TotalAnnonce), ("b", somme)]);
    }

    private static IEnumerable<Motif> Financement(EtatADeposer e)
    {
        var suivi = e.Contenu.CoutDuSuivi - e.Contenu.Plan.Sum(p => p.Accompagnement);
        if (suivi != 0)
            yield return Motif.De(RefusAppels.PlanDesequilibre, lien: Section(e, Rubriques.Financement, "accompagnement-ecart"), donnees: [("plan", "de l’accompagnement"), ("ecart", Francais.Euros(Math.Abs(suivi)))]);
        var investissement = e.Contenu.CoutInvestissement - e.Contenu.Plan.Sum(p => p.Investissement);
        if (investissement != 0)
            yield return Motif.De(RefusAppels.PlanDesequilibre, lien: Section(e, Rubriques.Financement, "investissement-ecart"), donnees: [("plan", "de l’investissement"), ("ecart", Francais.Euros(Math.Abs(investissement)))]);
    }

    private static IEnumerable<Motif> Bailleur(EtatADeposer e)
    {
        if (!e.PorteurEstBailleurUsh && !e.AssocieEstBailleurUsh)
            yield return Motif.De(RefusAppels.BailleurExige, lien: Section(e, Rubriques.Porteur, "bailleur_associe"));
    }

    private static IEnumerable<Motif> Debouche(EtatADeposer e)
    {
        if (e.Contenu.Lots.Any(l => l.EstTemporaire) && e.Contenu.Debouche.Length == 0)
            yield return Motif.De(RefusAppels.DeboucheExige, lien: Section(e, "volet3", "debouche"));
    }

    private static IEnumerable<Motif> Doublon(EtatADeposer e)
    {
        if (e.DejaDepose is { } autre)
            yield return Motif.De(RefusAppels.DejaDepose, lien: $"/appels/dossiers/{autre.Id}", donnees: ("numero", autre.Reference));
    }

    private static IEnumerable<Motif> Beneficiaire(EtatADeposer e)
    {
        if (!e.Appel.Regime.Admet(e.Porteur?.Type))
            yield return NonBeneficiaire(e.Appel.Regime, e.Porteur?.Nom ?? "Le porteur");
    }

    /// <summary>« Logis Privé n’est pas parmi les bénéficiaires de cet appel : office public de l’habitat… »</summary>
    public static Motif NonBeneficiaire(RegimeDAppel regime, string organisme) => Motif.De(RefusAppels.PorteurNonBeneficiaire, donnees: [("organisme", organisme), ("types", regime.BeneficiairesEnClair)]);

    private static IEnumerable<Motif> SectionChoisie(EtatADeposer e)
    {
        if (e.Appel.Regime.Section(e.Contenu.SectionDAppel) is null)
            yield return Motif.De(RefusAppels.SectionDAppelExigee, lien: Section(e, Rubriques.Porteur, "section"), donnees: [("sections", string.Join(" ; ", e.Appel.Regime.Sections.Select(s => s.Libelle)))]);
    }

    private static Motif Piece(EtatADeposer e, CodeRefus code, ExigenceDePiece exigence, params (string, object?)[] donnees) =>
        Motif.De(code, lien: $"/appels/dossiers/{e.Dossier.Id}/pieces#{exigence.Code}", donnees: [("piece", exigence.Libelle), .. donnees]);

    private static string Section(EtatADeposer e, string section, string? champ = null) =>
        $"/appels/dossiers/{e.Dossier.Id}/sections/{section}{(champ is null ? "" : "#" + champ)}";
}
