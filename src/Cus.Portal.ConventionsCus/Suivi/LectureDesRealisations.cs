using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>A value to store.</summary>
internal sealed record RealisationLue(string Code, TerritoireDEngagement Territoire, Valeur Valeur, int? Version);

/// <summary>Reads what was typed, makes the denominators that follow from other rows, and says everything that is refused. Pure.</summary>
internal sealed class LectureDesRealisations
{
    private readonly Dictionary<string, RealisationSaisie> _saisies;
    private readonly Dictionary<string, (decimal? N, decimal? D)> _nombres = new(StringComparer.Ordinal);
    private readonly List<Motif> _motifs = [];
    private readonly List<RealisationLue> _valeurs = [];
    private readonly Dictionary<CleDeComplement, decimal?> _complements = [];

    public LectureDesRealisations(ContexteDesEngagements contexte, IReadOnlyList<LigneDeRealisation> lignes, IReadOnlyList<RealisationSaisie> saisies)
    {
        _saisies = saisies.DistinctBy(s => s.Nom).ToDictionary(s => s.Nom, StringComparer.Ordinal);
        var saisissables = lignes.Where(l => _saisies.ContainsKey(l.Nom)).ToList();
        foreach (var l in saisissables)
            Nombrer(l);
        foreach (var fiche in saisissables.GroupBy(l => (l.Fiche.Famille, l.Territoire)))
            Fiche(contexte, [.. fiche]);
    }

    public IReadOnlyList<Motif> Motifs => _motifs;

    public IReadOnlyList<RealisationLue> Valeurs => _valeurs;

    public IReadOnlyDictionary<CleDeComplement, decimal?> Complements => _complements;

    private void Nombrer(LigneDeRealisation l)
    {
        var s = _saisies[l.Nom];
        var n = Lire(l, s.Numerateur, 'n');
        decimal? d = l.Denominateur switch
        {
            SourceDuDenominateur.Aucun => 1,
            SourceDuDenominateur.Saisi => Lire(l, s.Denominateur, 'd') ?? (l.Code == "G-1" && n is not null ? 1 : null),
            SourceDuDenominateur.Somme => Lire(l, s.Denominateur, 'd') is { } d1 && Lire(l, s.Denominateur2, 'e') is { } d2 ? d1 + d2 : null,
            _ => null,
        };
        _nombres[l.Nom] = (n, d);
        foreach (var (nature, _) in l.Complements)
            _complements[new(l.Fiche.Famille, l.Territoire.Echelle, l.Territoire.Code, l.Annee, nature)] = Lire(l, s.Complements.GetValueOrDefault(nature), 'k', "~" + nature);
    }

    private decimal? Lire(LigneDeRealisation l, string? texte, char champ, string suffixe = "")
    {
        var attente = new AttenteDeNombre(l.Definition.EstUnNombre && champ == 'n' ? 0 : ReglesDeSaisie.DecimalesAuPlus);
        var lu = l.Code == "G-1" && texte?.Contains('%', StringComparison.Ordinal) == true ? new NombreLu(null, Motif.De(RefusDEngagement.G1EnEuros)) : NombreFrancais.Lire(texte, attente);
        if (lu.Motif is { } motif)
            _motifs.Add(motif with { Champ = $"{champ}.{l.Nom}{suffixe}" });
        return lu.Nombre;
    }

    private void Fiche(ContexteDesEngagements contexte, List<LigneDeRealisation> lignes)
    {
        var premiere = lignes[0];
        var total = premiere.Fiche.Famille == "PP-1" ? Total(lignes) : _nombres[premiere.Nom].D;
        foreach (var l in lignes)
        {
            var (n, d) = _nombres[l.Nom];
            if (l.Denominateur == SourceDuDenominateur.DUneAutreLigne)
                d = n is null ? null : total;
            Retenir(l, n, d);
        }

        if (premiere.Fiche.Famille == "PP-1" && total is { } t)
            _valeurs.Add(new("PP-1", premiere.Territoire, Valeur.De(t), null));
        foreach (var constat in ConstatsDesRealisations.De(contexte, premiere.Fiche, premiere.Territoire, premiere.Annee, code => lignes.Find(x => x.Code == code) is { } l ? (_nombres[l.Nom].N, l.Denominateur == SourceDuDenominateur.DUneAutreLigne ? total : _nombres[l.Nom].D) : default, Complement(premiere)).Where(x => x.Bloque))
            _motifs.Add(constat.Motif with { Champ = $"n.{premiere.Nom}" });
    }

    private void Retenir(LigneDeRealisation l, decimal? n, decimal? d)
    {
        if ((n is null) != (d is null) && l.Denominateur != SourceDuDenominateur.Aucun)
            _motifs.Add(Motif.De(RefusDEngagement.DenominateurAttendu, $"{(n is null ? 'n' : 'd')}.{l.Nom}"));
        else if (n is not { } numerateur || d is not { } denominateur)
            _valeurs.Add(new(l.Code, l.Territoire, Valeur.NonRenseignee, _saisies[l.Nom].Version));
        else if (ReglesDeSaisie.Controler(l.Definition, numerateur, denominateur, $"n.{l.Nom}") is { } motif)
            _motifs.Add(motif);
        else
            _valeurs.Add(new(l.Code, l.Territoire, l.Denominateur == SourceDuDenominateur.Aucun ? Valeur.De(numerateur) : Valeur.De(numerateur, denominateur), _saisies[l.Nom].Version));
    }

    /// <summary>PLAI + PLUS + PLS: the adapted ones do not add up; null when none is filled.</summary>
    private decimal? Total(List<LigneDeRealisation> lignes) =>
        lignes.Where(l => FichesDeCus.FinancementsDePp1.Contains(l.Code)).Select(l => _nombres[l.Nom].N).ToList() is var parts && parts.Exists(p => p is not null) ? parts.Sum(p => p ?? 0) : null;

    private Func<string, decimal?> Complement(LigneDeRealisation l) => nature => _complements.GetValueOrDefault(new(l.Fiche.Famille, l.Territoire.Echelle, l.Territoire.Code, l.Annee, nature));
}
