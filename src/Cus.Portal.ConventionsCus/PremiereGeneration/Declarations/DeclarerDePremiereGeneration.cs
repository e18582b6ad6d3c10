using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>An answer typed.</summary>
/// <param name="Cle">Which.</param>
/// <param name="Saisi">As typed; empty takes the answer back.</param>
/// <param name="Lu">As it was read: what did not change since is left to who changed it; null to write whatever is there.</param>
internal sealed record ReponseSaisie(CleDeReponse Cle, string? Saisi, string? Lu = null)
{
    /// <summary>Name of its field: « r.DECOMPTE~~0 ».</summary>
    public static string Champ(CleDeReponse cle) => FormattableString.Invariant($"r.{cle.Question}~{cle.Territoire}~{cle.An}");
}

/// <summary>The organisme declares what its figures do not say. Until the conclusion everything changes; after it, what comes later: the answers of the years, what is put in place since.</summary>
internal sealed class DeclarerDePremiereGeneration(PortailDbContext db, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, LireLesChiffres1G chiffres, IHorloge horloge, ActeDePremiereGeneration acte)
{
    /// <returns>Answers written.</returns>
    /// <exception cref="Refus">Another quality (403), an answer that is none, one that another hand changed meanwhile, one locked by the conclusion: nothing is written.</exception>
    public async Task<int> ExecuterAsync(Guid conventionId, IReadOnlyList<ReponseSaisie> saisies, CancellationToken ct)
    {
        var c = await perimetre.TenirPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        var contexte = await chiffres.ContexteAsync(c, ct);
        var plh = c.Territoires().Where(t => t.PlhExecutoireLe is not null).Select(t => t.Nom).ToList();
        var enBase = (await db.Set<DeclarationPremiereGeneration>().Where(d => d.ConventionId == conventionId).ToListAsync(ct)).ToDictionary(d => d.Cle);
        var (motifs, ecrites) = (new List<Motif>(), new List<(CleDeReponse Cle, string Valeur)>());
        foreach (var s in saisies.DistinctBy(s => s.Cle))
        {
            var (valeur, motif) = Controler(c, contexte, plh, s, enBase.GetValueOrDefault(s.Cle)?.Valeur ?? "");
            if (motif is not null)
                motifs.Add(motif with { Champ = ReponseSaisie.Champ(s.Cle) });
            else if (valeur != (enBase.GetValueOrDefault(s.Cle)?.Valeur ?? ""))
                ecrites.Add((s.Cle, valeur));
        }

        if (motifs.Count > 0)
            throw new Refus(motifs);
        foreach (var (cle, valeur) in ecrites)
        {
            if (!enBase.TryGetValue(cle, out var declaration))
                db.Add(declaration = DeclarationPremiereGeneration.De(conventionId, cle));
            declaration.Repondre(valeur, acteur.Requis, horloge.Maintenant);
        }

        if (ecrites.Count > 0)
            await acte.FinirAsync(c, "Declarations.Ecrire", $"enregistre {Francais.Nombre(ecrites.Count, "déclaration")}", ecrites.Take(500).Select(e => new { e.Cle.Question, e.Cle.Territoire, e.Cle.An, e.Valeur }), ct);
        return ecrites.Count;
    }

    /// <summary>A known question, at a place and a year it is asked for, with an answer of its form.</summary>
    private static (string Valeur, Motif? Motif) Controler(ConventionPremiereGeneration c, ContexteDesChiffres1G contexte, IReadOnlyList<string> plh, ReponseSaisie s, string enBase)
    {
        var (cle, question) = (s.Cle, QuestionsDePremiereGeneration.Trouver(s.Cle.Question));
        if (question is null || !LieuDeReponse.De(question.Portee, contexte, plh).Any(l => l.Code == cle.Territoire) || !(cle.An == 0 || (question.EstAnnuelle && c.Calendrier.Annees.Contains(cle.An))))
            return ("", Motif.De(RefusDeDeclaration.QuestionInconnue));
        var (valeur, motif) = Reponses1G.Lire(question, s.Saisi);
        if (motif is not null || valeur == enBase)
            return (valeur, motif);
        if (s.Lu == valeur)
            return (enBase, null);
        if (s.Lu is { } lu && lu != enBase)
            return ("", Motif.De(RefusDeDeclaration.ChangeeEntreTemps, donnees: ("valeur", question.EnClair(enBase))));
        return c.EstModifiable || question.ResteOuverte(cle.An) ? (valeur, null) : ("", Motif.De(RefusDeDeclaration.Verrouillee, donnees: ("date", c.ConclueLe)));
    }
}
