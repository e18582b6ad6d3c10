using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>What the stock in force and the homes give: each figure opens its lines.</summary>
/// <param name="Ordinaires">Dwellings of the stock in force; null when none is.</param>
/// <param name="Millesime">Vintage of the stock, or null.</param>
/// <param name="Foyers">Homes kept by the organisme.</param>
/// <param name="Equivalents">Their equivalent dwellings, each rounded down by itself.</param>
internal sealed record CompositionProposee(int? Ordinaires, int? Millesime, int Foyers, int Equivalents);

/// <summary>The activity of accession as it is declared.</summary>
internal enum ActiviteDAccession
{
    /// <summary>None.</summary>
    Aucune,

    /// <summary>It goes on during the convention.</summary>
    Poursuivie,

    /// <summary>It stops: a sentence must say so (CAT-08).</summary>
    Arretee,
}

/// <summary>What the category is decided on, as typed.</summary>
internal sealed record SaisieDeComposition(int Ordinaires, int EnFoyers, ActiviteDAccession Accession, int VentesNeuves);

/// <summary>Proposes what the category is decided on; the caller has checked that the actor reads the convention.</summary>
internal sealed class ProposerLaComposition(PortailDbContext db)
{
    public async Task<CompositionProposee> ExecuterAsync(string siren, CancellationToken ct)
    {
        var stock = await db.Set<StockImporte>().AsNoTracking().Where(s => s.Siren == siren).Select(s => new { s.Logements, s.Millesime }).SingleOrDefaultAsync(ct);
        var foyers = await db.Set<ResidenceDeFoyer>().AsNoTracking().Where(r => r.Siren == siren).Select(r => new { r.Autonomes, r.Lits }).ToListAsync(ct);
        return new(stock?.Logements, stock?.Millesime, foyers.Count, LogementsEquivalents.De(foyers.Select(f => (f.Autonomes, f.Lits))));
    }
}

/// <summary>The organisme fixes what the category is decided on: the decision follows, with its explanation.</summary>
internal sealed class FixerLaCategorie(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, Journal journal)
{
    /// <exception cref="Refus">Outside the perimeter, read only, a text that no longer changes, neither stock nor accession.</exception>
    public async Task<CategorieDecidee> ExecuterAsync(Guid conventionId, SaisieDeComposition saisie, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.FixerLaComposition(new(
            checked(saisie.Ordinaires + saisie.EnFoyers), saisie.EnFoyers, saisie.Accession != ActiviteDAccession.Aucune,
            saisie.Accession == ActiviteDAccession.Aucune ? 0 : saisie.VentesNeuves, saisie.Accession != ActiviteDAccession.Arretee));
        var categorie = convention.Categorie!;
        journal.Consigner("Cus.Convention.Categorie", CheminsDeConvention.Objet(conventionId),
            $"{acteur.Requis.Nom} fixe la catégorie : {Socle.CyclesDeVie.Libelles.De(categorie.Categorie)}. {string.Join(' ', categorie.Explications)}", convention.Composition, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return categorie;
    }
}

/// <summary>What a category demands, in words, each line a thing to write or to figure.</summary>
internal static class ContenuRequis
{
    public static IReadOnlyList<string> De(CategorieDecidee c, CompositionDuPatrimoine composition)
    {
        var requis = new List<string>();
        if (c.Categorie == CategorieDeCus.Ordinaire)
            requis.Add("État des lieux, politique patrimoniale et plan de vente, qualité de service, gestion sociale, concertation ; PP-1 à PP-4, G-1, PS-1, PS-2 et SR-1 ; PP-5 et PS-3 si le préfet les retient.");
        if (c.Foyers == PartDesFoyers.IndicateursSeuls)
            requis.Add("Les indicateurs logements-foyers (PP-LF-1 à PP-LF-3) sont requis, avec leurs explications.");
        else if (c.Foyers is PartDesFoyers.PartieDistincte or PartDesFoyers.Entiere)
            requis.Add("Une partie « logements-foyers » (texte et indicateurs PP-LF-1 à PP-LF-3) est requise.");
        if (c.PartieAccession)
            requis.Add(composition.VentesNeuves >= CategorieDecidee.SeuilDeVentes ? "Plan de développement, PP-ACC-1 et PS-ACC-1 requis." : "Plan de développement requis ; PP-ACC-1 et PS-ACC-1 ne le sont pas.");
        else if (composition.Accession && !c.ArretADeclarer)
            requis.Add("La partie accession n’est pas requise.");
        if (c.ArretADeclarer)
            requis.Add("Précisez que l’organisme ne poursuit pas son activité d’accession.");
        return requis;
    }
}
