using System.Globalization;
using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Mesures;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>The annex tables of the indicators as a workbook: those of now, or those of a version.</summary>
internal sealed class EcrireLesTableaux(ComposerLeContenu composer, LireLesVersions versions)
{
    /// <summary>Columns of the annex.</summary>
    public static readonly ModeleDeTableur Modele = new("Indicateurs",
    [
        new("Nature"), new("Indicateur"), new("Intitulé") { Largeur = 50 }, new("Échelle"), new("Code du territoire"), new("Territoire") { Largeur = 30 },
        new("Année", TypeDeCellule.Entier), new("Valeur", TypeDeCellule.Nombre) { Decimales = 4 }, new("Unité"),
    ], 100_000);

    /// <summary>The caller has checked that the actor reads the convention.</summary>
    public async Task<byte[]> ExecuterAsync(ConventionCus convention, int? version, CancellationToken ct)
    {
        var chiffres = version is { } n ? (await versions.LireAsync(convention.Id, n, ct)).Contenu.Chiffres : await composer.ChiffresAsync(convention, ct);
        var catalogue = CatalogueDesCus.De(convention.Calendrier);
        return Tableurs.Ecrire(Modele, chiffres.Select(c => (IReadOnlyList<object?>)
        [
            Libelles.De(c.Cellule.Nature), c.Cellule.Indicateur, catalogue.Trouver(c.Cellule.Indicateur)?.Titre, Libelles.De(c.Cellule.Echelle), c.Cellule.Territoire.Length == 0 ? null : c.Cellule.Territoire, c.TerritoireNom,
            (decimal)c.Cellule.An, c.Valeur, catalogue.Trouver(c.Cellule.Indicateur)?.Unite,
        ]));
    }
}

/// <summary>
/// The organisme deposits the tables twice (arrêté of transmission): with the project, then their final version. Each deposit is a piece of
/// the convention, and has its receipt in the journal.
/// </summary>
internal sealed class DeposerLesTableaux(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, EcrireLesTableaux ecrire, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <summary>« projet » before the deposit of the project, then « version finale ».</summary>
    public static string Etat(ConventionCus c) => c.DeposeLe is null ? "projet" : "version finale";

    /// <returns>The sentence of the receipt.</returns>
    /// <exception cref="Refus">Outside the perimeter, read only, concluded; no version frozen, for the final tables.</exception>
    public async Task<string> ExecuterAsync(Guid conventionId, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        var etat = Etat(convention);
        if (convention.DeposeLe is not null && convention.DerniereVersion == 0)
            throw new Refus(RefusDeProcedure.AucuneVersion);
        var contenu = await ecrire.ExecuterAsync(convention, convention.DeposeLe is null ? null : convention.DerniereVersion, ct);
        var jour = Paris.Date(horloge.Maintenant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var fichier = await fichiers.EnregistrerAsync(contenu, $"{convention.Reference}-tableaux-{etat.Replace(' ', '-')}-{jour}.xlsx", Tableurs.TypeXlsx, ct);
        convention.Joindre(new(NatureDePieceDeCus.TableauxDesIndicateurs, fichier.Id, fichier.Nom, horloge.Maintenant.ToUniversalTime(), acteur.Requis.Nom));
        var accuse = $"Accusé de réception des tableaux des indicateurs ({etat}) de « {convention.Intitule} », déposés par {acteur.Requis.Nom} le {Francais.DateEtHeure(horloge.Maintenant)}, empreinte {fichier.Empreinte}.";
        journal.Consigner("Cus.Tableaux.Deposer", CheminsDeConvention.Objet(conventionId), accuse, new { etat, fichier.Empreinte }, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }

        return accuse;
    }
}
