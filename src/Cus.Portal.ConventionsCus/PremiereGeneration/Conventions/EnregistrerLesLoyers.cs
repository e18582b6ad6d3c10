using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>What a building must show to have its ceilings raised by R. 445-8, II.</summary>
/// <param name="MenagesApl">Households that receive the APL.</param>
/// <param name="Menages">Households of the building.</param>
/// <param name="Accord">The prefect or the délégataire agrees.</param>
internal sealed record ConditionsDuII(int MenagesApl, int Menages, bool Accord);

/// <summary>Derogations of resource ceilings (R. 445-8) and modulation of the supplement of rent, recorded with their conditions (PLA-01 to PLA-03, SLS-01, SLS-02; domain 1G, §5.2, §5.3).</summary>
internal sealed class EnregistrerLesLoyers(PerimetreDePremiereGeneration perimetre, IHorloge horloge, Socle.Acteurs.IActeurCourant acteur, ActeDePremiereGeneration acte)
{
    /// <summary>Raises a ceiling: by the convention (I), or for a building above 65 % of APL households, with an agreement (II).</summary>
    /// <exception cref="Refus">Another quality (403), nothing said, PLA-01 to PLA-03.</exception>
    public async Task DerogerAsync(Guid id, string? objet, PlafondDeroge plafond, ConditionsDuII? conditions, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (string.IsNullOrWhiteSpace(objet))
            throw Refus.Champ("Objet", RefusDeProcedure.TexteAttendu);
        if (plafond.MontantDeBase <= 0 || plafond.MontantDerogatoire < plafond.MontantDeBase)
            throw Refus.Champ("MontantDerogatoire", RefusDePremiereGeneration.PlafondSousSaBase);
        Constats.Exiger(conditions is null ? ReglesDesLoyers.Majoration(plafond) : ReglesDesLoyers.MajorationDuII(plafond, conditions.MenagesApl, conditions.Menages, conditions.Accord));
        var depassement = decimal.Round((plafond.MontantDerogatoire - plafond.MontantDeBase) * 100 / plafond.MontantDeBase, 2);
        c.Enregistrer(new(conditions is null ? "R. 445-8, I" : "R. 445-8, II", objet.Trim(), depassement, horloge.Aujourdhui(), acteur.Requis.Nom));
        await acte.FinirAsync(c, "Plafond.Deroger", $"enregistre une dérogation aux plafonds ({objet.Trim()}, {Francais.Pourcent(depassement / 100)})", new { plafond, conditions }, ct);
    }

    /// <summary>The modulation of a zone: one value by zone for the organisme; in zone C it never exempts.</summary>
    /// <exception cref="Refus">Another quality (403), a coefficient below zero, SLS-01, SLS-02.</exception>
    public async Task ModulerAsync(Guid id, ZoneDeTension zone, decimal coefficient, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (coefficient < 0)
            throw Refus.Champ("Coefficient", RefusDePremiereGeneration.CoefficientNegatif);
        var reference = ConventionPremiereGeneration.PrefixeSls + Libelles.De(zone);
        Constats.Exiger([.. ReglesDesLoyers.Modulations([.. c.ActesDeLoyer.Where(a => a.Reference == reference).Select(a => new ModulationDeSls(zone, a.Valeur)), new(zone, coefficient)]), .. zone.EstTendue() ? [] : ReglesDesLoyers.ZoneC(coefficient)]);
        c.Enregistrer(new(reference, "Modulation du supplément de loyer de solidarité", coefficient, horloge.Aujourdhui(), acteur.Requis.Nom));
        await acte.FinirAsync(c, "Sls.Moduler", $"enregistre la modulation du SLS en zone {Libelles.De(zone)} ({Francais.Decimal(coefficient)})", new { zone, coefficient }, ct);
    }
}
