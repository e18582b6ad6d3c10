using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>The organisme enters what it did in a year, in numbers, never in rates. What another hand changed meanwhile is left and told.</summary>
internal sealed class SaisirLesRealisations(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLeContexte contexte, IIndicateurs indicateurs, IHorloge horloge, Journal journal)
{
    /// <returns>The values left as they are, for another hand changed them.</returns>
    /// <exception cref="Refus">Another quality (403), not concluded (409), a year outside, cells to correct: all said at once.</exception>
    public async Task<IReadOnlyList<ConflitDeValeur>> ExecuterAsync(Guid conventionId, int annee, IReadOnlyList<RealisationSaisie> saisies, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        if (!convention.EstConclue)
            throw new Refus(RefusDEngagement.PasEncoreConclue);
        if (annee < convention.Calendrier.PremiereAnnee || annee > convention.Calendrier.SixAns)
            throw Refus.Champ("Annee", RefusDEngagement.AnneeHorsConvention, ("annee", FormattableString.Invariant($"{annee}")));
        var c = await contexte.DeAsync(convention, ct);
        var lignes = LigneDeRealisation.De(c, annee);
        var lecture = new LectureDesRealisations(c, lignes, saisies);
        if (lecture.Motifs.Count > 0)
            throw new Refus(lecture.Motifs);
        await indicateurs.DeclarerAsync(CatalogueDesCus.De(convention.Calendrier), ct);
        var valeurs = lecture.Valeurs.Select(v => new SaisieDeValeur(new(ObjetDeSuivi.De(conventionId, v.Territoire), v.Code, annee), v.Valeur, v.Version)).ToList();
        var bilan = await indicateurs.EnregistrerAsync(ObjetDeSuivi.Programme, ObjetDeSuivi.Version(convention), valeurs, ct);
        await ComplementerAsync(conventionId, lecture.Complements, ct);
        journal.Consigner("Cus.Realisations.Saisir", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} enregistre les réalisations {annee} de {convention.Intitule}.", new { annee, valeurs = bilan.Ecrites.Count }, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
        return bilan.Conflits;
    }

    private async Task ComplementerAsync(Guid conventionId, IReadOnlyDictionary<CleDeComplement, decimal?> complements, CancellationToken ct)
    {
        var enBase = (await db.Set<ComplementDeRealisation>().Where(x => x.ConventionId == conventionId).ToListAsync(ct)).ToDictionary(x => x.Cle);
        foreach (var (cle, valeur) in complements)
        {
            if (!enBase.TryGetValue(cle, out var complement))
            {
                if (valeur is null)
                    continue;
                db.Add(complement = ComplementDeRealisation.De(conventionId, cle));
            }

            if (complement.Valeur != valeur)
                complement.Ecrire(valeur, acteur.Requis, horloge.Maintenant);
        }
    }
}
