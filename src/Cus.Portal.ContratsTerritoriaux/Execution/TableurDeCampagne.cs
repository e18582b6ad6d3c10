using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>
/// The spreadsheet of a demand: a row per value asked. It comes back in any order, with rows for other communes of the intercommunalité;
/// an empty value is not filled, which is no fault.
/// </summary>
internal sealed class TableurDeCampagne(ITerritoires territoires)
{
    private const int Indicateur = 0, Commune = 1, Numerateur = 2, Denominateur = 3, Detail = 4;

    /// <summary>Its columns.</summary>
    public static ModeleDeTableur Modele(int annee) => new($"Valeurs {annee.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
    [
        new("Indicateur") { Requise = true, Largeur = 12 },
        new("Commune") { Aide = "Nom, ou nom et code INSEE ; vide pour tout le territoire.", Largeur = 28 },
        new("Valeur") { Aide = "Nombre, ou numérateur d’un rapport." },
        new("Dénominateur") { Aide = "Pour un rapport seulement : nombre de gardiens, surface…" },
        new("Détail") { Largeur = 14 },
        new("Intitulé") { Verrouillee = true, Largeur = 60 },
        new("Engagement") { Verrouillee = true },
    ], LignesAuPlus: 2_000);

    /// <summary>The file to fill, with what is filled already.</summary>
    public static byte[] Ecrire(int annee, IReadOnlyList<LigneDeCampagne> lignes, IReadOnlyDictionary<CleDeValeur, ValeurLue> valeurs) => Tableurs.Ecrire(Modele(annee), lignes.Select(l =>
    {
        var v = valeurs.GetValueOrDefault(l.Cle)?.Valeur ?? default;
        return (IReadOnlyList<object?>)
        [
            l.Indicateur.Code, l.Commune.Length > 0 ? $"{l.CommuneNom} ({l.Commune})" : null, v.EstComplete ? FormatDeValeur.Brut(v.Numerateur) : null,
            v.EstComplete && !l.Definition.EstUnNombre ? FormatDeValeur.Brut(v.Denominateur) : null, l.Detail.Length > 0 ? l.Detail : null,
            $"{l.Indicateur.Titre} ({l.Indicateur.Unite})", l.Engagement is { } e ? FormatDeValeur.Brut(e) : null,
        ];
    }));

    /// <summary>Reads the rows against the lines of the demand: what each proposes, or the cells at fault.</summary>
    public (IReadOnlyList<ValeurProposee> Propositions, IReadOnlyList<FauteDeTableur> Fautes) Lire(LectureDeTableur lecture, ContratTerritorial contrat, IReadOnlyList<LigneDeCampagne> lignes, IReadOnlyDictionary<CleDeValeur, ValeurLue> valeurs)
    {
        var (propositions, fautes) = (new List<ValeurProposee>(), new List<FauteDeTableur>());
        var vues = new HashSet<CleDeValeur>();
        foreach (var rangee in lecture.Justes)
        {
            if (Texte(rangee, Numerateur).Length == 0 && Texte(rangee, Denominateur).Length == 0)
                continue;
            var ligne = Trouver(rangee, contrat, lignes, fautes);
            if (ligne is null || Nombres(rangee, ligne, fautes) is not var (n, d))
                continue;
            if (!vues.Add(ligne.Cle))
                fautes.Add(Faute(rangee, Numerateur, RefusContrats.LigneEnDouble, ("ligne", ligne.EnClair)));
            else
                propositions.Add(new(rangee.Numero, ligne.Cle, ligne.EnClair, n, d, valeurs.GetValueOrDefault(ligne.Cle)?.Version ?? 0));
        }

        return (propositions, fautes);
    }

