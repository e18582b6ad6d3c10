using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Computes the campaign, and says who changes against the former computation. Refused, it writes nothing.</summary>
internal sealed class CalculerLaCampagne(PortailDbContext db, IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge)
{
    /// <returns>Those that change; none at the first computation.</returns>
    /// <exception cref="Refus">Another role, validated, no organisme, no loan accepted, bases that allow no computation.</exception>
    public async Task<IReadOnlyList<EcartDeCalcul>> ExecuterAsync(int annee, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.ExigerModifiable();
        var donnees = await actes.DonneesAsync(campagne, ct);
        var resultat = CalculDeMutualisation.Calculer(campagne.Parametres, donnees.Bases, donnees.Operations);
        var ancien = await db.Set<CalculDeCampagne>().AsNoTracking().SingleOrDefaultAsync(c => c.CampagneId == campagne.Id && c.Numero == campagne.DernierCalcul, ct);
        var numero = campagne.Calculer(resultat, horloge.Maintenant);
        db.Add(CalculDeCampagne.Figer(campagne, numero, resultat, acteur.Requis, horloge.Maintenant));
        var ecarts = ancien is null ? [] : ComparerDesCalculs.Comparer(ancien.Positions, resultat.Positions);
        var suite = ancien is null ? "" : $" ; {Francais.Nombre(ecarts.Count, "organisme change", "organismes changent")}";
        await actes.FinirAsync(campagne, "Calculer", $"calcule la campagne {campagne.AnneeEnClair} : {Francais.Decimal(resultat.Aides)} € d’aides, {Francais.Decimal(resultat.Appel)} € appelés{suite}.", new { numero }, ct);
        return ecarts;
    }
}

/// <summary>The commission rules on a special case, with its reason.</summary>
internal sealed class DeciderUnCas(IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, validated, an unknown organisme, no reason, an adjustment of nothing.</exception>
    public async Task ExecuterAsync(int annee, string? siren, NatureDeCas nature, decimal montant, string? motif, DateOnly decideLe, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.ExigerModifiable();
        var organisme = await actes.OrganismeAsync(campagne, siren, ct);
        if (!Enum.IsDefined(nature))
            throw new Refus(RefusSocle.Introuvable);
        campagne.Decider(new(organisme.Siren, organisme.Nom, nature, montant, motif?.Trim() ?? "", decideLe, acteur.Requis.Nom), horloge.Maintenant);
        await actes.FinirAsync(campagne, "DeciderUnCas", $"note la décision de la commission sur {organisme.Nom}, {Socle.CyclesDeVie.Libelles.De(nature)} : {motif?.Trim()}", new { organisme.Siren, nature, montant, decideLe }, ct);
    }

    public async Task RetirerAsync(int annee, string? siren, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.RetirerLeCas(siren ?? "", horloge.Maintenant);
        await actes.FinirAsync(campagne, "RetirerUnCas", $"retire la décision sur {siren}.", null, ct);
    }
}

/// <summary>The commission validates the computation: from then on nothing changes.</summary>
internal sealed class ValiderLaCampagne(IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, not computed, already validated.</exception>
    public async Task ExecuterAsync(int annee, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Valider(acteur.Requis, horloge.Maintenant);
        await actes.FinirAsync(campagne, "Valider", $"note que la commission valide la campagne {campagne.AnneeEnClair} : {Francais.Decimal(campagne.Appel)} € à appeler.", new { campagne.DernierCalcul }, ct);
    }
}

/// <summary>What a campaign would give with other parameters: beside its own result, nothing stored.</summary>
/// <param name="DeLaCampagne">Null before its first computation.</param>
/// <param name="Essai">With the parameters tried.</param>
/// <param name="Ecarts">Who would change.</param>
internal sealed record EssaiDeCampagne(ResultatDeCampagne? DeLaCampagne, ResultatDeCampagne Essai, IReadOnlyList<EcartDeCalcul> Ecarts);

/// <summary>Tries other parameters on the bases and loans of a campaign.</summary>
internal sealed class EssayerLaCampagne(PortailDbContext db, ActesDeCampagne actes)
{
    /// <exception cref="Refus">Another role, no campaign, nothing to compute, a parameter out of bounds.</exception>
    public async Task<EssaiDeCampagne> ExecuterAsync(int annee, ParametresDeCampagne parametres, CancellationToken ct)
    {
        var campagne = await actes.ALireAsync(annee, ct);
        parametres.Exiger();
        var donnees = await actes.DonneesAsync(campagne, ct);
        var essai = CalculDeMutualisation.Calculer(parametres, donnees.Bases, donnees.Operations);
        var calcul = await db.Set<CalculDeCampagne>().AsNoTracking().SingleOrDefaultAsync(c => c.CampagneId == campagne.Id && c.Numero == campagne.DernierCalcul, ct);
        return new(calcul?.Resultat, essai, calcul is null ? [] : ComparerDesCalculs.Comparer(calcul.Positions, essai.Positions));
    }
}
