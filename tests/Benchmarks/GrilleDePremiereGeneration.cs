using System.Globalization;
using System.Net;
using System.Text;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// « bench premiere-generation »: the 26 indicators of the first generation over six years and forty segments in four categories, every
/// target filled, served by the portal itself; each grid opened, the whole form of the widest sent back with one cell changed.
/// </summary>
internal static class GrilleDePremiereGeneration
{
    private const int Segments = 40;
    private const int Ouvertures = 11;
    private const int Saisies = 15;

    public static async Task<int> ExecuterAsync()
    {
        await using var bases = await Bases.OuvrirAsync();
        Console.Error.WriteLine("Base de démonstration…");
        var chaines = await bases.CreerAsync("bench_premiere_generation", espaces: 1, dossiers: 0);
        await using var services = bases.Services(chaines);
        var (id, cellules) = await RemplirAsync(services);
        Console.Error.WriteLine($"{Francais.Entier(cellules)} valeurs-cibles sur {Segments} segments…");
        await using var portail = ProcessusMesure.Portail(("ConnectionStrings__Portail", chaines.Application), ("Demonstration", "true"), ("Documents__Dossier", bases.Dossier("documents")));
        await portail.AttendreAsync();
        var temoins = new CookieContainer();
        using var connexion = await portail.ConnecterAsync("karine.bonnet", temoins);
        using var session = portail.ClientSansSuite(temoins);
        string Chemin(string code) => $"{CheminsDePremiereGeneration.Chiffres(id)}?indicateur={code}";
        var ouvertures = new List<(string Code, double Mediane, int Taille)>();
        await PageMesuree.OuvrirAsync(session, Chemin("C.I"), 0);
        foreach (var code in CatalogueDePremiereGeneration.Codes)
        {
            await session.GetStringAsync(Chemin(code));
            var (mediane, taille) = await PageMesuree.OuvrirAsync(session, Chemin(code), Ouvertures);
            ouvertures.Add((code, mediane, taille));
        }

        var annuelle = ouvertures.Single(o => o.Code == "C.I");
        var lente = ouvertures.MaxBy(o => o.Mediane);
        Console.WriteLine(new Mesure($"Grille annuelle C.I ({Segments} segments, {annuelle.Taille / 1024:N0} ko de page) ouverte parmi {Francais.Entier(cellules)} chiffres", annuelle.Mediane, "ms", 300));
        Console.WriteLine(new Mesure($"La plus lente des 26 grilles ({lente.Code}, {lente.Taille / 1024:N0} ko de page) ouverte", lente.Mediane, "ms", 300));
        foreach (var code in (string[])["C.I", "F.I"])
            Console.WriteLine(new Mesure($"{code} : une cellule enregistrée, le formulaire entier envoyé", await EnregistrerAsync(session, Chemin(code), code), "ms", 300));
        return 0;
    }

    /// <summary>The convention of Toit d’Oc: forty segments of four categories, in ZUS and outside; every target that is asked.</summary>
    private static async Task<(Guid Id, int Cellules)> RemplirAsync(IServiceProvider services)
    {
        var sans = CancellationToken.None;
        var id = await ActeDuBanc.CommeAsync(services, ComptesDemo.MarcPuig, s => s.GetRequiredService<OuvrirUnePremiereGeneration>().ExecuterAsync(OrganismesDemo.ToitDOc, Rattachement.Aucun, sans));
        var immeubles = from segment in Enumerable.Range(1, Segments)
                        from categorie in Enumerable.Range(1, 4)
                        from zus in (string[])["oui", "non"]
                        select FormattableString.Invariant($"I{segment}-{categorie}-{zus};Résidence {segment}, {categorie};31555;50;PLUS, PLUS CD;oui;{zus};B1;non;Catégorie {categorie};Segment {segment:00};propriété");
        var fichier = string.Join("\r\n", immeubles.Prepend(string.Join(';', FichierDImmeubles.Modele.Colonnes.Select(c => c.Titre)))) + "\r\n";
        await ActeDuBanc.CommeAsync(services, ComptesDemo.KarineBonnet, async s =>
        {
            await s.GetRequiredService<TenirLePatrimoine1G>().DecrireAsync(id, Segments * 400, ModeDeClassement.ServiceRendu, false, true, sans);
            return 0;
        });
        await ActeDuBanc.CommeAsync(services, ComptesDemo.KarineBonnet, s => s.GetRequiredService<TenirLePatrimoine1G>().ImporterAsync(id, new MemoryStream(Encoding.UTF8.GetBytes(fichier)), sans));
        return (id, await ActeDuBanc.CommeAsync(services, ComptesDemo.KarineBonnet, async s =>
        {
            var c = await s.GetRequiredService<LireLesChiffres1G>().ContexteAsync(await s.GetRequiredService<PerimetreDePremiereGeneration>().ChargerAsync(id, sans), sans);
            var bilan = await s.GetRequiredService<EcrireLesChiffres1G>().ExecuterAsync(id, [.. Cibles(c)], [], sans);
            return bilan.Refuses.Count == 0 ? bilan.Ecrits : throw new InvalidOperationException($"{bilan.Refuses.Count} refused: {bilan.Refuses[0].Motif.Phrase}");
        }));
    }

    private static IEnumerable<ChiffreSaisi1G> Cibles(ContexteDesChiffres1G c) =>
        from t in c.Territoires
        from d in c.Catalogue.Definitions
        where CatalogueDePremiereGeneration.EchelleDe(d.Code) == t.Echelle && (CatalogueDePremiereGeneration.AUneCible(d) || d.Code == CatalogueDePremiereGeneration.PrevisionDesVentes)
        from categorie in c.CategoriesDe(d)
        where c.Raison(d.Code, t, categorie) is null
        from an in c.Annees(d)
        select new ChiffreSaisi1G(new(NatureDeChiffre1G.Cible, d.Code, t.Code, an, categorie), d.Code switch
        {
            _ when d.EstUnNombre => new(10, null),
            "G.I" => new(40, 80),
            "G.II" or "G.III" => new(20, 40),
            "C.I" => new(160_000, 400),
            "C.IV-ZUS" or "C.IV-HZUS" => new(20, 200),
            "H.III-ASC" => new(30, 20),
            "H.III-A" or "H.III-B" or "H.III-C" => new(10, 20),
            "F.III" => new(20, 200),
            "F.III-ZUS" => new(6, 20),
            _ => new(60, 200),
        }, null);

    /// <summary>The whole form goes, as a browser sends it, with one cell of the last year changed each time.</summary>
    private static async Task<double> EnregistrerAsync(HttpClient session, string chemin, string code)
    {
        var durees = new List<double>();
        for (var i = 0; i < Saisies + PageMesuree.Chauffe; i++)
        {
            var champs = PageMesuree.Champs(await session.GetStringAsync(chemin));
            var cellule = champs.Keys.First(k => k.StartsWith($"{Formulaire1G.PrefixeV1}Cible~{code}", StringComparison.Ordinal) && k.Contains("~2016~", StringComparison.Ordinal));
            champs[cellule] = (11 + i).ToString(CultureInfo.InvariantCulture);
            durees.Add(await PageMesuree.EnvoyerAsync(session, chemin, champs));
            if (PageMesuree.Champs(await session.GetStringAsync(chemin))[cellule] != champs[cellule])
                throw new InvalidOperationException("The cell was not written.");
        }

        return PageMesuree.Mediane(durees);
    }
}
