using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;

/// <summary>The organisme keeps the stock of its convention until it is concluded: imports it, sorts it into categories, cuts it into segments.</summary>
internal sealed class TenirLePatrimoine1G(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, ITerritoires territoires, Journal journal)
{
    /// <summary>How the stock is counted and sorted.</summary>
    /// <exception cref="Refus">Another quality (403), concluded (409), a negative stock, CLA-03.</exception>
    public async Task DecrireAsync(Guid conventionId, int logements, ModeDeClassement mode, bool remiseEnOrdre, bool contingentEnFlux, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        convention.DecrireLePatrimoine(logements, mode, remiseEnOrdre, contingentEnFlux);
        await FinirAsync(convention, immeubles, "Decrire", "décrit le patrimoine", new { logements, mode, remiseEnOrdre, contingentEnFlux }, ct);
    }

    /// <summary>Adds the immeubles of a file and describes those that are there already; what the file does not name stays.</summary>
    /// <returns>Immeubles added, immeubles described again.</returns>
    /// <exception cref="Refus">Another quality (403), concluded (409), no file, faulty cells, each with its sentence: nothing is written.</exception>
    public async Task<(int Nouveaux, int Repris)> ImporterAsync(Guid conventionId, Stream? contenu, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        if (contenu is null)
            throw Refus.Champ("Fichier", RefusCus.FichierExige);
        var (lus, fautes) = FichierDImmeubles.Lire(await Tableurs.LireAsync(contenu, FichierDImmeubles.Modele, ct), territoires);
        FautesDeFichier.Exiger(fautes);
        if (lus.Count == 0)
            throw Refus.Champ("Fichier", RefusDImmeuble1G.FichierSansImmeuble);
        var parCode = immeubles.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var nouveaux = lus.Count(l => !parCode.ContainsKey(l.Fiche.Code));
        foreach (var l in lus)
        {
            if (parCode.TryGetValue(l.Fiche.Code, out var immeuble))
                immeuble.Decrire(l.Fiche.CompleteePar(immeuble.Fiche));
            else
                db.Add(immeuble = ImmeublePremiereGeneration.De(conventionId, l.Fiche));
            immeuble.Placer(l.Categorie.Length == 0 ? immeuble.Categories : [l.Categorie], l.Segment.Length == 0 ? immeuble.Segments : [l.Segment]);
            parCode[l.Fiche.Code] = immeuble;
        }

        await FinirAsync(convention, [.. parCode.Values], "Importer", $"importe {Francais.Nombre(lus.Count, "immeuble")}", new { nouveaux, repris = lus.Count - nouveaux }, ct);
        return (nouveaux, lus.Count - nouveaux);
    }

    /// <summary>Puts an immeuble in one category and one segment.</summary>
    /// <exception cref="Refus">Another quality (403), concluded (409), unknown immeuble, a place missing or misnamed.</exception>
    public async Task PlacerAsync(Guid conventionId, string? code, string? categorie, string? segment, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        var immeuble = immeubles.Find(i => i.Code == code) ?? throw new Refus(RefusSocle.Introuvable);
        immeuble.Placer([Nom(categorie, "Categorie", FichierDImmeubles.CategorieAuPlus)], [Nom(segment, "Segment", FichierDImmeubles.SegmentAuPlus)]);
        await FinirAsync(convention, immeubles, "Placer", $"place « {immeuble.Fiche.Nom} »", new { immeuble.Code, immeuble.Categories, immeuble.Segments }, ct);
    }

    /// <summary>Takes an immeuble out of the stock.</summary>
    public async Task RetirerAsync(Guid conventionId, string? code, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        var immeuble = immeubles.Find(i => i.Code == code) ?? throw new Refus(RefusSocle.Introuvable);
        db.Remove(immeuble);
        await FinirAsync(convention, [.. immeubles.Where(i => i != immeuble)], "Retirer", $"retire « {immeuble.Fiche.Nom} »", new { immeuble.Code }, ct);
    }

