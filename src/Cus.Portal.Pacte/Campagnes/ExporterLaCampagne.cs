using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Web;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>The last computation of a campaign, as a workbook or as a CSV.</summary>
internal sealed class ExporterLaCampagne(LireLesCampagnes lire)
{
    private static readonly ModeleDeTableur Modele = new("Résultat", [.. Colonnes()], TableauDeSimulation.OrganismesAuPlus + 1);

    /// <exception cref="Refus">Another role, no campaign, not computed (404).</exception>
    public async Task<byte[]> XlsxAsync(int annee, CancellationToken ct)
    {
        var resultat = await ResultatAsync(annee, ct);
        var lignes = resultat.Positions.Select(p => (IReadOnlyList<object?>)
        [
            p.Bases.Siren, p.Bases.Nom, Libelles.De(p.Bases.Plan), p.Bases.Cotisation, p.Bases.Loyers, (decimal)p.Bases.Logements, p.Aides.Neuf, p.Aides.Prets, p.Aides.Restructuration, p.Aides.Ajustement, p.Aides.Total,
            p.Parts.Cotisations, p.Parts.Loyers, p.Parts.Logements, p.Parts.Total, p.Solde,
        ]);
        return Tableurs.Ecrire(Modele, lignes.Append(["", "Total", "", null, null, null, null, null, null, null, resultat.Aides, null, null, null, resultat.Appel, -resultat.Frais]));
    }

    /// <exception cref="Refus">As above.</exception>
    public async Task<byte[]> CsvAsync(int annee, CancellationToken ct)
    {
        var flux = new MemoryStream();
        await using (var csv = new FichierCsv(flux))
        {
            foreach (var ligne in ResultatEnLignes.De(await ResultatAsync(annee, ct)))
                await csv.EcrireAsync(ligne);
            await csv.VerserAsync();
        }

        return flux.ToArray();
    }

    private async Task<ResultatDeCampagne> ResultatAsync(int annee, CancellationToken ct) =>
        (await lire.CalculAsync(await lire.LireAsync(annee, ct), ct) ?? throw new Refus(RefusSocle.Introuvable)).Resultat;

    private static IEnumerable<ColonneDeTableur> Colonnes()
    {
        ColonneDeTableur Texte(string titre, int largeur) => new(titre) { Largeur = largeur, Verrouillee = true };
        ColonneDeTableur Nombre(string titre) => new(titre, TypeDeCellule.Nombre) { AdmetNegatif = true, Verrouillee = true };
        return
        [
            Texte("SIREN", 12), Texte("Organisme", 30), Texte("Plan de la CGLLS", 30), Nombre("Cotisation CGLLS"), Nombre("Loyers"), new("Logements", TypeDeCellule.Entier) { Verrouillee = true },
            .. ((string[])["Aide au neuf", "Aide aux prêts", "Aide à la restructuration", "Ajustement", "Aides", "Part des cotisations", "Part des loyers", "Part des logements", "Contribution", "Solde"]).Select(Nombre),
        ];
    }
}
