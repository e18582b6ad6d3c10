using System.Runtime.CompilerServices;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>
/// The ensembles of one organisme, or of the whole perimeter, as a workbook written organisme after organisme (EI-01 to EI-27). The occupation
/// stands only where it may be told; that of ensembles told together stands on the first of them.
/// </summary>
internal sealed class ExporterLesEnsembles(PortailDbContext db, IActeurCourant acteur, PerimetreDuPatrimoine patrimoine, PerimetreDesEnsembles perimetre, LireLesEnsembles lire)
{
    /// <summary>What the workbook holds, one row an ensemble.</summary>
    public static readonly ModeleDeTableur Modele = new("Ensembles immobiliers", [.. Colonnes()]);

    /// <param name="siren">Organisme; null for all that the actor reads.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Outside the perimeter.</exception>
    public async Task<Func<Stream, CancellationToken, Task>> PreparerAsync(string? siren, CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        if (siren is not null)
            await perimetre.ExigerLectureAsync(siren, ct);
        IReadOnlyList<string> sirens = siren is not null ? [siren] : await (await patrimoine.StocksAsync(ct)).Select(s => s.Siren).Where(s => db.Set<EnsembleImmobilier>().Any(e => e.Siren == s)).Order().ToListAsync(ct);
        return (sortie, c) => Tableurs.EcrireAsync(sortie, Modele, LignesAsync(sirens, c), c);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> LignesAsync(IReadOnlyList<string> sirens, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var siren in sirens)
        {
            var ensembles = await lire.DuPerimetreAsync(siren, ct);
            var typologies = (await lire.TypologiesAsync(siren, ct)).ToDictionary(t => t.Id, t => t.Nom);
            var dites = PublierLOccupation.Publier(ensembles).SelectMany(o => o.Ensembles.Select((id, rang) => (id, rang, o))).ToDictionary(x => x.id, x => (x.rang, x.o));
            foreach (var e in ensembles)
                yield return [siren, .. Identite(e), .. Occupation(e, dites.TryGetValue(e.Ensemble.Id, out var x) ? x : null, typologies)];
        }
    }

    private static IEnumerable<object?> Identite(EnsembleLu e)
    {
        var f = e.Faits;
        return
        [
            e.Ensemble.Code, e.Ensemble.Libelle, Liste(f.Adresses), Liste(f.Financements), Liste(f.Conventions), f.Qpv.Count == 0 ? "hors QPV" : Liste(f.Qpv), f.EnCopropriete, f.Logements,
            f.SousPlai, f.SousPlus, f.SousPls, f.SousPli, e.Ensemble.PlafondsDerogatoires, Liste(f.Modes.Select(m => Libelles.De(m))), f.Surface,
        ];
    }

    private static IEnumerable<object?> Occupation(EnsembleLu e, (int Rang, OccupationPubliee Publiee)? dite, Dictionary<Guid, string> typologies)
    {
        var m = dite is { Rang: 0 } ? dite.Value.Publiee.Occupation : null;
        var avec = dite switch
        {
            null => "non renseignée",
            { Publiee.Motifs: { Count: > 0 } motifs } => string.Join(' ', motifs.Select(x => x.Phrase)),
            { Publiee.Ensembles.Count: > 1 } d => "ensemble : " + d.Publiee.Nom,
            _ => "",
        };
        return
        [
            e.Ensemble.TypologieId is { } t ? typologies.GetValueOrDefault(t) : null, e.Ensemble.TauxDeVacance, e.Ensemble.TauxDeRotation,
            m?.SousPlai, m?.PlaiAPlus, m?.PlusAPls, m?.PlsAPli, m?.AuDelaDuPli, m?.EnDepassement, m?.AuSls, m?.Apl, m is not null && dite!.Value.Publiee.Ensembles.Count == 1 ? e.Ensemble.Autres : null, avec,
        ];
    }

    /// <summary>A cell of a spreadsheet stays within its bounds, and can be read.</summary>
    private static string Liste(IEnumerable<string> valeurs) => string.Join(", ", valeurs) is var liste && liste.Length > 500 ? liste[..499] + "…" : liste;

    private static IEnumerable<ColonneDeTableur> Colonnes()
    {
        ColonneDeTableur Texte(string titre, int largeur = 18) => new(titre) { Largeur = largeur, Verrouillee = true };
        ColonneDeTableur Entier(string titre) => new(titre, TypeDeCellule.Entier) { Largeur = 12, Verrouillee = true };
        ColonneDeTableur Nombre(string titre) => new(titre, TypeDeCellule.Nombre) { Largeur = 12, Verrouillee = true };
        return
        [
            Texte("SIREN", 12), Texte("EI-01 Identifiant"), Texte("EI-02 Libellé", 30), Texte("EI-03 Adresses", 40), Texte("EI-04 Financements"), Texte("EI-05 Conventions APL"), Texte("EI-06 QPV"), Entier("EI-07 Copropriété"), Entier("EI-08 Logements"),
            Entier("EI-09 PLAI"), Entier("EI-10 PLUS"), Entier("EI-11 PLS"), Entier("EI-12 PLI"), Entier("EI-13 Dérogatoires"), Texte("EI-14 Surfaces"), Nombre("EI-15 Surface, m²"),
            Texte("EI-16 Typologie"), Nombre("EI-17 Vacance, %"), Nombre("EI-18 Rotation, %"),
            .. ((string[])["EI-19 Sous PLAI", "EI-20 PLAI à PLUS", "EI-21 PLUS à PLS", "EI-22 PLS à PLI", "EI-23 Au-delà", "EI-24 Dépassement", "EI-25 SLS", "EI-26 APL"]).Select(Entier), new("EI-27 Autres indicateurs") { Largeur = 40, LongueurAuPlus = ReglesDEnsemble.AutresAuPlus, Verrouillee = true }, Texte("Occupation publiée", 40),
        ];
    }
}
