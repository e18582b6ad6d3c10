using System.Globalization;
using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>The references that the stock in force gives, of every landlord and at every scale, as a CSV: what the DHUP compares conventions with.</summary>
internal sealed class ExporterLesReferences(IActeurCourant acteur, CompterLeParc compter, ITerritoires territoires)
{
    private static readonly string[] Titres = ["SIREN", "Millésime", "Échelle", "Code", "Territoire", "Parc", "F et G", "Plus de 25 ans, non réhabilités", "En vente", "Accessibles"];

    /// <exception cref="Refus">An actor that does not read the stock of the whole country (403).</exception>
    public Func<Stream, CancellationToken, Task> Preparer()
    {
        PermissionsCus.ImporterLeNational.Exiger(acteur.Acteur);
        return EcrireAsync;
    }

    private async Task EcrireAsync(Stream sortie, CancellationToken ct)
    {
        await using var csv = new FichierCsv(sortie);
        await csv.EcrireAsync(Titres);
        await foreach (var (siren, parc) in compter.TousAsync(LiensDuParc.ConstruitsAvant(new CalendrierDeCus(0).PremiereAnnee), ct))
        {
            foreach (var ((echelle, code), p) in parc.ParTerritoire.OrderBy(x => x.Key.Echelle).ThenBy(x => x.Key.Code, StringComparer.Ordinal))
                await csv.EcrireAsync([siren, Entier(parc.Millesime), Libelles.De(echelle), code, Nom(echelle, code), Entier(p.Parc), Entier(p.FEtG), Entier(p.NonRehabilites), Entier(p.EnVente), Entier(p.Accessibles)]);
        }

        await csv.VerserAsync();
    }

    private string Nom(EchelleDEngagement echelle, string code) => echelle switch
    {
        EchelleDEngagement.Departement => territoires.NomDuDepartement(code) ?? code,
        EchelleDEngagement.Epci => territoires.Epci(code)?.Nom ?? "Ville de Paris",
        _ => "",
    };

    private static string Entier(int n) => n.ToString(CultureInfo.InvariantCulture);
}
