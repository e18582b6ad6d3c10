using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Prints the statement of an organisme, from what was frozen at its notification.</summary>
internal sealed class ImprimerLeReleve(IImprimeurPdf imprimeur)
{
    public Task<byte[]> ExecuterAsync(ReleveLu lu, CancellationToken ct) => imprimeur.ImprimerAsync<RelevePdf>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(RelevePdf.Annee)] = lu.Campagne.AnneeEnClair,
        [nameof(RelevePdf.Organisme)] = lu.Organisme.Nom,
        [nameof(RelevePdf.Siren)] = Socle.Identifiants.Siren.Lire(lu.Organisme.Siren).Groupe,
        [nameof(RelevePdf.NotifieLe)] = Francais.DateLongue(lu.Campagne.NotifieeLe!.Value),
        [nameof(RelevePdf.ValideLe)] = Francais.DateLongue(lu.Campagne.ValideeLe!.Value),
        [nameof(RelevePdf.Conclusion)] = MotsDuReleve.Conclusion(lu.Releve.Position.Solde),
        [nameof(RelevePdf.Tableaux)] = Tableaux(lu.Releve).ToList(),
        [nameof(RelevePdf.Notes)] = MotsDuReleve.Notes(lu).ToList(),
    }, ct);

    private static IEnumerable<RelevePdf.Tableau> Tableaux(ReleveDOrganisme r)
    {
        var p = r.Position;
        yield return new("Bases", ["Base", "Valeur"], [["Cotisation due à la CGLLS", Euros(p.Bases.Cotisation)], ["Loyers et redevances", Euros(p.Bases.Loyers)], ["Logements locatifs et unités de foyers", Francais.Entier(p.Bases.Logements)]]);
        if (r.Prets.Count > 0)
            yield return new("Prêts aidés", ["Prêts", "Nombre", "Logements", "Montant"], [.. r.Prets.Select(l => (IReadOnlyList<string>)[MotsDuReleve.Prets(l), Francais.Entier(l.Nombre), Francais.Entier(l.Logements), Euros(l.Montant)])]);
        yield return new("Aides", ["Aide", "Montant"], [.. MotsDuReleve.Aides(p.Aides).Select(a => (IReadOnlyList<string>)[a.Nom, Euros(a.Montant)]), ["Total des aides", Euros(p.Aides.Total)]]);
        yield return new("Contribution", ["Clé", "Montant"], [.. MotsDuReleve.Parts(p.Parts).Select(a => (IReadOnlyList<string>)[a.Nom, Euros(a.Montant)]), ["Contribution", Euros(p.Parts.Total)], ["Solde", Euros(p.Solde)]]);
    }

    private static string Euros(decimal n) => $"{(n < 0 ? "−" : "")}{Francais.Decimal(Math.Abs(n))}{Francais.Insecable}€";
}

/// <summary>Words of a statement, the same on the page and on paper.</summary>
internal static class MotsDuReleve
{
    public static string Conclusion(decimal solde) => solde > 0 ? $"À recevoir : {Francais.Decimal(solde)} €." : solde < 0 ? $"À payer : {Francais.Decimal(-solde)} €." : "Rien à recevoir, rien à payer.";

    /// <summary>« PLUS, zone 1 bis ».</summary>
    public static string Prets(LigneDePrets l) => Libelles.De(l.Nature) + (l.Zone is { } z ? $", zone {Libelles.De(z)}" : "");

    public static IEnumerable<(string Nom, decimal Montant)> Aides(AidesDOrganisme a)
    {
        yield return ("Logements neufs", a.Neuf);
        yield return ("Éco-prêts et PAM", a.Prets);
        yield return ($"Restructuration, {Francais.Nombre(a.Restructures, "logement aidé", "logements aidés")}", a.Restructuration);
        if (a.Ajustement != 0)
            yield return ("Ajustement de la commission", a.Ajustement);
    }

    public static IEnumerable<(string Nom, decimal Montant)> Parts(PartsDOrganisme p) => [("Part des cotisations CGLLS", p.Cotisations), ("Part des loyers", p.Loyers), ("Part des logements", p.Logements)];

    public static IEnumerable<string> Notes(ReleveLu lu)
    {
        var p = lu.Campagne.Parametres;
        yield return $"Aide par logement neuf : {Francais.Decimal(p.AideEnZone1)} € en zones 1 et 1 bis, {Francais.Decimal(p.AideEnZones2Et3)} € en zones 2 et 3. Éco-prêts et PAM : {Francais.Decimal(p.PartDesPrets)} %. Restructuration : {Francais.Decimal(p.AideALaRestructuration)} € par logement, dans la limite de {Francais.Entier(p.PlafondDeRestructuration)} logements pour le pays.";
        yield return $"Clés de la contribution : cotisations CGLLS {p.PartDesCotisations} %, loyers {p.PartDesLoyers} %, logements {p.PartDesLogements} %.";
        if (lu.Releve.Position.Bases.EstExonere)
            yield return $"Exonéré de contribution : {Libelles.De(lu.Releve.Position.Bases.Plan)}.";
        if (lu.Campagne.Cas.FirstOrDefault(c => c.Siren == lu.Organisme.Siren) is { } cas)
            yield return $"Décision de la commission du {Francais.DateLongue(cas.DecideLe)}, {Libelles.De(cas.Nature)} : {cas.Motif}";
    }
}
