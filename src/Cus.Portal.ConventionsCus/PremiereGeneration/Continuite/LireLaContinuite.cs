using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Suivi;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Continuite;

/// <summary>A landlord through both generations.</summary>
/// <param name="Nom">Its name.</param>
/// <param name="Premiere">Its convention of the first generation, or null.</param>
/// <param name="Seconde">Its convention of the second generation, or null.</param>
/// <param name="Series">What goes on from one to the other.</param>
/// <param name="ReferenceDePs3">F.III from N+3 to N+5 of the first generation, proposed as reference of PS-3: year and rate in hundredths.</param>
internal sealed record HistoireDeDeuxGenerations(string Nom, ConventionPremiereGeneration? Premiere, ConventionCus? Seconde, IReadOnlyList<SerieContinue> Series, IReadOnlyList<ReferenceDeCourbe> ReferenceDePs3);

/// <summary>Puts the conventions of both generations of a landlord side by side, in the perimeter of who reads.</summary>
internal sealed class LireLaContinuite(PerimetreDePremiereGeneration premieres, PerimetreDesConventions secondes, LireLeSuivi1G suivi1G, LireLeSuivi suivi)
{
    /// <exception cref="Refus">No convention of that landlord in the perimeter: the same answer whether it exists or not.</exception>
    public async Task<HistoireDeDeuxGenerations> DeAsync(string siren, CancellationToken ct)
    {
        var premiere = await (await premieres.ConventionsAsync(ct)).AsNoTracking().Where(c => c.Bailleur.Siren == siren).OrderByDescending(c => c.PremiereAnnee).FirstOrDefaultAsync(ct);
        var seconde = await (await secondes.ConventionsAsync(ct)).AsNoTracking().Where(c => c.Bailleur.Siren == siren).OrderByDescending(c => c.OuverteLe).FirstOrDefaultAsync(ct);
        if ((premiere?.Bailleur ?? seconde?.Bailleur) is not { } bailleur)
            throw new Refus(RefusSocle.Introuvable);
        var avant = premiere is null ? [] : await suivi1G.LireAsync(premiere, ct);
        IReadOnlyList<SuiviDIndicateurDeCus> apres = seconde?.Categorie is null ? [] : (await suivi.LireAsync(seconde, ct)).Suivis;
        var calendrier = seconde?.Calendrier ?? new CalendrierDeCus(0);
        var catalogue = CatalogueDesCus.De(calendrier);
        var series = Filiation.Toutes.Select(f => SerieContinue.De(f, catalogue.Definition(f.Seconde), avant, apres, Enumerable.Range(calendrier.PremiereAnnee, 6))).ToList();
        var reference = premiere is null ? [] : series.Single(s => s.Filiation.Seconde == "PS-3").Avant.Where(r => r.Annee >= premiere.Calendrier.DerniereAnnee - 2);
        return new(bailleur.Nom, premiere, seconde, series, [.. reference]);
    }
}
