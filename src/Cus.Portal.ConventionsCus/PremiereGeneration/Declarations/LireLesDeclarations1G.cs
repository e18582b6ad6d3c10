using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Declarations;

/// <summary>What is declared, and what the rules find in it.</summary>
/// <param name="Faits">Everything the rules read.</param>
/// <param name="Chiffres">Targets as stored, that the facts sum up.</param>
/// <param name="Constats">Findings.</param>
internal sealed record DeclarationsLues1G(FaitsDeclares Faits, IReadOnlyDictionary<CelluleDePremiereGeneration, ChiffrePremiereGeneration> Chiffres, IReadOnlyList<ConstatDeclare> Constats)
{
    /// <summary>Places of a question.</summary>
    public IReadOnlyList<LieuDeReponse> Lieux(PorteeDeQuestion portee) => LieuDeReponse.De(portee, Faits.Contexte, Faits.DotesDUnPlh);

    /// <summary>Questions of a section that have a place to be answered at.</summary>
    public IEnumerable<Question1G> De(SectionDeDeclaration section) => QuestionsDePremiereGeneration.Toutes.Where(q => q.Section == section && Lieux(q.Portee).Count > 0);

    /// <summary>Findings of a section.</summary>
    public IEnumerable<ConstatDeclare> ConstatsDe(SectionDeDeclaration section) => Constats.Where(c => (QuestionsDePremiereGeneration.Trouver(c.Question)?.Section ?? SectionDeDeclaration.Contenu) == section);
}

/// <summary>Reads the declarations of a convention that the caller may read, with the figures and the stock their rules need.</summary>
internal sealed class LireLesDeclarations1G(PortailDbContext db, LireLePatrimoine1G patrimoine, LireLesChiffres1G chiffres, LireLesRealisations1G realisations, IHorloge horloge)
{
    public async Task<DeclarationsLues1G> LireAsync(ConventionPremiereGeneration c, CancellationToken ct)
    {
        var contexte = await chiffres.ContexteAsync(c, ct);
        var reponses = await db.Set<DeclarationPremiereGeneration>().AsNoTracking().Where(d => d.ConventionId == c.Id && d.Valeur != "").ToListAsync(ct);
        var enBase = await chiffres.ChiffresAsync(c, ct);
        var realises = c.EstModifiable ? new Releve1G(new Dictionary<CelluleDePremiereGeneration, NombresDeCellule>()) { EstRealise = true } : await realisations.ReleveAsync(c, contexte, null, ct);
        var faits = new FaitsDeclares(c, contexte, await patrimoine.LireAsync(c, ct), new(reponses.ToDictionary(d => d.Cle, d => d.Valeur)), EcrireLesChiffres1G.Releve(enBase.Values), realises);
        return new(faits, enBase, ReglesDesDeclarations.Verifier(faits, c.ConclueLe ?? horloge.Aujourdhui()));
    }
}
