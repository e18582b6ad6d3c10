using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The report of one year, renewable once (L. 445-1, R. 445-2-10 and 11): asked by the landlord, granted or not by the prefect of the département. Silence is worth nothing.</summary>
internal sealed class ReporterLaConvention(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, EcheancesDeConvention echeances, CourrielsDeConvention courriels, IHorloge horloge, Journal journal)
{
    /// <exception cref="Socle.Refuser.Refus">PRO-18, PRO-19; another's convention.</exception>
    public async Task DemanderAsync(Guid id, string? motif, Deliberation? intention, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        c.DemanderUnReport(motif, intention, horloge.Aujourdhui());
        journal.Consigner("Cus.Report.Demander", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} demande un report d’un an de « {c.Intitule} » : {motif!.Trim()}", new { intention!.Le, intention.FichierId }, c.Bailleur.OrganismeId);
        await courriels.AuPrefetAsync(c, c.Bailleur.Departement, $"Report demandé : {c.Intitule}", $"{c.Bailleur.Nom} demande un report d’un an. Motif : {motif.Trim()}", CheminsDeConvention.Convention(id), ct);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The whole calendar moves by one year.</summary>
    public async Task AccorderAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        c.AccorderLeReport(acteur.Requis, horloge.Aujourdhui());
        await echeances.OuvrirAsync(c, ct);
        journal.Consigner("Cus.Report.Accorder", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} accorde un report d’un an : « {c.Intitule} ».", new { c.Reports }, c.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(c, $"Report accordé : {c.Intitule}", $"Le préfet de département accorde le report. Le projet se dépose avant le {Francais.DateLongue(c.Calendrier.DepotAvant)}, la convention se signe avant le {Francais.DateLongue(c.Calendrier.SignatureAvant)}.", CheminsDeConvention.Convention(id), ct);
        await unite.ValiderAsync(ct);
    }

    public async Task RefuserAsync(Guid id, string? reponse, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege, ct);
        c.RefuserLeReport(reponse, acteur.Requis, horloge.Aujourdhui());
        journal.Consigner("Cus.Report.Refuser", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} refuse le report de « {c.Intitule} » : {reponse!.Trim()}", null, c.Bailleur.OrganismeId);
        await courriels.AuBailleurAsync(c, $"Report refusé : {c.Intitule}", $"Le préfet de département refuse le report : {reponse.Trim()} Le calendrier ne change pas.", CheminsDeConvention.Convention(id), ct);
        await unite.ValiderAsync(ct);
    }
}
