using Cus.Portal.ConventionsCus.Categories;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Indicateurs.Contracts;
using Q = Cus.Portal.ConventionsCus.PremiereGeneration.Declarations.QuestionsDePremiereGeneration;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>What a rule finds in a declaration: by which question it is mended, where, when.</summary>
/// <param name="Constat">Rule, gravity, sentence.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Lieu">Territory in words; empty for the convention.</param>
/// <param name="An">Year; 0 for the last known value and for what is asked once.</param>
internal sealed record ConstatDeclare(Constat Constat, string Question, string Lieu = "", int An = 0);

/// <summary>The rules that read what the organisme declares, by section. Pure; a figure that is not there says nothing.</summary>
internal static class ReglesDesDeclarations
{
    private const string Diagnostics = "C.III";

    /// <param name="f">Facts.</param>
    /// <param name="jour">Day at which one looks, for the PLH in force (CON-09).</param>
    public static IReadOnlyList<ConstatDeclare> Verifier(FaitsDeclares f, DateOnly jour) => [.. Contenu(f, jour), .. Foyers(f), .. Offre(f), .. Occupation(f), .. Reclamations(f), .. Appareils(f), .. Enquetes(f), .. Gestion(f)];

    private static IEnumerable<ConstatDeclare> Contenu(FaitsDeclares f, DateOnly jour)
    {
        var r = f.Reponses;
        var tendues = f.Patrimoine.Immeubles.Where(i => i.Fiche.Logements > 0 && !string.Equals(i.Fiche.Zone, nameof(ZoneDeTension.C), StringComparison.Ordinal)).GroupBy(i => i.Fiche.Zone, i => i.Fiche.Logements, StringComparer.Ordinal).ToList();
        var contenu = new ContenuDeCus([.. Enum.GetValues<PartieStatutaire>().Where(p => r.Dit(Q.Partie(p)))], [.. Q.Politiques.Select(p => Politique(r, p.Code, p.Nom))])
        {
            PlanDeVente = r.Dit(Q.PlanDeVente),
            LogementsL44284 = r.Entier(Q.LogementsL44284),
            PlaiIdentifies = r.Dit(Q.Plai),
            PlanDesSortants = r.Dit(Q.Sortants),
            ModulationDuSls = tendues.TrueForAll(z => f.Convention.ZonesModulees.Contains(z.Key, StringComparer.Ordinal)),
            LogementsEnZoneTendue = tendues.Sum(z => z.Sum()),
            ObjectifsFacultatifs = r.Dit(Q.Facultatifs),
            FacultatifsDistincts = r.Dit(Q.Distincts),
        };
        var territoires = f.Convention.Territoires().Select(t => t with { PlhCite = r.Dit(Q.PlhCite, LieuDeReponse.DuPlh(t.Nom).Code) });
        return ReglesDuContenu.Verifier(contenu, territoires, jour).Concat(ReglesDesLoyers.Plafonds(r.Dit(Q.SurPlafondsDerogatoires))).Select(c => new ConstatDeclare(c, QuestionDe(c.Regle)));

        // CON-07 is mended by an act on the rents, not by an answer.
        static string QuestionDe(string regle) => Q.Toutes.FirstOrDefault(q => q.Regles == regle)?.Code ?? "";
    }

    private static PolitiqueDeCus Politique(Reponses1G r, string code, string nom) => new(nom, r.Dit(Q.Piece(code, "ETAT")), r.Dit(Q.Piece(code, "ORIENTATIONS")), r.Dit(Q.Piece(code, "PROGRAMME")));

    /// <summary>LF-01, LF-02: where there are homes.</summary>
    private static IEnumerable<ConstatDeclare> Foyers(FaitsDeclares f)
    {
        var (foyers, total) = (f.Patrimoine.Immeubles.Where(i => i.Fiche.EstUnFoyer).Sum(i => i.Fiche.Logements), f.Patrimoine.Logements);
        if (foyers == 0)
            return [];
        var annonces = new FoyersAnnonces(foyers, total, f.Reponses.Choix<PartDesFoyers>(Q.Foyers) ?? PartDesFoyers.Aucune) { EnEquivalents = f.Reponses.Reponse(Q.Equivalents) != false };
        return ReglesDesFoyers.Verifier(annonces).Select(c => new ConstatDeclare(c, c.Regle == "LF-01" ? Q.Equivalents : Q.Foyers));
    }

