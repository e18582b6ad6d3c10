using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Referentiel.Territoires;

/// <summary>Territories read from the official geographic code; nothing is loaded before the first question on a commune.</summary>
internal sealed class TerritoiresDuCog : ITerritoires
{
    private static readonly Dictionary<string, Region> ParCode = RegionsFrancaises.De2014.Concat(RegionsFrancaises.De2016)
        .GroupBy(r => r.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    private static readonly Lazy<RechercheDeCommunes> Recherche = new(() => new RechercheDeCommunes(Cog.Charge));

    public IReadOnlyList<Region> Regions(MillesimeRegions millesime) =>
        millesime == MillesimeRegions.Regions2014 ? RegionsFrancaises.De2014 : RegionsFrancaises.De2016;

    public Region? Region(string code) => ParCode.GetValueOrDefault(code);

    public Region? RegionDuDepartement(string departement, MillesimeRegions millesime) =>
        Regions(millesime).FirstOrDefault(r => r.Departements.Contains(departement, StringComparer.Ordinal));

    public string? NomDuDepartement(string departement) => Cog.Charge.Departements.GetValueOrDefault(departement)?.Nom;

    public Commune? Commune(string codeInsee, DateOnly date)
    {
        var jour = Cog.Jour(date);
        foreach (var p in Cog.Charge.De(Net(codeInsee)))
        {
            if (p.Vaut(jour))
                return Lue(p);
        }

        return null;
    }

    public Commune? CommuneDeTousTemps(string codeInsee) => Cog.Charge.De(Net(codeInsee)) is { Length: > 0 } periodes ? Lue(periodes[^1]) : null;

    public IReadOnlyList<Commune> ChercherCommunes(string texte, DateOnly date, int max = 20) =>
        [.. Recherche.Value.Chercher(texte, Cog.Jour(date), max).Select(Lue)];

    public Commune Exiger(string saisie, DateOnly date, string champ)
    {
        var code = SaisieDeCommune.Code(saisie);
        if (code is not null && Commune(code, date) is { } commune)
            return commune;
        if (code is not null && CommuneDeTousTemps(code) is { } autre)
        {
            throw autre.EstActuelle
                ? Refus.Champ(champ, RefusReferentiel.CommuneFuture, ("commune", $"{autre.Nom} ({autre.Code})"), ("date", date))
                : Refus.Champ(champ, RefusReferentiel.CommuneReunie, ("commune", $"{autre.Nom} ({autre.Code})"), ("actuelle", $"{autre.ActuelleNom} ({autre.ActuelleCode})"));
        }

        if (code is not null)
            throw Refus.Champ(champ, RefusReferentiel.CommuneInconnue, ("valeur", code));
        var net = Rapprochement.ReduireSaisie(saisie);
        var homonymes = ChercherCommunes(saisie, date).Where(c => Rapprochement.Reduire(c.Nom) == net).ToList();
        return homonymes.Count switch
        {
            1 => homonymes[0],
            0 => throw Refus.Champ(champ, RefusReferentiel.CommuneInconnue, ("valeur", saisie.Trim())),
            _ => throw Refus.Champ(champ, RefusReferentiel.CommuneAmbigue, ("valeur", saisie.Trim()), ("n", homonymes.Count), ("exemple", $"{homonymes[0].Nom} ({homonymes[0].Code})")),
        };
    }

    public bool Couvre(IReadOnlyList<string> territoires, string codeRegion) =>
        territoires.Count == 0 || territoires.Any(t => t == codeRegion || Successeur(t) == codeRegion || Successeur(codeRegion) == t || EstSonDepartement(t, codeRegion));

    public bool CouvreLeDepartement(IReadOnlyList<string> territoires, string departement) =>
        territoires.Count == 0 || territoires.Any(t => t == 'D' + departement || Region(t)?.Departements.Contains(departement, StringComparer.Ordinal) == true);

    public IReadOnlyList<Epci> Intercommunalites => AnnuaireDesEpci.Charge.Toutes;

    public Epci? Epci(string siren) => AnnuaireDesEpci.Charge.De(siren);

    public IReadOnlyList<Epci> ChercherEpci(string texte, int max = 20) => AnnuaireDesEpci.Charge.Chercher(texte, max);

    public Epci ExigerEpci(string saisie, string champ)
    {
        var net = saisie.Trim();
        var homonymes = AnnuaireDesEpci.Charge.DuNom(net);
        if (homonymes.Count == 0 && SaisieDEpci.Numero(net) is { } numero)
            return Epci(LireSiren(numero, champ)) ?? throw Refus.Champ(champ, RefusReferentiel.EpciInconnu, ("valeur", net));
        return homonymes.Count switch
        {
            1 => homonymes[0],
            0 => throw Refus.Champ(champ, RefusReferentiel.EpciInconnu, ("valeur", net)),
            _ => throw Refus.Champ(champ, RefusReferentiel.EpciAmbigu, ("valeur", net), ("n", homonymes.Count), ("exemple", homonymes[0].Designation)),
        };
    }

    public IReadOnlyList<Commune> CommunesDe(string siren) =>
        Epci(siren) is not { } epci ? [] : [.. epci.Communes.Select(c => CommuneDeTousTemps(c)!).OrderBy(c => Rapprochement.Reduire(c.Nom), StringComparer.Ordinal)];

    public bool EstMembre(string codeCommune, string siren) =>
        CommuneDeTousTemps(codeCommune) is { } commune && Epci(siren) is { } epci && epci.Communes.Contains(commune.ActuelleCode, StringComparer.Ordinal);

    private static string LireSiren(string saisie, string champ)
    {
        try
        {
            return Siren.Lire(saisie).Valeur;
        }
        catch (Refus refus)
        {
            throw new Refus([.. refus.Motifs.Select(m => m with { Champ = champ })]);
        }
    }

    private bool EstSonDepartement(string territoire, string codeRegion) =>
        territoire.StartsWith('D') && (RegionDuDepartement(territoire[1..], MillesimeRegions.Regions2014)?.Code == codeRegion
            || RegionDuDepartement(territoire[1..], MillesimeRegions.Regions2016)?.Code == codeRegion);

    private string? Successeur(string code) => Region(code)?.Successeur;

    private static string Net(string code) => code.Trim().ToUpperInvariant();

    private static Commune Lue(Periode p)
    {
        var cog = Cog.Charge;
        var actuelle = p.Fin == int.MaxValue ? p.Nom : cog.De(p.Actuelle) is { Length: > 0 } periodes ? periodes[^1].Nom : p.Nom;
        var epci = p.Epci < 0 ? null : cog.Groupements[p.Epci];
        return new Commune(p.Code, p.Nom, DepartementDe(p.Code), p.Actuelle, actuelle, epci?.Siren, epci?.Nom)
        {
            EptNom = p.Ept < 0 ? null : cog.Groupements[p.Ept].Nom,
        };
    }

    internal static string DepartementDe(string code) => code[..(code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? 3 : 2)];
}
