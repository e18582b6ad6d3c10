using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Ensembles;

/// <summary>What dwellings are brought together by. Whatever it is, an ensemble stays in one département, one EPCI, one quartier or outside any, one surface method.</summary>
internal enum CritereDEnsemble
{
    [Display(Name = "Numéro d’ensemble du fichier")] Fichier,
    [Display(Name = "Convention APL")] ConventionApl,
    [Display(Name = "Adresse")] Adresse,
    [Display(Name = "Quartier prioritaire et commune")] Qpv,
    [Display(Name = "EPCI et département")] Epci,
}

/// <summary>An ensemble that the stock suggests.</summary>
/// <param name="Cle">What its dwellings have in common.</param>
/// <param name="Code">Proposed EI-01.</param>
/// <param name="Libelle">Proposed EI-02.</param>
/// <param name="Identifiants">Its dwellings.</param>
internal sealed record EnsemblePropose(string Cle, string Code, string Libelle, IReadOnlyList<string> Identifiants);

/// <summary>Proposes ensembles out of the dwellings that are in none, and forms them once the organisme has agreed; it adjusts them afterwards.</summary>
internal sealed class ProposerDesEnsembles(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesEnsembles perimetre, CompterLesEnsembles compter, IHorloge horloge, Journal journal)
{
    private const string Regroupement = """
        select {0} as cle, coalesce(min(l.ensemble), ''), coalesce(min(l.libelle_d_ensemble), ''), l.departement, min(l.adresse), array_agg(l.identifiant order by l.identifiant)
        from cus.stocks s join cus.logements l on l.import_id = s.import_id and l.siren = s.siren
        where s.siren = $1 and not exists (select from cus.rattachements r where r.espace_id = l.espace_id and r.siren = l.siren and r.identifiant = l.identifiant) {1}
        group by 1, l.departement, l.epci, l.qpv, l.mode_de_surface order by l.departement, 1, min(l.identifiant)
        """;

    /// <summary>What would be formed; nothing is.</summary>
    public async Task<IReadOnlyList<EnsemblePropose>> ProposerAsync(string siren, CritereDEnsemble critere, CancellationToken ct)
    {
        await perimetre.ExigerLectureAsync(siren, ct);
        var pris = await db.Set<EnsembleImmobilier>().AsNoTracking().Where(e => e.Siren == siren).Select(e => e.Code).ToListAsync(ct);
        var codes = new HashSet<string>(pris, StringComparer.OrdinalIgnoreCase);
        var proposes = new List<EnsemblePropose>();
        await using var commande = compter.Commande(Sql(critere), siren);
        await using var l = await commande.ExecuteReaderAsync(ct);
        while (await l.ReadAsync(ct))
        {
            var (cle, ecrit, libelle, departement) = (l.GetString(0), l.GetString(1), l.GetString(2), l.GetString(3));
            var titre = critere == CritereDEnsemble.Fichier && libelle.Length > 0 ? libelle : critere == CritereDEnsemble.Adresse ? l.GetString(4) : cle;
            proposes.Add(new(cle, Code(critere == CritereDEnsemble.Fichier ? ecrit : "", departement, codes), titre.Length > 50 ? titre[..50] : titre, l.GetFieldValue<string[]>(5)));
        }

        return proposes;
    }

    /// <summary>Forms what was proposed.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="Refus">Another organisme, or every dwelling is in an ensemble already.</exception>
    public async Task<int> FormerAsync(string siren, CritereDEnsemble critere, CancellationToken ct)
    {
        await perimetre.ExigerEcritureAsync(siren, ct);
        var proposes = await ProposerAsync(siren, critere, ct);
        if (proposes.Count == 0)
            throw new Refus(RefusEnsembles.RienAProposer);
        var formes = proposes.Select(p => (Propose: p, Ensemble: EnsembleImmobilier.Former(siren, new FicheDEnsemble(p.Code, p.Libelle), acteur.Requis, horloge.Maintenant))).ToList();
        db.AddRange(formes.Select(f => f.Ensemble));
        await db.SaveChangesAsync(ct);
        foreach (var (propose, ensemble) in formes)
            await compter.RattacherAsync(ensemble, propose.Identifiants, ct);
        journal.Consigner("Cus.Ensembles.Former", $"cus/patrimoine/{siren}", $"{acteur.Requis.Nom} forme {Francais.Nombre(formes.Count, "ensemble immobilier", "ensembles immobiliers")} par {Socle.CyclesDeVie.Libelles.De(critere).ToLower(Francais.Culture)}.");
        await unite.ValiderAsync(ct);
        return formes.Count;
    }

    private static string Sql(CritereDEnsemble critere)
    {
        var (cle, condition) = critere switch
        {
            CritereDEnsemble.Fichier => ("l.ensemble", "and l.ensemble is not null"),
            CritereDEnsemble.ConventionApl => ("l.convention_apl", "and l.convention_apl is not null"),
            CritereDEnsemble.Adresse => ("l.commune || ' ' || regexp_replace(lower(l.adresse), '^[0-9]+ *(bis|ter)? *,? *', '')", ""),
            CritereDEnsemble.Qpv => ("coalesce(l.qpv, 'Hors QPV') || ', ' || l.commune", ""),
            _ => ("coalesce(l.epci, l.commune) || ', ' || l.departement", ""),
        };
        return string.Format(CultureInfo.InvariantCulture, Regroupement, cle, condition);
    }

    private static string Code(string ecrit, string departement, HashSet<string> pris)
    {
        if (ecrit.Length > 0 && pris.Add(ecrit))
            return ecrit;
        for (var n = 1; ; n++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"EI-{departement}-{n:00000}");
            if (pris.Add(code))
                return code;
        }
    }
}