    /// <summary>B-01, B-02.</summary>
    private static IEnumerable<ConstatDeclare> Offre(FaitsDeclares f) =>
        from t in f.Departements
        from an in f.Annees
        let autres = f.Reponses.Entier(Q.AutresStructures, t.Code, an)
        let comptees = f.Reponses.Entier(Q.RhvsComptees, t.Code, an)
        from c in (IEnumerable<ConstatDeclare>)
        [
            .. autres > 0 ? ReglesDeLOffre.Structure(StructureDAccueil.FoyerDeJeunesTravailleurs).Select(c => new ConstatDeclare(c, Q.AutresStructures, t.Nom, an)) : [],
            .. comptees is { } n && f.Reponses.Entier(Q.RhvsAuContingent, t.Code, an) is { } contingent ? ReglesDeLOffre.Rhvs(n, contingent).Select(c => new ConstatDeclare(c, Q.RhvsAuContingent, t.Nom, an)) : [],
        ]
        select c;

    /// <summary>E-01, F-05, F-10, F-11.</summary>
    private static IEnumerable<ConstatDeclare> Occupation(FaitsDeclares f)
    {
        if (f.Segments.Any(t => f.EstRempli("F.II", t.Code)))
        {
            foreach (var c in ReglesDeLOccupation.Decompte(f.Reponses.Choix<MethodeDeDecompte>(Q.Decompte)))
                yield return new(c, Q.Decompte);
        }

        foreach (var an in f.Annees)
        {
            if (f.Reponses.Jour(Q.JourDeVacance, "", an) is { } mesure)
            {
                foreach (var c in ReglesDeLOccupation.DateDeVacance(mesure, an))
                    yield return new(c, Q.JourDeVacance, "", an);
            }

            foreach (var t in f.Departements)
            {
                if (f.Reponses.Entier(Q.NumeroUnique, t.Code, an) is { } attributions && f.Mesure("E.I", t.Code, an).V1 is { } mutations)
                {
                    foreach (var c in ReglesDeLOccupation.Mutations((int)mutations, attributions))
                        yield return new(c, Q.NumeroUnique, t.Nom, an);
                }
            }

            foreach (var t in f.Segments)
            {
                if (f.Reponses.Entier(Q.Vides, t.Code, an) is { } vides && f.Mesure("F.VI", t.Code, an).V1 is { } declares)
                {
                    foreach (var c in ReglesDeLOccupation.VacanceDeclaree((int)declares, vides, f.Reponses.Entier(Q.Techniques, t.Code, an) ?? 0, f.Reponses.Entier(Q.JamaisLoues, t.Code, an) ?? 0))
                        yield return new(c, Q.Vides, t.Nom, an);
                }
            }
        }
    }

    /// <summary>H-01, H-02 as soon as H.I is measured somewhere; H-04 at six years.</summary>
    private static IEnumerable<ConstatDeclare> Reclamations(FaitsDeclares f)
    {
        var r = f.Reponses;
        var mesures = f.Segments.SelectMany(t => f.Annees.Select(an => (Territoire: t, An: an, f.Mesure("H.I", t.Code, an).V1))).Where(m => m.V1 is not null).ToList();
        if (mesures.Count > 0)
        {
            var processus = new ProcessusDeReclamation(r.Dit(Q.Accessible), r.Dit(Q.Lieu), r.Dit(Q.Accuse), r.Dit(Q.Tracabilite), r.Dit(Q.SuiviDesInterventions));
            foreach (var c in ReglesDuService.Processus(mesures.Exists(m => m.V1 == 1), processus, r.Dit(Q.Fiche)))
                yield return new(c, c.Regle == "H-02" ? Q.Fiche : Q.Accessible);
        }

        foreach (var (t, an, v1) in mesures.Where(m => m.An > 0))
        {
            foreach (var c in ReglesDuService.AuTerme(an - f.Contexte.PremiereAnnee + 1, v1 == 1))
                yield return new(c, Q.Accessible, t.Nom, an);
        }
    }

