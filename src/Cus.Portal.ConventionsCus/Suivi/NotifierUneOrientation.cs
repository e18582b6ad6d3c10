using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.ConventionsCus.Territorialisation;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>
/// An orientation of a CIL or a CIA, or its end, notified by the organisme: the target of PS-1 on that EPCI changes from its first day, without
/// avenant nor signature (R. 445-6). Before the conclusion it is only said, and the commitment may be under the legal floor.
/// </summary>
internal sealed class NotifierUneOrientation(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, LireLesTerritoires territoires, IIndicateurs indicateurs, PrevenirLesPrefets prevenir, IHorloge horloge, Journal journal)
{
    /// <param name="conventionId">Convention.</param>
    /// <param name="epci">SIREN.</param>
    /// <param name="genre">CIA, CIL, or the end of a CIA.</param>
    /// <param name="taux">In hundredths; not asked for an end.</param>
    /// <param name="date">First day it applies; for an end, last day of the CIA.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Another quality (403), an EPCI without dwelling, a date outside the convention, a rate missing, nothing to end.</exception>
    public async Task ExecuterAsync(Guid conventionId, string? epci, GenreDOrientation genre, decimal? taux, DateOnly? date, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        if (!convention.EstModifiable && convention.Statut != StatutConventionCus.EnVigueur)
            convention.ExigerModifiable();
        var (territoire, departement) = (await territoires.DeAsync(convention.Bailleur, ct)).EpciDeLaListe.FirstOrDefault(e => e.Epci.Code == epci);
        if (territoire is null)
            throw Refus.Champ("Epci", RefusDEngagement.TerritoireHorsDuParc, ("indicateur", "PS-1"), ("territoire", epci ?? ""));
        var aCompterDu = await ACompterDuAsync(convention, territoire.Code, genre, date, ct);
        var orientation = OrientationDePs1.Notifier(conventionId, territoire, genre, taux, aCompterDu, acteur.Requis, horloge.Maintenant);
        db.Add(orientation);
        if (convention.EstConclue)
        {
            await FixerAsync(convention, territoire, orientation, ct);
            await prevenir.ExecuterAsync(convention, departement, orientation, ct);
        }

        journal.Consigner("Cus.Ps1.Notifier", CheminsDeConvention.Objet(conventionId),
            $"{acteur.Requis.Nom} notifie PS-1 à {FormatDeValeur.Brut(orientation.Taux)}{Francais.Insecable}% sur {territoire.Nom} à compter du {Francais.DateLongue(aCompterDu)} ({Libelles.De(genre)}).", new { orientation.Epci, orientation.Taux, orientation.ACompterDu }, convention.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    private async Task<DateOnly> ACompterDuAsync(ConventionCus convention, string epci, GenreDOrientation genre, DateOnly? date, CancellationToken ct)
    {
        var c = convention.Calendrier;
        if (date is not { } jour || jour.Year < c.PremiereAnnee || jour.Year > c.SixAns)
            throw Refus.Champ("Date", RefusDEngagement.OrientationHorsPeriode);
        if (genre != GenreDOrientation.FinSansSuite)
            return jour;
        var derniere = await db.Set<OrientationDePs1>().AsNoTracking().Where(o => o.ConventionId == convention.Id && o.Epci == epci && o.ACompterDu <= jour).OrderByDescending(o => o.ACompterDu).ThenByDescending(o => o.NotifieeLe).FirstOrDefaultAsync(ct);
        return derniere is { Genre: not GenreDOrientation.FinSansSuite } ? jour.AddDays(1) : throw new Refus(RefusDEngagement.AucuneCiaATerminer);
    }

    private async Task FixerAsync(ConventionCus convention, TerritoireDEngagement territoire, OrientationDePs1 o, CancellationToken ct)
    {
        var jour = Paris.Date(o.NotifieeLe);
        var cibles = Enumerable.Range(o.ACompterDu.Year, Math.Max(0, convention.Calendrier.SixAns - o.ACompterDu.Year + 1)).Select(a => new ObjectifAFixer(ObjetDeSuivi.De(convention.Id, territoire), "PS-1", a, o.Taux, o.ACompterDu)).ToList();
        if (cibles.Count == 0)
            return;
        await indicateurs.DeclarerAsync(CatalogueDesCus.De(convention.Calendrier), ct);
        await indicateurs.FixerAsync(ObjetDeSuivi.Programme, ObjetDeSuivi.Version(convention), cibles, new ActeDObjectif($"notification du {Francais.DateLongue(jour)}", jour, convention.Bailleur.Nom, Libelles.De(o.Genre)), ct);
    }
}