    /// <summary>The simplified classement: every ordinary immeuble goes to the category that the correspondence table gives, homes stay apart.</summary>
    /// <param name="conventionId">Convention.</param>
    /// <param name="selonLaConvention">PLUS or PLAI by immeuble, for ANAH financings, as each initial convention says.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Immeubles classified.</returns>
    /// <exception cref="Refus">CLA-03, CLA-04 and CLA-05 with the immeubles they are about: nothing is classified.</exception>
    public async Task<int> ClasserAsync(Guid conventionId, IReadOnlyDictionary<string, PlafondDeRessources> selonLaConvention, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        convention.DecrireLePatrimoine(convention.Logements, ModeDeClassement.Simplifie, convention.RemiseEnOrdre, convention.ContingentEnFlux);
        var classes = immeubles.Where(i => !i.Fiche.EstUnFoyer).Select(i => (Immeuble: i, Resultat: TableauDeCorrespondance.Appliquer(
            FichierDImmeubles.Financement(i.Fiche.Financement), i.Fiche.Conventionne, selonLaConvention.TryGetValue(i.Code, out var choix) ? choix : null))).ToList();
        var refus = classes.Where(c => c.Resultat.Constat is not null).GroupBy(c => c.Resultat.Constat!.Regle, StringComparer.Ordinal).ToList();
        if (refus.Count > 0)
            throw new Refus([.. refus.SelectMany(g => (Motif[])[g.First().Resultat.Constat!.Motif, Motif.De(RefusDImmeuble1G.ImmeublesConcernes, donnees: ("immeubles", ReglesDImmeuble.Noms([.. g.Select(c => c.Immeuble)])))])]);
        foreach (var (immeuble, resultat) in classes)
            immeuble.Placer([Libelles.De(resultat.Plafond!.Value)], immeuble.Segments);
        await FinirAsync(convention, immeubles, "Classer", $"classe {Francais.Nombre(classes.Count, "immeuble")} par le tableau de correspondance", new { classes = classes.Count }, ct);
        return classes.Count;
    }

    /// <summary>Cuts a segment by département: « Garonne aval (31) », « Garonne aval (82) ».</summary>
    /// <returns>Segments it makes.</returns>
    /// <exception cref="Refus">Unknown, or inside one département already.</exception>
    public async Task<IReadOnlyList<string>> CouperAsync(Guid conventionId, string? segment, CancellationToken ct)
    {
        var (convention, immeubles) = await ChargerAsync(conventionId, ct);
        var lu = PatrimoineLu1G.De(convention, immeubles, []);
        if (lu.Segments.FirstOrDefault(s => s.Nom == segment) is not { } entier)
            throw Refus.Champ("Segment", RefusDePremiereGeneration.SegmentInconnu);
        if (!entier.EstACouper)
            throw new Refus(RefusDImmeuble1G.SegmentDejaEntier, ("segment", entier.Nom));
        var coupe = lu.Partition.CouperParDepartement(entier.Nom);
        foreach (var (immeuble, reparti) in immeubles.Join(coupe.Immeubles, i => i.Code, r => r.Code, (i, r) => (i, r), StringComparer.Ordinal).Where(x => x.i.Segments.Contains(entier.Nom, StringComparer.Ordinal)))
            immeuble.Placer(immeuble.Categories, reparti.Segments);
        await FinirAsync(convention, immeubles, "Couper", $"coupe le segment « {entier.Nom} » par département", new { entier.Nom, entier.Departements }, ct);
        return [.. entier.Departements.Select(d => $"{entier.Nom} ({d})")];
    }

    private async Task<(ConventionPremiereGeneration Convention, List<ImmeublePremiereGeneration> Immeubles)> ChargerAsync(Guid conventionId, CancellationToken ct)
    {
        var convention = await perimetre.TenirPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        return (convention, await db.Set<ImmeublePremiereGeneration>().Where(i => i.ConventionId == conventionId).OrderBy(i => i.Code).ToListAsync(ct));
    }

    private async Task FinirAsync(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles, string acte, string geste, object donnees, CancellationToken ct)
    {
        c.Situer([.. immeubles.Select(i => i.Fiche.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], AutresRegions(c, immeubles));
        journal.Consigner("Cus.PremiereGeneration.Patrimoine." + acte, CheminsDePremiereGeneration.Objet(c.Id), $"{acteur.Requis.Nom} {geste}.", donnees, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>Regions of 2010 other than the one of the seat, where there are dwellings: their prefects give an avis (PRO-15).</summary>
    private List<AvisDAutreRegion> AutresRegions(ConventionPremiereGeneration c, IReadOnlyList<ImmeublePremiereGeneration> immeubles)
    {
        Region? De(string departement) => territoires.RegionDuDepartement(departement, MillesimeRegions.Regions2014);
        var siege = De(c.Bailleur.Departement)?.Code;
        return [.. from i in immeubles
                   let region = De(i.Fiche.Departement)
                   where region is not null && region.Code != siege
                   group i by (region.Code, region.Nom) into g
                   orderby g.Key.Nom
                   select new AvisDAutreRegion(g.Key.Code, g.Key.Nom, [.. g.Select(i => i.Fiche.Departement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], g.Sum(i => i.Fiche.Logements))];
    }

    private static string Nom(string? saisi, string champ, int max)
    {
        if (string.IsNullOrWhiteSpace(saisi))
            throw Refus.Champ(champ, RefusDePremiereGeneration.ImmeubleSansPlace);
        var nom = saisi.Trim();
        if (nom.Length > max)
            throw Refus.Champ(champ, RefusDImmeuble1G.NomTropLong, ("max", max));
        return FichierDImmeubles.EstUnNom(nom) ? nom : throw Refus.Champ(champ, RefusDImmeuble1G.NomReserve);
    }
}
