using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>An attribution and where it is: département, and EPCI of L. 441-1, al. 23 or null.</summary>
internal sealed record AttributionSituee(Attribution Attribution, string Departement, string? Epci);

/// <summary>The file of the decisions of the commission, one proposal a row, as the SNE gives them.</summary>
internal static class FichierDesAttributions
{
    /// <summary>The sheet that the portal gives as a model and reads.</summary>
    public static readonly ModeleDeTableur Modele = new("attributions",
    [
        new("Commune") { Requise = true, Aide = "Code Insee de la commune du logement." },
        new("Décision", TypeDeCellule.Date) { Requise = true, Aide = "Jour de la commission d’attribution." },
        new("Rang", TypeDeCellule.Entier) { Requise = true, Aide = "1, 2 ou 3." },
        new("Issue") { Requise = true, Valeurs = Mots<IssueDeProposition>(), Aide = "Seuls comptent le bail et le refus." },
        new("Bail", TypeDeCellule.Date) { Aide = "Jour de signature du bail." },
        new("Hors QPV") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Premier quartile ou relogé") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Public prioritaire") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("DALO") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Déjà logé dans le parc social") { Requise = true, Valeurs = OuiNon.Valeurs },
        new("Réservé") { Requise = true, Valeurs = Mots<ReservationDuLogement>() },
    ], LignesAuPlus: 20_000);

    /// <summary>Reads the right rows; a commune that is unknown, a rank beyond three and a lease that contradicts its issue are faults.</summary>
    public static (IReadOnlyList<AttributionSituee> Attributions, IReadOnlyList<FauteDeTableur> Fautes) Lire(LectureDeTableur lecture, ITerritoires territoires, Func<string, string?, TerritoireDEngagement?> epci)
    {
        var (lues, fautes) = (new List<AttributionSituee>(), new List<FauteDeTableur>(lecture.Fautes));
        foreach (var ligne in lecture.Justes)
        {
            var commune = territoires.CommuneDeTousTemps(ligne.Cellules[0].Texte.Trim());
            var attribution = Attribution(ligne);
            if (commune is null)
                fautes.Add(new(ligne.Cellules[0].Cellule, Motif.De(RefusDEngagement.CommuneDAttribution)));
            else if (attribution.Rang is < 1 or > 3)
                fautes.Add(new(ligne.Cellules[2].Cellule, Motif.De(RefusDEngagement.RangDAttribution)));
            else if (AttributionsDePs1.Verifier(attribution) is { } sansBail)
                fautes.Add(new(ligne.Cellules[4].Cellule, sansBail.Motif));
            else if (attribution is { BailLe: not null, Issue: not IssueDeProposition.Bail })
                fautes.Add(new(ligne.Cellules[4].Cellule, Motif.De(RefusDEngagement.BailDAttribution)));
            else
                lues.Add(new(attribution, commune.Departement, epci(commune.Code, commune.EpciSiren)?.Code));
        }

        return (lues, fautes);
    }

    /// <summary>What the rows of the year’s form are filled with; a row without any attribution is left.</summary>
    /// <param name="attributions">Read from the file.</param>
    /// <param name="lignes">Rows of the form.</param>
    /// <param name="presente">What a row holds now: its stamp, and its complements, which stay.</param>
    public static IEnumerable<RealisationSaisie> Compter(IReadOnlyList<AttributionSituee> attributions, IEnumerable<LigneDeRealisation> lignes, Func<LigneDeRealisation, (int Version, IReadOnlyDictionary<string, string?> Complements)> presente)
    {
        foreach (var l in lignes)
        {
            var ici = attributions.Where(a => l.Territoire.Echelle switch
            {
                EchelleDEngagement.Departement => a.Departement == l.Territoire.Code,
                EchelleDEngagement.Epci => a.Epci == l.Territoire.Code,
                _ => false,
            }).Select(a => a.Attribution).ToList();
            if (Nombres(l.Code, ici, l.Annee) is not { Denominateur: > 0 } n)
                continue;
            var (version, complements) = presente(l);
            if (l.Code == "PS-1")
                complements = new Dictionary<string, string?>(complements, StringComparer.Ordinal) { [ComplementsDesFiches.RefusDesMenages] = Dire(AttributionsDeLaCommission.Refus(ici, l.Annee)) };
            yield return new(l.Nom, Dire(n.Numerateur), l.Denominateur == SourceDuDenominateur.Saisi ? Dire(n.Denominateur) : null, Version: version) { Complements = complements };
        }
    }

    private static (int Numerateur, int Denominateur)? Nombres(string code, IReadOnlyList<Attribution> ici, int annee) => code switch
    {
        "PS-1" => AttributionsDePs1.Compter(ici, annee),
        "PS-2" => Total(AttributionsDeLaCommission.Ps2(ici, annee)),
        "PS-2-HQPV" => HorsQpv(AttributionsDeLaCommission.Ps2(ici, annee)),
        "PS-3" => Total(AttributionsDeLaCommission.Ps3(ici, annee)),
        "PS-3-HQPV" => HorsQpv(AttributionsDeLaCommission.Ps3(ici, annee)),
        "PP-5" => Total(AttributionsDeLaCommission.Pp5(ici, annee)),
        _ => null,
    };

    private static (int, int) Total(PartDesAttributions p) => (p.Numerateur, p.Denominateur);

    private static (int, int) HorsQpv(PartDesAttributions p) => (p.HorsQpv, p.Denominateur);

    private static Attribution Attribution(LigneDeTableur ligne)
    {
        bool Dit(int colonne) => OuiNon.Dit(ligne.Cellules[colonne]);
        return new(ligne.Cellules[1].Date ?? default, ligne.Cellules[4].Date, Dit(5), Dit(6))
        {
            Rang = (int)Math.Clamp(ligne.Cellules[2].Nombre ?? 0, 0, 9),
            Issue = Mot<IssueDeProposition>(ligne.Cellules[3].Texte),
            Prioritaire = Dit(7),
            Dalo = Dit(8),
            DejaLoge = Dit(9),
            Reservation = Mot<ReservationDuLogement>(ligne.Cellules[10].Texte),
        };
    }

    private static IReadOnlyList<string> Mots<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => Libelles.De(v))];

    private static T Mot<T>(string texte)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(v => Libelles.De(v).Equals(texte.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Dire(int nombre) => nombre.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
