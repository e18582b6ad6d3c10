using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Contributions received, aids paid, and the end of the campaign once nothing is left to move.</summary>
internal sealed class ReglerLaCampagne(IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge)
{
    /// <summary>An organisme paid, all or part of what it owes.</summary>
    /// <exception cref="Refus">Another role, not notified, settled, an unknown organisme, more than it owes, a day to come.</exception>
    public async Task EncaisserAsync(int annee, string? siren, decimal montant, DateOnly le, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Suivre(horloge.Maintenant);
        ExigerPasse(le);
        var organisme = await actes.OrganismeAsync(campagne, siren, ct);
        organisme.Encaisser(montant, le, acteur.Requis.Nom);
        await actes.FinirAsync(campagne, "Encaisser", $"note que {organisme.Nom} a payé {Francais.Decimal(montant)} € le {Francais.DateLongue(le)}.", new { organisme.Siren, montant, le }, ct);
    }

    /// <summary>Pays everything that is owed, once the contributions received cover it, fees kept.</summary>
    /// <returns>Euros paid.</returns>
    /// <exception cref="Refus">Another role, not notified, nothing to pay, contributions still missing.</exception>
    public async Task<decimal> VerserAsync(int annee, DateOnly le, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Suivre(horloge.Maintenant);
        ExigerPasse(le);
        var organismes = await actes.OrganismesAsync(campagne, ct);
        var (montant, caisse) = (-organismes.Sum(o => Math.Min(0, o.Reste)), Caisse(campagne, organismes));
        if (montant == 0)
            throw new Refus(RefusDesCampagnes.RienAVerser);
        if (caisse < montant)
            throw new Refus(RefusDesCampagnes.CaisseInsuffisante, ("caisse", Francais.Decimal(Math.Max(0, caisse))), ("montant", Francais.Decimal(montant)));
        foreach (var organisme in organismes)
            organisme.Verser(le, acteur.Requis.Nom);
        await actes.FinirAsync(campagne, "Verser", $"note que {Francais.Decimal(montant)} € sont versés le {Francais.DateLongue(le)}.", new { montant, le }, ct);
        return montant;
    }

    /// <summary>Nothing is left to move.</summary>
    /// <exception cref="Refus">Another role, not notified, something left.</exception>
    public async Task SolderAsync(int annee, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        var restes = (await actes.OrganismesAsync(campagne, ct)).Where(o => o.Reste != 0).ToList();
        if (campagne.Statut == StatutCampagneDeMutualisation.Notifiee && restes.Count > 0)
            throw new Refus(RefusDesCampagnes.ResteARegler, ("n", Francais.Nombre(restes.Count, "organisme")), ("montant", Francais.Decimal(restes.Sum(o => Math.Abs(o.Reste)))));
        campagne.Solder(horloge.Maintenant);
        await actes.FinirAsync(campagne, "Solder", $"solde la campagne {campagne.AnneeEnClair} : tout est réglé.", null, ct);
    }

    /// <summary>The commission writes its review.</summary>
    public async Task DresserAsync(int annee, string? texte, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Dresser(texte, acteur.Requis, horloge.Maintenant);
        await actes.FinirAsync(campagne, "Dresser", $"dresse le bilan de la campagne {campagne.AnneeEnClair}.", null, ct);
    }

    /// <summary>Euros at hand: received, less paid, less the fees that are kept.</summary>
    public static decimal Caisse(CampagneDeMutualisation campagne, IEnumerable<OrganismeDeCampagne> organismes) => organismes.Sum(o => o.Mouvements.Sum(m => m.Montant)) - (campagne.Appel - campagne.Aides);

    private void ExigerPasse(DateOnly le)
    {
        if (le > horloge.Aujourdhui())
            throw Refus.Champ("Le", RefusDesCampagnes.DateAVenir);
    }
}
