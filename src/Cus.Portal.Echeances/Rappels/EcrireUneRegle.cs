using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Adds a rule, or puts one in the place of another. A refusal leaves the rules in force as they are.</summary>
internal sealed class EcrireUneRegle(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, ReglesDeRappel regles, Journal journal)
{
    private const int AuPlus = 366;

    public async Task ExecuterAsync(string type, Guid? remplacee, SaisieDeRegle saisie, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        var enVigueur = await regles.PourAsync(type, ct);
        var ancienne = remplacee is { } id ? await ExigerAsync(db, id, ct) : null;
        await VerifierAsync(type, saisie, [.. enVigueur.Where(r => r.Id != remplacee)], ct);
        ancienne?.Retirer();
        await db.SaveChangesAsync(ct);
        var regle = RegleDeRappel.Creer(type, saisie, horloge.Maintenant);
        db.Add(regle);
        await RevoirAsync(db, horloge, type, ct);
        var (acte, verbe) = ancienne is null ? ("Ajouter", "ajoute") : ("Changer", "change");
        journal.Consigner($"Echeances.Regle.{acte}", $"echeances/regle/{regle.Id}",
            $"{acteur.Requis.Nom} {verbe} un rappel de « {regles.Declare(type).Libelle} »\u00A0: {regle.Quand} à {regle.Heure:HH':'mm}, {EcrireLeRappel.EnMots(regle.Destinataires)}{(ancienne is null ? "" : $" (au lieu de\u00A0: {ancienne.Quand} à {ancienne.Heure:HH':'mm}, {EcrireLeRappel.EnMots(ancienne.Destinataires)})")}.",
            new { type, saisie, remplacee });
        await unite.ValiderAsync(ct);
    }

    /// <summary>A rule in force.</summary>
    internal static async Task<RegleDeRappel> ExigerAsync(PortailDbContext db, Guid id, CancellationToken ct) =>
        await db.Set<RegleDeRappel>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } regle ? throw new Refus(RefusSocle.Introuvable)
        : regle.EstActive ? regle : throw new Refus(RefusEcheances.RegleDejaChangee);

    /// <summary>The next pass looks again at the open deadlines of the type: what is due then is computed with the rules in force.</summary>
    internal static Task RevoirAsync(PortailDbContext db, IHorloge horloge, string type, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"update echeances.echeances set prochain_rappel_le = {horloge.Maintenant.ToUniversalTime()} where type = {type} and close_le is null", ct);

    private async Task VerifierAsync(string type, SaisieDeRegle s, IReadOnlyList<RegleDeRappel> autres, CancellationToken ct)
    {
        var motifs = new List<Motif>();
        var quand = InstantDeRappel.EnMots(s.Decalage, s.Unite);
        var (conditions, jour) = (await regles.ConditionsAsync(type, ct), horloge.Aujourdhui());
        if (s.Unite is not (UniteDeDelai.Jours or UniteDeDelai.JoursOuvres))
            motifs.Add(Motif.De(RefusEcheances.RegleUnite, "Unite"));
        else if (Math.Abs(s.Decalage) > AuPlus)
            motifs.Add(Motif.De(RefusEcheances.RegleTropLoin, "Decalage"));
        else if (conditions.EstApresLaFin(jour, InstantDeRappel.Jour(jour, s.Decalage, s.Unite, CalendrierFerie.Metropole)))
            motifs.Add(Motif.De(RefusEcheances.RegleApresLaFin, "Decalage", donnees: [("fin", conditions.SeFermeApres), ("quand", quand)]));
        else if (autres.Any(r => r.Decalage == s.Decalage && r.Unite == s.Unite))
            motifs.Add(Motif.De(RefusEcheances.RegleEnDouble, "Decalage", donnees: [("quand", quand)]));
        if (s.Echelons.Count == 0)
            motifs.Add(Motif.De(RefusEcheances.RegleSansDestinataire, "Echelons"));
        motifs.AddRange(VerifierLeModele("Sujet", s.Sujet, ModeleDeRappel.LongueurDuSujet).Concat(VerifierLeModele("Texte", s.Texte, ModeleDeRappel.LongueurDuTexte)));
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }

    private static IEnumerable<Motif> VerifierLeModele(string champ, string? texte, int auPlus)
    {
        if (texte?.Length > auPlus)
            yield return Motif.De(RefusSocle.TropLong, champ, donnees: [("champ", champ == "Sujet" ? "L’objet" : "Le texte"), ("n", texte.Length), ("max", auPlus)]);
        foreach (var variable in ModeleDeRappel.Inconnues(texte))
            yield return Motif.De(RefusEcheances.VariableInconnue, champ, donnees: [("variable", $"{{{variable}}}")]);
    }
}

/// <summary>A rule no longer leaves.</summary>
internal sealed class RetirerUneRegle(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ReglesDeRappel regles, Journal journal)
{
    /// <returns>What it said.</returns>
    public async Task<string> ExecuterAsync(string type, Guid id, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        await regles.PourAsync(type, ct);
        var regle = await EcrireUneRegle.ExigerAsync(db, id, ct);
        regle.Retirer();
        journal.Consigner("Echeances.Regle.Retirer", $"echeances/regle/{regle.Id}", $"{acteur.Requis.Nom} désactive un rappel de « {regles.Declare(regle.Type).Libelle} »\u00A0: {regle.Quand}.", new { regle.Type, regle.Decalage, regle.Unite });
        await unite.ValiderAsync(ct);
        return regle.Quand;
    }
}

/// <summary>Decides what stops the reminders of a type by itself.</summary>
internal sealed class PoserLesConditions(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, ReglesDeRappel regles, Journal journal)
{
    public async Task ExecuterAsync(string type, bool avecLeGroupe, int? seFermeApres, CancellationToken ct)
    {
        PermissionsEcheances.ReglerLesRappels.Exiger(acteur.Acteur);
        if (seFermeApres is < 0 or > ConditionsDArret.AuPlus)
            throw Refus.Champ("SeFermeApres", RefusEcheances.FinTropLoin);
        var (voulues, jour) = (ConditionsDArret.Poser(type, avecLeGroupe, seFermeApres), horloge.Aujourdhui());
        if ((await regles.PourAsync(type, ct)).FirstOrDefault(r => voulues.EstApresLaFin(jour, InstantDeRappel.Jour(jour, r.Decalage, r.Unite, CalendrierFerie.Metropole))) is { } tardive)
            throw Refus.Champ("SeFermeApres", RefusEcheances.FinAvantUneRegle, ("quand", tardive.Quand));
        if (await db.Set<ConditionsDArret>().SingleOrDefaultAsync(c => c.Type == type, ct) is { } posees)
            posees.Changer(avecLeGroupe, seFermeApres);
        else
            db.Add(voulues);
        var fin = seFermeApres is { } n ? $"l’échéance se ferme {Francais.Nombre(n, "jour")} après son terme" : "l’échéance ne se ferme pas seule";
        journal.Consigner("Echeances.Rappels.PoserLesConditions", $"echeances/type/{type}", $"{acteur.Requis.Nom} règle l’arrêt des rappels de « {regles.Declare(type).Libelle} »\u00A0: {(avecLeGroupe ? "à la clôture de la session" : "malgré la clôture de la session")}, {fin}.", new { type, avecLeGroupe, seFermeApres });
        await unite.ValiderAsync(ct);
    }
}
