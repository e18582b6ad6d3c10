using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Negociation;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>
/// Carries the signed figures of a contract, or of an amendment, into the engine of indicators as targets: the act that sets them is the
/// signature; an amendment sets what it changes. Safe to run twice: an act already carried is not carried again.
/// </summary>
internal sealed class PorterLesObjectifs(PortailDbContext db, IIndicateurs indicateurs)
{
    /// <param name="acte">A signed contract or amendment.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task ExecuterAsync(ContratTerritorial acte, CancellationToken ct)
    {
        if (acte.SigneLe is not { } signeLe)
            return;
        var trame = await db.Set<Trame>().AsNoTracking().Where(t => t.Version == acte.VersionDeTrame).Select(t => t.Definition).SingleOrDefaultAsync(ct) ?? throw new Refus(RefusSocle.Introuvable);
        await indicateurs.DeclarerAsync(IndicateursDeLaTrame.Catalogue(acte.VersionDeTrame, trame), ct);
        var objet = IndicateursDeLaTrame.Objet(acte.ParentId ?? acte.Id);
        var reference = $"{(acte.Nature == NatureDActe.Avenant ? $"avenant n°\u00A0{acte.Rang}" : "contrat")} signé le {Francais.DateLongue(signeLe)}";
        var fixes = await indicateurs.ObjectifsAsync(IndicateursDeLaTrame.Programme, [objet], ct);
        if (fixes.Any(o => o.Objectif.Acte.Reference == reference))
            return;
        var enVigueur = fixes.Where(o => o.Ventilation.Length == 0).ToLookup(o => o.Code, o => o.Objectif);
        var cibles = (await CiblesAsync(acte, trame, objet, Paris.Date(signeLe), ct)).Where(c => Objectifs.EnVigueur([.. enVigueur[c.Code]], c.Annee!.Value)?.Cible != c.Cible).ToList();
        if (cibles.Count > 0)
            await indicateurs.FixerAsync(IndicateursDeLaTrame.Programme, IndicateursDeLaTrame.Version(acte.VersionDeTrame), cibles, new ActeDObjectif(reference, Paris.Date(signeLe), acte.Intitule), ct);
    }

    private async Task<List<ObjectifAFixer>> CiblesAsync(ContratTerritorial acte, DefinitionDeTrame trame, string objet, DateOnly jour, CancellationToken ct)
    {
        var epci = acte.EpciOrganismeId;
        var chiffres = await db.Set<Chiffre>().AsNoTracking().Where(c => c.ContratId == acte.Id && c.OrganismeId == epci && c.Commune == "" && c.Valeur != null).ToListAsync(ct);
        var cibles = new List<ObjectifAFixer>();
        foreach (var g in chiffres.Where(c => c.Annee != CaseDeGrille.Total).GroupBy(c => (c.Indicateur, c.Annee)))
        {
            var total = g.FirstOrDefault(c => c.Ventilation.Length == 0)?.Valeur ?? (trame.Indicateur(g.Key.Indicateur) is { EstUnRapport: false } ? g.Sum(c => c.Valeur!.Value) : null);
            if (total is { } cible && trame.Indicateur(g.Key.Indicateur) is not null)
                cibles.Add(new(objet, g.Key.Indicateur, g.Key.Annee, cible, jour));
        }

        return cibles;
    }
}
