using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Comite;

/// <summary>What the form of a meeting says.</summary>
/// <param name="Jour">Day in Paris.</param>
/// <param name="Heure">Hour in Paris.</param>
/// <param name="Lieu">Place.</param>
/// <param name="OrdreDuJour">A point a line.</param>
internal sealed record ReunionSaisie(DateOnly? Jour, TimeOnly? Heure, string? Lieu, string? OrdreDuJour)
{
    public (DateTimeOffset PrevueLe, string Lieu, IReadOnlyList<string> OrdreDuJour) Lire() =>
        Jour is { } j && Heure is { } h
            ? (Paris.Instant(j, h), Textes.Exiger(Lieu, "Lieu", "le lieu", 200), Textes.Lignes(OrdreDuJour, "OrdreDuJour", TenirLeComite.TexteAuPlus))
            : throw Refus.Champ("Jour", RefusDuPacte.DateDeReunion);
}

/// <summary>The secretariat keeps the meetings of the comité de suivi: dates, agenda, documents, decisions, report; the yearly deadline follows.</summary>
internal sealed class TenirLeComite(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IFichiers fichiers, EcheanceDuComite echeance, EtablirLeReleve releve, IHorloge horloge, Journal journal)
{
    public const int TexteAuPlus = 8_000;

    public static string Objet(Guid id) => $"pacte/reunion/{id}";

    /// <returns>Identifier of the meeting.</returns>
    /// <exception cref="Refus">Another role (403), no day, no place.</exception>
    public async Task<Guid> PrevoirAsync(ReunionSaisie saisie, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        var (prevueLe, lieu, ordre) = saisie.Lire();
        var reunion = ReunionDuComite.Prevoir(prevueLe, lieu, ordre);
        db.Add(reunion);
        await ConclureAsync(reunion, reunion.Annee, "Pacte.Comite.Prevoir", $"prévoit une réunion du comité de suivi le {Francais.DateEtHeure(prevueLe)}, {lieu}", ct);
        return reunion.Id;
    }

    /// <exception cref="Refus">As above; unknown (404); report established (409).</exception>
    public async Task PreparerAsync(Guid id, ReunionSaisie saisie, CancellationToken ct)
    {
        var reunion = await ChargerAsync(id, ct);
        var avant = reunion.Annee;
        var (prevueLe, lieu, ordre) = saisie.Lire();
        reunion.Preparer(prevueLe, lieu, ordre);
        await ConclureAsync(reunion, avant, "Pacte.Comite.Preparer", $"prépare la réunion du {Francais.DateEtHeure(reunion.PrevueLe)}, {lieu}", ct);
    }

    /// <exception cref="Refus">No file, or a file that is refused; report established.</exception>
    public async Task JoindreAsync(Guid id, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var reunion = await ChargerAsync(id, ct);
        var fichier = await (recevoir ?? throw Refus.Champ("Fichier", RefusDuPacte.FichierExige))(fichiers);
        reunion.Joindre(fichier.Id, fichier.Nom, acteur.Requis, horloge.Maintenant);
        await ConclureAsync(reunion, reunion.Annee, "Pacte.Comite.Joindre", $"joint « {fichier.Nom} » à la réunion du {Francais.DateLongue(reunion.PrevueLe)}", ct);
    }

    /// <summary>Records that it was held, with its decisions.</summary>
    /// <exception cref="Refus">Still to come; report established.</exception>
    public async Task TenirAsync(Guid id, string? decisions, CancellationToken ct)
    {
        var reunion = await ChargerAsync(id, ct);
        reunion.Tenir(Textes.Lignes(decisions, "Decisions", TexteAuPlus), horloge.Maintenant);
        await ConclureAsync(reunion, reunion.Annee, "Pacte.Comite.Tenir", $"constate la réunion du {Francais.DateLongue(reunion.PrevueLe)} tenue : {Francais.Nombre(reunion.Decisions.Count, "décision")}", ct);
    }

    /// <summary>Prints the report; the third of a year closes its deadline.</summary>
    /// <exception cref="Refus">Not held yet, or established already.</exception>
    public async Task EtablirLeReleveAsync(Guid id, CancellationToken ct)
    {
        var reunion = await ChargerAsync(id, ct);
        VieDeLaReunionDuComite.Cycle.Passer(reunion.Statut, VieDeLaReunionDuComite.EtablirLeReleve);
        await releve.ExecuterAsync(reunion, ct);
        await ConclureAsync(reunion, reunion.Annee, "Pacte.Comite.Relever", $"établit le relevé de la réunion du {Francais.DateLongue(reunion.PrevueLe)}", ct);
    }

    /// <exception cref="Refus">Held already.</exception>
    public async Task AnnulerAsync(Guid id, CancellationToken ct)
    {
        var reunion = await ChargerAsync(id, ct);
        reunion.Annuler();
        await ConclureAsync(reunion, reunion.Annee, "Pacte.Comite.Annuler", $"annule la réunion prévue le {Francais.DateLongue(reunion.PrevueLe)}", ct);
    }

    private async Task<ReunionDuComite> ChargerAsync(Guid id, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        return await db.Set<ReunionDuComite>().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Refus(RefusSocle.Introuvable);
    }

    /// <summary>The deadline of its year, and of the year it left, then the journal.</summary>
    private async Task ConclureAsync(ReunionDuComite reunion, int avant, string acte, string phrase, CancellationToken ct)
    {
        foreach (var annee in new[] { reunion.Annee, avant }.Distinct())
            await echeance.SuivreAsync(annee, reunion, ct);
        journal.Consigner(acte, Objet(reunion.Id), $"{acteur.Requis.Nom} {phrase}.");
        await unite.ValiderAsync(ct);
    }
}