    private LigneDeCampagne? Trouver(LigneDeTableur rangee, ContratTerritorial contrat, IReadOnlyList<LigneDeCampagne> lignes, List<FauteDeTableur> fautes)
    {
        var (code, commune, detail) = (Texte(rangee, Indicateur).ToUpperInvariant(), Texte(rangee, Commune), Texte(rangee, Detail));
        var siennes = lignes.Where(l => l.Indicateur.Code == code).ToList();
        if (siennes.Count == 0)
        {
            fautes.Add(Faute(rangee, Indicateur, RefusContrats.IndicateurNonDemande, ("code", Texte(rangee, Indicateur))));
            return null;
        }

        if (LireLaCommune(rangee, commune, contrat, fautes) is not { } lue)
            return null;
        if (siennes.Find(l => l.Commune == lue.Code && string.Equals(l.Detail, detail, StringComparison.OrdinalIgnoreCase)) is { } exacte)
            return exacte;
        var autre = lue.Commune is { } c && siennes.Find(l => l.Commune.Length > 0) is { } modele && (detail.Length == 0 ? modele.Detail.Length == 0 : siennes.Exists(l => string.Equals(l.Detail, detail, StringComparison.OrdinalIgnoreCase)))
            ? LignesDeCampagne.DeLaCommune(modele, c, detail.ToUpperInvariant()) : null;
        if (autre is null)
            fautes.Add(Faute(rangee, detail.Length > 0 ? Detail : Commune, RefusContrats.LigneNonDemandee, ("code", code)));
        return autre;
    }

    /// <summary>The commune of the row: none, a member, or a fault in the commune and in the value that it takes away.</summary>
    private (string Code, Commune? Commune)? LireLaCommune(LigneDeTableur rangee, string saisie, ContratTerritorial contrat, List<FauteDeTableur> fautes)
    {
        if (saisie.Length == 0)
            return ("", null);
        var commune = territoires.CommunesDe(contrat.Epci.Siren).FirstOrDefault(c => saisie.Contains(c.Code, StringComparison.Ordinal) || Pareil(saisie, c.Nom) || Pareil(saisie, $"{c.Nom} ({c.Code})"));
        if (commune is not null)
            return (commune.Code, commune);
        fautes.Add(Faute(rangee, Numerateur, RefusContrats.CommuneHorsContrat, ("epci", contrat.Epci.Nom)));
        return null;
    }

    private static (decimal Numerateur, decimal? Denominateur)? Nombres(LigneDeTableur rangee, LigneDeCampagne ligne, List<FauteDeTableur> fautes)
    {
        var n = Nombre(rangee, Numerateur, ligne, fautes);
        if (ligne.Definition.EstUnNombre)
            return n is { } seul ? (seul, null) : null;
        var d = Nombre(rangee, Denominateur, ligne, fautes);
        if (n is null || d is null)
            return null;
        if (ReglesDeSaisie.Controler(ligne.Definition, n.Value, d) is { } motif)
            fautes.Add(new(rangee.Cellules[Numerateur].Cellule, motif));
        else
            return (n.Value, d);
        return null;
    }

    private static decimal? Nombre(LigneDeTableur rangee, int colonne, LigneDeCampagne ligne, List<FauteDeTableur> fautes)
    {
        var attente = AttenteDeNombre.De(ligne.Definition);
        var lu = NombreFrancais.Lire(Texte(rangee, colonne), attente);
        if (lu.Nombre is { } n)
            return n;
        fautes.Add(Faute(rangee, colonne, attente.Decimales == 0 ? RefusContrats.EntierAttendu : RefusContrats.NombreAttendu));
        return null;
    }

    private static string Texte(LigneDeTableur rangee, int colonne) => rangee.Cellules[colonne].Texte.Trim();

    private static FauteDeTableur Faute(LigneDeTableur rangee, int colonne, CodeRefus code, params (string Nom, object? Valeur)[] donnees) => new(rangee.Cellules[colonne].Cellule, Motif.De(code, null, null, donnees));

    private static bool Pareil(string a, string b) =>
        System.Globalization.CultureInfo.InvariantCulture.CompareInfo.Compare(a.Replace('-', ' '), b.Replace('-', ' '), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) == 0;
}
