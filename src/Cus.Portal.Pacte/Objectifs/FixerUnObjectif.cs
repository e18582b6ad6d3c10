using System.Globalization;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Objectifs;

/// <summary>The secretariat sets the goal of a region, or another national one, with the text that says so.</summary>
internal sealed class FixerUnObjectif(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ITerritoires territoires, IHorloge horloge, Journal journal)
{
    private const int LogementsAuPlus = 1_000_000;

    /// <param name="annee">Year.</param>
    /// <param name="region">Code of a region of 2014; empty for the whole country.</param>
    /// <param name="nature">What is counted.</param>
    /// <param name="logements">Dwellings.</param>
    /// <param name="source">Text that sets it.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="Refus">Another role (403); a year outside the pacte, an unknown region, a number out of bounds, no source.</exception>
    public async Task ExecuterAsync(int annee, string? region, NatureDObjectif nature, int? logements, string? source, CancellationToken ct)
    {
        PermissionsPacte.Tenir.Exiger(acteur.Acteur);
        if (!PeriodeDuPacte.Couvre(annee))
            throw Refus.Champ("AnneeDObjectif", RefusDuPacte.AnneeHorsDuPacte, ("valeur", annee.ToString(CultureInfo.InvariantCulture)), ("premiere", PeriodeDuPacte.Premiere.ToString(CultureInfo.InvariantCulture)), ("derniere", PeriodeDuPacte.Derniere.ToString(CultureInfo.InvariantCulture)));
        var ou = region ?? "";
        if (ou.Length > 0 && territoires.Regions(MillesimeRegions.Regions2014).All(r => r.Code != ou))
            throw Refus.Champ("RegionDObjectif", RefusDuPacte.RegionInconnue, ("valeur", ou));
        if (!Enum.IsDefined(nature) || (nature == NatureDObjectif.Accompagnes && (ou.Length > 0 || annee != PeriodeDuPacte.Derniere)))
            throw Refus.Champ("Nature", RefusDuPacte.ObjectifDAccompagnes);
        if (logements is not (> 0 and <= LogementsAuPlus and { } nombre))
            throw Refus.Champ("Logements", RefusDuPacte.LogementsHorsBornes, ("max", LogementsAuPlus));
        var texte = Textes.Exiger(source, "SourceDObjectif", "la source de l’objectif", 300);
        var objectif = await db.Set<ObjectifDuPacte>().SingleOrDefaultAsync(o => o.Annee == annee && o.Region == ou && o.Nature == nature, ct);
        if (objectif is null)
            db.Add(objectif = ObjectifDuPacte.Ouvrir(annee, ou, nature));
        objectif.Fixer(nombre, texte, acteur.Requis, horloge.Maintenant);
        var nom = ou.Length == 0 ? "France entière" : territoires.Region(ou)!.Nom;
        journal.Consigner("Pacte.Objectif.Fixer", $"pacte/objectif/{objectif.Id}", $"{acteur.Requis.Nom} fixe l’objectif {annee.ToString(CultureInfo.InvariantCulture)}, {nom}, {Libelles.De(nature).ToLower(Francais.Culture)} : {Francais.Entier(nombre)}.", new { annee, ou, nature, nombre, texte });
        await unite.ValiderAsync(ct);
    }
}