    /// <summary>H-05, H-07, H-08, H-09, H-10.</summary>
    private static IEnumerable<ConstatDeclare> Appareils(FaitsDeclares f)
    {
        int Segments(string serie) => f.Segments.Count(t => f.EstRempli(serie, t.Code));
        foreach (var c in ReglesDuService.Seuils(SeuilsDArret.De(f.Reponses.Nombre(Q.SeuilDesAscenseurs), f.Reponses.Nombre(Q.SeuilDesChaudieres)), Segments("H.III-ASC"), Segments("H.III-CH")))
            yield return new(c, f.Reponses.Nombre(Q.SeuilDesAscenseurs) is null && Segments("H.III-ASC") > 0 ? Q.SeuilDesAscenseurs : Q.SeuilDesChaudieres);
        foreach (var (t, an) in f.Segments.SelectMany(t => f.Annees.Select(an => (t, an))))
        {
            if (f.Reponses.Entier(Q.SousStations, t.Code, an) is { } sousStations)
            {
                foreach (var c in ReglesDuService.Chaudieres(sousStations))
                    yield return new(c, Q.SousStations, t.Nom, an);
            }

            if (f.Reponses.Entier(Q.Contrats, t.Code, an) is { } enCours && f.Mesure("H.IV", t.Code, an).V1 is { } avecClause)
            {
                foreach (var c in ReglesDuService.Contrats((int)avecClause, enCours))
                    yield return new(c, Q.Contrats, t.Nom, an);
            }

            if (f.Mesure("H.V", t.Code, an) is { V1: { } logements, V2: { } gardiens })
            {
                foreach (var c in ReglesDuService.Gardiens((int)logements, gardiens, f.Reponses.Dit(Q.Gardiennage, t.Code)))
                    yield return new(c, Q.Gardiennage, t.Nom, an);
            }
        }
    }

    /// <summary>H-11, where H.VI is measured and the organisme says that its sample is not.</summary>
    private static IEnumerable<ConstatDeclare> Enquetes(FaitsDeclares f) =>
        from t in f.Segments
        from an in f.Annees
        where ((string[])["H.VI-ZUS", "H.VI-HZUS"]).Any(serie => f.Mesure(serie, t.Code, an).V1 is not null) && f.Reponses.Reponse(Q.Echantillon, t.Code, an) is not null
        from c in ReglesDuService.Echantillon(f.Reponses.Reponse(Q.Echantillon, t.Code, an) == true)
        select new ConstatDeclare(c, Q.Echantillon, t.Nom, an);

    /// <summary>C-03, C-04, I-01.</summary>
    private static IEnumerable<ConstatDeclare> Gestion(FaitsDeclares f)
    {
        var connu = Bolero.Connait(f.Convention.TypeDOrganisme);
        foreach (var an in f.Annees)
        {
            if (f.Reponses.Nombre(Q.RatioB8, "", an) is { } b8)
            {
                foreach (var c in ReglesDuParc.Maintenance(f.Ensemble("C.II", f.Segments, an), Valeur.De(b8, 1), connu))
                    yield return new(c, Q.RatioB8, "", an);
            }

            if (f.Reponses.Nombre(Q.RatioB6, "", an) is { } b6)
            {
                foreach (var c in ReglesDeLEvaluation.CoutDeGestion(f.Ensemble("I.I", f.Departements, an), Valeur.De(b6, 1), connu))
                    yield return new(c, Q.RatioB6, "", an);
            }
        }

        if (f.Convention.ConclueLe is { } signature && f.Reponses.Jour(Q.JourDesDiagnostics) is { } mesure && f.Segments.Any(t => f.EstRempli(Diagnostics, t.Code)))
        {
            foreach (var c in ReglesDuParc.Diagnostics(signature, mesure))
                yield return new(c, Q.JourDesDiagnostics);
        }
    }
}
