using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>The organisme says by which method G-1 is counted, and whether the text holds the clause of PS-1.</summary>
internal sealed class ReglerLesParametres(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, Journal journal)
{
    /// <exception cref="Refus">Another quality (403), a text that no longer changes.</exception>
    public Task MesurerG1Async(Guid conventionId, MethodeDeG1 references, MethodeDeG1 engagement, CancellationToken ct) =>
        ReglerAsync(conventionId, p => p.Mesurer(references, engagement), $"G-1 par {Libelles.De(engagement)}, références par {Libelles.De(references)}", ct);

    public Task DireLaClauseAsync(Guid conventionId, ClauseDePs1 clause, CancellationToken ct) => ReglerAsync(conventionId, p => p.DireLaClause(clause), Libelles.De(clause), ct);

    private async Task ReglerAsync(Guid conventionId, Action<ParametresDeCus> acte, string phrase, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var parametres = await db.Set<ParametresDeCus>().SingleOrDefaultAsync(p => p.ConventionId == conventionId, ct);
        if (parametres is null)
            db.Add(parametres = ParametresDeCus.De(conventionId));
        acte(parametres);
        journal.Consigner("Cus.Engagements.Regler", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} règle les chiffres : {phrase}.", null, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
