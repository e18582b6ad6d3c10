using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Regles;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>From the strategic plan to the adoption of the project: acts of the landlord (PSP, PRO-01 to PRO-09, PRO-17 to PRO-19), and what the State tells it.</summary>
internal sealed class ElaborerLaPremiereGeneration(
    IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, EcheancesDePremiereGeneration echeances, CourrielsDeConvention courriels, IHorloge horloge, ActeDePremiereGeneration acte)
{
    /// <summary>Longest name of a person: its PLH is a place of declarations.</summary>
    private const int NomAuPlus = 200;

    /// <returns>What is said and does not block (PSP-03).</returns>
    public async Task<IReadOnlyList<Motif>> ActualiserLePspAsync(Guid id, PlanStrategique psp, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        var dits = c.ActualiserLePsp(psp, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Psp.Actualiser", $"note le plan stratégique approuvé le {Francais.DateLongue(psp.ApprouveLe)}{(psp.ActualiseLe is { } le ? $", actualisé le {Francais.DateLongue(le)}" : "")}", psp, ct);
        return dits;
    }

    public async Task EngagerAsync(Guid id, EngagementDePremiereGeneration engagement, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        c.Engager(engagement, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Convention.Engager", $"enregistre la délibération d’engagement du {Francais.DateLongue(engagement.Le)}, qui promet {Francais.Nombre(engagement.ReunionsPromises, "réunion")}", engagement, ct);
    }

    /// <summary>Somebody to associate, the third signatory, or somebody told for information.</summary>
    public async Task NommerAsync(Guid id, PersonneDeLaConvention personne, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (string.IsNullOrWhiteSpace(personne.Nom))
            throw Refus.Champ("Nom", RefusSocle.Obligatoire);
        if (personne.Nom.Trim() is { Length: > NomAuPlus } nom)
            throw Refus.Champ("Nom", RefusSocle.TropLong, ("champ", "Le nom"), ("n", nom.Length), ("max", NomAuPlus));
        c.Nommer(personne with { Nom = personne.Nom.Trim() });
        await acte.FinirAsync(c, "Personne.Nommer", $"nomme {personne.Nom.Trim()} : {Libelles.De(personne.Qualite)}", personne, ct);
    }

    /// <summary>The délibération was sent to these persons on that day.</summary>
    public async Task TransmettreAsync(Guid id, IReadOnlyCollection<string> noms, DateOnly le, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (noms.Count == 0)
            throw Refus.Champ("Noms", RefusSocle.Obligatoire);
        foreach (var nom in noms)
            c.Transmettre(nom, le, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Deliberation.Transmettre", $"note l’envoi de la délibération le {Francais.DateLongue(le)} à : {string.Join(", ", noms)}", new { noms, le }, ct);
    }

    /// <exception cref="Refus">PRO-03, PRO-04, PRO-05.</exception>
    public async Task AssocierAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        c.OuvrirLAssociation();
        await acte.FinirAsync(c, "Association.Ouvrir", $"ouvre l’association de {Francais.Nombre(c.Personnes.Count(p => p.EstAssociee), "personne")}", null, ct);
    }

    /// <exception cref="Refus">PRO-07, PRO-09.</exception>
    public async Task ReunirAsync(Guid id, ReunionDAssociation reunion, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        c.TenirUneReunion(reunion, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Reunion.Tenir", $"note la réunion d’association du {Francais.DateLongue(reunion.Le)}", reunion, ct);
    }

    /// <summary>A fact that the landlord, or the State, records.</summary>
    public async Task NoterAsync(Guid id, NatureDeFaitDePremiereGeneration nature, DateOnly le, string? texte, Guid? fichierId, CancellationToken ct)
    {
        var deLEtat = nature is NatureDeFaitDePremiereGeneration.NoteDEnjeux or NatureDeFaitDePremiereGeneration.PlhExecutoire or NatureDeFaitDePremiereGeneration.ExemptionDuSls;
        var c = await perimetre.ChargerPourAsync(id, deLEtat ? QualiteDansLaCus.Organisme | QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion : QualiteDansLaCus.Organisme, ct);
        c.Noter(new(nature, le, texte?.Trim() ?? "", fichierId, acteur.Requis.Nom), horloge.Aujourdhui());
        await acte.FinirAsync(c, "Fait.Noter", $"note : {Libelles.De(nature)}, {Francais.DateLongue(le)}", new { nature, le, fichierId }, ct);
    }

    /// <summary>The State tells the landlord of a PLH that became « exécutoire » after the délibération (PRO-19): nobody more is to associate.</summary>
    public async Task AnnoncerLePlhAsync(Guid id, string nom, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDuSiege | QualiteDansLaCus.PrefetDeRegion, ct);
        c.AnnoncerLePlh(nom);
        await courriels.AuBailleurAsync(CheminsDePremiereGeneration.Objet(id), c.Bailleur, $"PLH exécutoire : {nom}", $"Le programme local de l’habitat de {nom} est devenu exécutoire pendant l’élaboration de « {c.Intitule} ». Vous pouvez en tenir compte ; aucune association de plus n’est obligatoire.", CheminsDePremiereGeneration.Convention(id), ct);
        await acte.FinirAsync(c, "Plh.Annoncer", $"informe l’organisme du PLH de {nom}", new { nom }, ct);
    }

    /// <exception cref="Refus">PRO-06, PRO-08, PRO-09, PRO-17.</exception>
    public async Task AdopterAsync(Guid id, DateOnly le, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        c.Adopter(le, horloge.Aujourdhui());
        await echeances.CloreAsync(EcheancesDePremiereGeneration.Association, c, "projet adopté", ct);
        await acte.FinirAsync(c, "Projet.Adopter", $"enregistre l’adoption du projet le {Francais.DateLongue(le)} : l’association est close", new { le }, ct);
    }

    /// <summary>Another description of an indicator, by reasoned agreement.</summary>
    public async Task ProposerUneAdaptationAsync(Guid id, string? indicateur, string? description, string? motif, string? compatibilite, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        var a = c.ProposerUneAdaptation(indicateur?.Trim() ?? "", description, motif, compatibilite, horloge.Aujourdhui());
        await courriels.AuPrefetDeRegionAsync(CheminsDePremiereGeneration.Objet(id), c.Bailleur.Region, $"Adaptation de {a.Indicateur} : {c.Intitule}", $"{c.Bailleur.Nom} propose une autre description de {a.Indicateur}. Motif : {a.Motif}", CheminsDePremiereGeneration.Convention(id), ct);
        await acte.FinirAsync(c, "Adaptation.Proposer", $"propose une adaptation de {a.Indicateur} (version {a.Version})", a, ct);
    }

    public async Task AccepterLAdaptationAsync(Guid id, string indicateur, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.PrefetDeRegion, ct);
        c.AccepterLAdaptation(indicateur, acteur.Requis, horloge.Aujourdhui());
        await acte.FinirAsync(c, "Adaptation.Accepter", $"accepte l’adaptation de {indicateur}", new { indicateur }, ct);
    }
}
