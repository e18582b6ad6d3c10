using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>An ensemble as the rules see it: what is said of it, and what its dwellings tell.</summary>
internal sealed record EnsembleAVerifier(FicheDEnsemble Fiche, FaitsDEnsemble Faits, Guid Id = default)
{
    /// <summary>« RG-01 (Le Mirail) ».</summary>
    public string Nom => $"{Fiche.Code} ({Fiche.Libelle})";
}

/// <summary>Rules EI-V01 to EI-V12 and EI-V15 to EI-V17 on an ensemble (R.445-3); EI-V13 and EI-V14 are those of <see cref="Anonymat"/>.</summary>
internal static class ReglesDEnsemble
{
    public const int CodeAuPlus = 20;
    public const int LibelleAuPlus = 50;
    public const int AutresAuPlus = 2_000;

    /// <summary>Everything that is wrong, or doubtful, with an ensemble.</summary>
    /// <param name="e">The ensemble.</param>
    /// <param name="autres">The other ensembles of the organisme.</param>
    /// <param name="typologies">Typologies that the organisme defined.</param>
    /// <param name="contigus">Whether two quartiers touch each other.</param>
    public static IReadOnlyList<Constat> Verifier(EnsembleAVerifier e, IReadOnlyCollection<EnsembleAVerifier> autres, IReadOnlySet<Guid> typologies, Func<string, string, bool> contigus) =>
        [.. Identite(e, autres), .. Lieu(e, contigus), .. Nombres(e), .. Service(e, typologies)];

    private static IEnumerable<Constat> Identite(EnsembleAVerifier e, IReadOnlyCollection<EnsembleAVerifier> autres)
    {
        if (!CodeJuste(e.Fiche.Code))
            yield return Bloquant("EI-V01", RefusEnsembles.CodeDEnsemble, "Code");
        if (autres.FirstOrDefault(a => a.Id != e.Id && string.Equals(a.Fiche.Code, e.Fiche.Code, StringComparison.OrdinalIgnoreCase)) is { } meme)
            yield return Bloquant("EI-V02", RefusEnsembles.CodeDejaUtilise, "Code", ("a", e.Fiche.Libelle), ("b", meme.Fiche.Libelle));
        if (e.Fiche.Libelle.Length > LibelleAuPlus)
            yield return Bloquant("EI-V03", RefusEnsembles.LibelleTropLong, "Libelle");
        if (e.Fiche.Autres?.Length > AutresAuPlus)
            yield return Bloquant("EI-27", RefusEnsembles.AutresTropLongs, "Autres", ("max", AutresAuPlus));
        foreach (var convention in e.Faits.Conventions)
        {
            if (autres.FirstOrDefault(a => a.Id != e.Id && a.Faits.Conventions.Contains(convention, StringComparer.Ordinal)) is { } partage)
                yield return Bloquant("EI-V04", RefusEnsembles.ConventionPartagee, null, ("n", convention), ("a", e.Nom), ("b", partage.Nom));
        }

        if (e.Faits.Adresses.All(string.IsNullOrWhiteSpace))
            yield return Bloquant("EI-V11", RefusEnsembles.SansAdresse, null);
    }

    private static IEnumerable<Constat> Lieu(EnsembleAVerifier e, Func<string, string, bool> contigus)
    {
        var qpv = e.Faits.Qpv;
        if (qpv.Count > 0 && e.Faits.HorsQpv > 0)
            yield return Bloquant("EI-V05", RefusEnsembles.QpvMele, null);
        if (!DUnTenant(qpv, contigus))
            yield return Bloquant("EI-V06", RefusEnsembles.QpvNonContigus, "QpvContigus");
        if (e.Faits.Epci.Count > 1 || e.Faits.Departements.Count > 1)
            yield return Constat.Avertissement("EI-V07", RefusEnsembles.AChevalSurDeux);
        if (e.Faits.Modes.Count > 1)
            yield return Bloquant("EI-V08", RefusEnsembles.DeuxMethodes, null);
    }

    private static IEnumerable<Constat> Nombres(EnsembleAVerifier e)
    {
        var (f, o) = (e.Faits, e.Fiche.Occupation);
        if (f.SommeDesPlafonds != f.Logements)
            yield return Constat.Avertissement("EI-V09", RefusEnsembles.SommeDesPlafonds);
        if (e.Fiche.PlafondsDerogatoires > f.Logements)
            yield return Bloquant("EI-V10", RefusEnsembles.TropDeDerogatoires, "PlafondsDerogatoires");
        if (o?.Menages > f.Logements)
            yield return Bloquant("EI-V12", RefusEnsembles.TropDeMenages, "SousPlai");
        if (o?.AuSls > o?.EnDepassement)
            yield return Constat.Avertissement("EI-V15", RefusEnsembles.SlsAuDela);
        if (HorsTaux(e.Fiche.TauxDeVacance))
            yield return Bloquant("EI-V16", RefusEnsembles.TauxHorsIntervalle, "TauxDeVacance");
        if (HorsTaux(e.Fiche.TauxDeRotation))
            yield return Bloquant("EI-V16", RefusEnsembles.TauxHorsIntervalle, "TauxDeRotation");
    }

    private static IEnumerable<Constat> Service(EnsembleAVerifier e, IReadOnlySet<Guid> typologies)
    {
        if (e.Fiche.TypologieId is { } typologie && !typologies.Contains(typologie))
            yield return Bloquant("EI-V17", RefusEnsembles.TypologieInconnue, "Typologie");
    }

    /// <summary>Letters and digits, and the marks that organismes put between them.</summary>
    private static bool CodeJuste(string code) => code.Length is > 0 and <= CodeAuPlus && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') && code.Any(char.IsAsciiLetterOrDigit);

    /// <summary>From any quartier to any other, through quartiers of the ensemble that touch each other.</summary>
    private static bool DUnTenant(IReadOnlyList<string> qpv, Func<string, string, bool> contigus)
    {
        if (qpv.Count < 2)
            return true;
        var (atteints, reste) = (new List<string> { qpv[0] }, qpv.Skip(1).ToList());
        for (var i = 0; i < atteints.Count; i++)
        {
            var voisins = reste.Where(q => contigus(atteints[i], q)).ToList();
            atteints.AddRange(voisins);
            reste.RemoveAll(voisins.Contains);
        }

        return reste.Count == 0;
    }

    private static bool HorsTaux(decimal? taux) => taux is < 0 or > 100;

    private static Constat Bloquant(string regle, CodeRefus code, string? champ, params (string, object?)[] donnees) => new(regle, Gravite.Bloquant, Motif.De(code, champ, donnees: donnees));
}
