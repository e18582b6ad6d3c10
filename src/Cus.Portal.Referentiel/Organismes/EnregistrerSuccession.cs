using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>A succession to come, as asked.</summary>
internal sealed record SuccessionSaisie(Guid AbsorbeId, string? Successeur, NatureDeSuccession Nature, DateOnly? EffetLe, string? Acte);

/// <summary>A succession that the rules accept.</summary>
internal sealed record SuccessionPossible(Organisme Absorbe, OrganismeLu Successeur, DateOnly EffetLe);

/// <summary>The rules of a succession, the same for its preview and its record.</summary>
internal sealed class VerifierSuccession(PortailDbContext db, IOrganismes organismes)
{
    public async Task<SuccessionPossible> ExecuterAsync(SuccessionSaisie s, CancellationToken ct)
    {
        var absorbe = await Charge.OrganismeAsync(db, s.AbsorbeId, ct);
        if (string.IsNullOrWhiteSpace(s.Successeur))
            throw Refus.Champ("Successeur", RefusSocle.Obligatoire, ("champ", "l’organisme qui succède"));
        var effetLe = s.EffetLe ?? throw Refus.Champ("EffetLe", RefusSocle.Obligatoire, ("champ", "la date d’effet"));
        var successeur = await organismes.ExigerAsync(s.Successeur, "Successeur", ct);
        if (successeur.Id == s.AbsorbeId)
            throw Refus.Champ("Successeur", RefusReferentiel.SuccessionDeSoi);
        if (await db.Set<Succession>().AsNoTracking().SingleOrDefaultAsync(x => x.AbsorbeId == s.AbsorbeId, ct) is { } deja)
        {
            var autre = await organismes.LireAsync(deja.SuccesseurId, deja.EffetLe, ct);
            throw new Refus(RefusReferentiel.SuccessionDejaEnregistree, ("nom", absorbe.NomLe(effetLe)), ("successeur", autre?.Nom), ("date", deja.EffetLe));
        }

        if ((await organismes.ReprisParAsync(s.AbsorbeId, DateOnly.MaxValue, ct)).Contains(successeur.Id))
            throw Refus.Champ("Successeur", RefusReferentiel.SuccesseurAbsorbe, ("successeur", successeur.Nom), ("nom", absorbe.NomLe(effetLe)));
        return new SuccessionPossible(absorbe, successeur, effetLe);
    }
}

/// <summary>Records that an organisme will pass its hand on a day (REF-S03); nothing changes before it.</summary>
internal sealed class EnregistrerSuccession(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, VerifierSuccession verifier, Annonces annonces, Journal journal)
{
    public async Task ExecuterAsync(SuccessionSaisie saisie, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        await VerrouDuReferentiel.PoserAsync(db, ct);
        var (absorbe, successeur, effetLe) = await verifier.ExecuterAsync(saisie, ct);
        db.Add(Succession.Enregistrer(absorbe.Id, successeur.Id, saisie.Nature, effetLe, saisie.Acte, horloge.Maintenant, acteur.Requis.Nom));
        journal.Consigner("Referentiel.Organisme.Succeder", $"referentiel/organisme/{absorbe.Id}",
            $"{successeur.Nom} succède à {absorbe.NomLe(effetLe)} le {Francais.DateLongue(effetLe)}.", new { successeur.Id, saisie.Nature, effetLe, saisie.Acte }, absorbe.Id);
        annonces.Publier(new SuccessionEnregistree(absorbe.Id, successeur.Id, effetLe));
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Takes back a succession before its day.</summary>
internal sealed class AnnulerSuccession(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public async Task ExecuterAsync(Guid absorbeId, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var succession = await db.Set<Succession>().SingleOrDefaultAsync(s => s.AbsorbeId == absorbeId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        if (succession.EffetLe <= horloge.Aujourdhui())
            throw new Refus(RefusReferentiel.SuccessionEnEffet, ("date", succession.EffetLe));
        db.Remove(succession);
        journal.Consigner("Referentiel.Organisme.AnnulerSuccession", $"referentiel/organisme/{absorbeId}", $"La succession prévue le {Francais.DateLongue(succession.EffetLe)} est annulée.", null, absorbeId);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>What will pass, programme by programme; nothing is written.</summary>
internal sealed class ApercuDeSuccession(IActeurCourant acteur, VerifierSuccession verifier, IEnumerable<ISourceDeSuccession> sources)
{
    public async Task<Apercu> ExecuterAsync(SuccessionSaisie saisie, CancellationToken ct)
    {
        PermissionsReferentiel.Gerer.Exiger(acteur.Acteur);
        var possible = await verifier.ExecuterAsync(saisie, ct);
        var passe = new List<CeQuiPasse>();
        foreach (var source in sources)
            passe.AddRange(await source.ListerAsync(saisie.AbsorbeId, possible.EffetLe, ct));
        return new Apercu(possible.Absorbe.NomLe(possible.EffetLe), possible.Successeur.Nom, possible.EffetLe, passe);
    }

    internal sealed record Apercu(string Absorbe, string Successeur, DateOnly EffetLe, IReadOnlyList<CeQuiPasse> Passe);
}
