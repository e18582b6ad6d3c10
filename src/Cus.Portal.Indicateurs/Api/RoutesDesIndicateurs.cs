using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Indicateurs.Fiches;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cus.Portal.Indicateurs.Api;

/// <summary>A figure in JSON: the two numbers, never a rounded one alone; the words that the page shows beside.</summary>
internal sealed record ChiffreJson(string Objet, string Libelle, int Annee, StatutValeur Statut, decimal? Numerateur, decimal? Denominateur, string? Motif, decimal? Cible, Verdict Verdict, string Valeur, string Ecart)
{
    public static ChiffreJson De(DefinitionDIndicateur d, ObjetDIndicateurs o, CelluleDIndicateur c)
    {
        var v = c.Evaluation.Valeur;
        return new(o.Objet, o.Libelle, c.Annee, v.Statut, v.EstComplete ? v.Numerateur : null, v.EstComplete ? v.Denominateur : null, v.Motif, c.Evaluation.Cible, c.Evaluation.Verdict, FormatDeValeur.Valeur(d, v), FormatDeValeur.Ecart(d, c.Evaluation));
    }
}

internal sealed record IndicateurJson(string Programme, string Version, DefinitionDIndicateur Definition, IReadOnlyList<ChiffreJson> Chiffres);

/// <summary><c>/api/indicateurs/…</c>, the CSV and the PDF of the same table: one reading, one verdict.</summary>
internal static class RoutesDesIndicateurs
{
    private static readonly string[] Titres = ["Objet", "Année", "Numérateur", "Dénominateur", "Valeur", "Statut", "Objectif", "Écart", "Verdict"];

    public static void Mapper(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/indicateurs/{programme}/{version}/{code}", LireAsync).RequireAuthorization(PermissionsIndicateurs.ConsulterCode);
        routes.MapGet("/indicateurs/{programme}/{version}/{code}/export.csv", ExporterAsync).RequireAuthorization(PermissionsIndicateurs.ConsulterCode);
        routes.MapGet("/indicateurs/{programme}/{version}/{code}/fiche.pdf", ImprimerAsync).RequireAuthorization(PermissionsIndicateurs.ConsulterCode);
    }

    private static async Task<IResult> ImprimerAsync(string programme, string version, string code, ImprimerFiche imprimer, CancellationToken ct)
    {
        var (pdf, nom) = await imprimer.ExecuterAsync(programme, version, code, ct);
        return Results.File(pdf, TypesDeFichier.Pdf, $"{nom}.pdf");
    }

    private static async Task<IResult> LireAsync(string programme, string version, string code, LireUnIndicateur lire, CancellationToken ct)
    {
        var t = await lire.ExecuterAsync(programme, version, code, ct);
        return Results.Json(new IndicateurJson(programme, version, t.Definition, [.. t.Lignes.SelectMany(l => l.Cellules.Select(c => ChiffreJson.De(t.Definition, l.Objet, c)))]), ColonneJson.Options);
    }

    private static async Task<IResult> ExporterAsync(string programme, string version, string code, LireUnIndicateur lire, CancellationToken ct)
    {
        var t = await lire.ExecuterAsync(programme, version, code, ct);
        return Results.Stream(async sortie =>
        {
            await using var csv = new FichierCsv(sortie);
            await csv.EcrireAsync(Titres);
            foreach (var l in t.Lignes)
            {
                foreach (var c in l.Cellules)
                    await csv.EcrireAsync(Ligne(t.Definition, l.Objet, c));
            }

            await csv.VerserAsync();
        }, FichierCsv.Type, $"{t.Definition.Code}.csv");
    }

    private static string[] Ligne(DefinitionDIndicateur d, ObjetDIndicateurs o, CelluleDIndicateur c)
    {
        var v = c.Evaluation.Valeur;
        return
        [
            o.Libelle, c.Annee.ToString(CultureInfo.InvariantCulture), v.EstRenseignee ? FormatDeValeur.Brut(v.Numerateur) : "", v.EstRenseignee && !d.EstUnNombre ? FormatDeValeur.Brut(v.Denominateur) : "",
            FormatDeValeur.Nombre(d, v), Libelles.De(v.Statut), c.Evaluation.Cible is { } cible ? FormatDeValeur.Objectif(d, cible) : "", FormatDeValeur.Ecart(d, c.Evaluation), FormatDeValeur.Verdict(c.Evaluation.Verdict),
        ];
    }
}
