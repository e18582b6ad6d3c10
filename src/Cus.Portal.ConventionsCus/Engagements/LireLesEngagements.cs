using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Patrimoine;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>The grid of one sheet, the progress of all, what the rules find.</summary>
internal sealed record EngagementsLus(ContexteDesEngagements Contexte, FicheDeCus? Fiche, IReadOnlyList<AvancementDeFiche> Avancement, IReadOnlyList<ColonneDeCus> Colonnes, IReadOnlyList<LigneDeGrille> Lignes, IReadOnlyList<Constat> Territoriaux);

/// <summary>Reads the commitments and references of a convention.</summary>
internal sealed class LireLesEngagements(PortailDbContext db, LireLeContexte contexte)
{
    public async Task<EngagementsLus> LireAsync(ConventionCus convention, string? indicateur, CancellationToken ct)
    {
        var c = await contexte.DeAsync(convention, ct);
        var fiche = FichesDeCus.Chercher(indicateur) is { } f && c.Fiches.Contains(f) ? f : c.Fiches.FirstOrDefault();
        var chiffres = (await db.Set<ChiffreDeCus>().AsNoTracking().Where(x => x.ConventionId == convention.Id).ToListAsync(ct)).ToDictionary(x => x.Cellule);
        return new(c, fiche, [.. c.Fiches.Select(x => GrilleDeCus.Avancement(c, x))], fiche is null ? [] : GrilleDeCus.Colonnes(c, fiche),
            fiche is null ? [] : GrilleDeCus.Lignes(c, fiche, chiffres, (k, t) => LiensDuParc.De(convention.Bailleur.Siren, k.Reference!.Mesure!.Value, t, c.Calendrier.PremiereAnnee)),
            ConstatsDesEngagements.Territoriaux(c));
    }
}

/// <summary>« D’où vient ce chiffre ? »: the dwellings that a figure counts, as the list filters them.</summary>
internal static class LiensDuParc
{
    /// <summary>Built before that year and not rehabilitated: more than 25 years at 31 December N−1.</summary>
    public static int ConstruitsAvant(int premiereAnnee) => premiereAnnee - 26;

    public static string? De(string siren, MesureDuParc mesure, TerritoireDEngagement t, int premiereAnnee)
    {
        var lieu = t.Echelle switch
        {
            EchelleDEngagement.Departement => $"&Departement={t.Code}",
            EchelleDEngagement.Epci => $"&Epci={t.Code}",
            _ => "",
        };
        var trait = mesure switch
        {
            MesureDuParc.FEtG => $"&Trait={TraitDeLogement.Energivore}",
            MesureDuParc.EnVente => $"&Trait={TraitDeLogement.EnVente}",
            MesureDuParc.Accessibles => $"&Trait={TraitDeLogement.Accessible}",
            MesureDuParc.NonRehabilites => $"&Trait={TraitDeLogement.NonRehabilite}&ConstruitsAvant={ConstruitsAvant(premiereAnnee).ToString(CultureInfo.InvariantCulture)}",
            _ => "",
        };
        return $"/cus/logements?Siren={siren}{lieu}{trait}";
    }
}
