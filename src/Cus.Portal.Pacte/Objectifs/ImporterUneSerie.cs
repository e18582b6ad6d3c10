using System.Text;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>The secretariat imports a series (SISAL, SPLS): all of it, or nothing while a line is wrong.</summary>
internal sealed class ImporterUneSerie(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ITerritoires territoires, IHorloge horloge, Journal journal)
{
    private const int SourceAuPlus = 200;

    /// <param name="source">« SISAL, extraction nationale ».</param>
    /// <param name="arreteeAu">Day at which the source stopped its figures.</param>
    /// <param name="fichier">CSV or XLSX sent, or null.</param>
    /// <param name="tableau">The same, pasted, when no file is sent.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>What was read; nothing was stored when it has faults.</returns>
    /// <exception cref="Refus">Another role (403), no source, a date to come, nothing given, not a spreadsheet.</exception>
    public async Task<SerieLue> ExecuterAsync(string? source, DateOnly? arreteeAu, byte[]? fichier, string? tableau, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        var nom = Textes.Exiger(source, "Source", "la source", SourceAuPlus);
        if (arreteeAu is not { } jour || jour > horloge.Aujourdhui() || jour.Year < PeriodeDuPacte.Premiere)
            throw Refus.Champ("ArreteeAu", RefusDuPacte.DateDeSerie);
        var contenu = fichier is { Length: > 0 } ? fichier : Encoding.UTF8.GetBytes((tableau ?? "").Trim());
        if (contenu.Length == 0)
            throw Refus.Champ("Tableau", RefusDuPacte.SerieVide);
        var lue = LectureDeSerie.Lire(contenu, territoires);
        if (lue.Fautes.Count > 0)
            return lue;
        if (lue.Lignes.Count == 0)
            throw Refus.Champ("Tableau", RefusDuPacte.SerieVide);
        var serie = SerieDeLogements.Importer(nom, jour, lue.Lignes, acteur.Requis, horloge.Maintenant);
        db.Add(serie);
        journal.Consigner("Pacte.Serie.Importer", $"pacte/serie/{serie.Id}", $"{acteur.Requis.Nom} importe la série « {nom} » arrêtée au {Francais.DateLongue(jour)} : {Francais.Nombre(lue.Lignes.Count, "ligne")}.", new { nom, jour, lue.Lignes });
        await unite.ValiderAsync(ct);
        return lue;
    }
}
