using Cus.Portal.Documents.Contracts;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>The secretariat opens the campaign of a year that is over, with the parameters decided for it.</summary>
internal sealed class OuvrirLaCampagne(PortailDbContext db, IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, a year that is not over, a campaign already open.</exception>
    public async Task ExecuterAsync(int annee, CancellationToken ct)
    {
        PermissionsPacte.GererCampagnes.Exiger(acteur.Acteur);
        var decides = await db.Set<ParametresDAnnee>().AsNoTracking().SingleOrDefaultAsync(p => p.Annee == annee, ct);
        var campagne = CampagneDeMutualisation.Ouvrir(annee, decides?.Valeurs ?? ParametresDAnnee.ParDefaut(annee), acteur.Requis, horloge.Maintenant);
        if (await db.Set<CampagneDeMutualisation>().AnyAsync(c => c.Annee == annee, ct))
            throw new Refus(RefusDesCampagnes.CampagneDejaOuverte, ("annee", campagne.AnneeEnClair));
        db.Add(campagne);
        await actes.FinirAsync(campagne, "Ouvrir", $"ouvre la campagne {campagne.AnneeEnClair}.", campagne.Parametres, ct);
    }
}

/// <summary>Sets the parameters of a year: of its campaign when it is open, else those it will open with.</summary>
internal sealed class ReglerLesParametres(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ActesDeCampagne actes, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Another role, a year before the pacte, a parameter out of bounds, a campaign that is validated.</exception>
    public async Task ExecuterAsync(int annee, ParametresDeCampagne valeurs, string? decision, CancellationToken ct)
    {
        PermissionsPacte.GererCampagnes.Exiger(acteur.Acteur);
        if (annee is < CampagneDeMutualisation.PremiereAnnee or > 2099)
            throw Refus.Champ("Annee", RefusDesCampagnes.AvantLePacte);
        var motif = decision?.Trim() ?? "";
        if (motif.Length is 0 or > CampagneDeMutualisation.LongueurMax)
            throw Refus.Champ("Decision", RefusDesCampagnes.MotifExige);
        if (await db.Set<CampagneDeMutualisation>().SingleOrDefaultAsync(c => c.Annee == annee, ct) is { } campagne)
        {
            var avant = campagne.Parametres;
            campagne.Regler(valeurs, horloge.Maintenant);
            await actes.FinirAsync(campagne, "Regler", $"règle les paramètres de la campagne {campagne.AnneeEnClair} : {motif}", new { avant, apres = valeurs }, ct);
            return;
        }

        var parametres = await db.Set<ParametresDAnnee>().SingleOrDefaultAsync(p => p.Annee == annee, ct);
        if (parametres is null)
            db.Add(parametres = ParametresDAnnee.De(annee));
        parametres.Decider(valeurs, motif, acteur.Requis, horloge.Maintenant);
        journal.Consigner("Pacte.Parametres.Regler", $"pacte/parametres/{parametres.Id}", $"{acteur.Requis.Nom} règle les paramètres de {annee.ToString(System.Globalization.CultureInfo.InvariantCulture)} : {motif}", valeurs);
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Imports the bases of the organismes: a whole table, which replaces the former one. A single faulty cell, and nothing is written.</summary>
internal sealed class ImporterLesBases(PortailDbContext db, IActeurCourant acteur, ActesDeCampagne actes, ITerritoires territoires, IFichiers fichiers, IHorloge horloge)
{
    /// <summary>CSV or XLSX.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Csv, TypesDeFichier.Xlsx, TypesDeFichier.Texte], Tableurs.TailleAuPlus, Champ: "Fichier");

    /// <exception cref="Refus">Another role, no campaign, validated, no file, a file that cannot be read.</exception>
    public async Task<LectureDesBases> ExecuterAsync(int annee, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.ExigerModifiable();
        var (fichier, contenu) = await FichiersDeCampagne.PrendreAsync(fichiers, recevoir, ct);
        var lecture = TableauDesBases.Lire(contenu, territoires);
        if (lecture.Fautes.Count > 0)
            return lecture;
        campagne.Corriger(horloge.Maintenant);
        await RemplacerAsync(campagne, lecture.Retenus, ct);
        await actes.FinirAsync(campagne, "ImporterLesBases", $"importe les bases de {Francais.Nombre(lecture.Retenus.Count, "organisme")} (« {fichier.Nom} ») ; {Francais.Nombre(lecture.Ecartes.Count, "écarté")}.", new { fichier.Empreinte, acteur.Requis.CompteId }, ct);
        return lecture;
    }

    private async Task RemplacerAsync(CampagneDeMutualisation campagne, IReadOnlyList<BasesImportees> retenus, CancellationToken ct)
    {
        var anciens = (await actes.OrganismesAsync(campagne, ct)).ToDictionary(o => o.Siren, StringComparer.Ordinal);
        foreach (var lues in retenus)
        {
            if (anciens.Remove(lues.Bases.Siren, out var ancien))
                ancien.Prendre(lues);
            else
                db.Add(OrganismeDeCampagne.Inscrire(campagne, lues));
        }

        db.RemoveRange(anciens.Values);
        foreach (var cas in campagne.Cas.Where(c => anciens.ContainsKey(c.Siren)).ToList())
            campagne.RetirerLeCas(cas.Siren, horloge.Maintenant);
    }
}

/// <summary>Corrects the bases of one organisme, with the reason.</summary>
internal sealed class CorrigerDesBases(ActesDeCampagne actes, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, validated, an unknown organisme, an amount finer than a cent, no reason.</exception>
    public async Task ExecuterAsync(int annee, string? siren, BasesCorrigees bases, string? motif, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Corriger(horloge.Maintenant);
        var organisme = await actes.OrganismeAsync(campagne, siren, ct);
        var net = motif?.Trim() ?? "";
        if (net.Length is 0 or > CampagneDeMutualisation.LongueurMax)
            throw Refus.Champ("Motif", RefusDesCampagnes.MotifExige);
        if (bases.Restructures < 0 || decimal.Round(bases.Cotisation, 2) != bases.Cotisation || decimal.Round(bases.Loyers, 2) != bases.Loyers)
            throw Refus.Champ(bases.Restructures < 0 ? "Restructures" : "Loyers", RefusDuPacte.MontantAuCentime);
        var avant = new BasesCorrigees(organisme.Cotisation, organisme.Loyers, organisme.Logements, organisme.Restructures, organisme.Plan);
        organisme.Corriger(bases.Cotisation, bases.Loyers, bases.Logements, bases.Restructures, bases.Plan);
        await actes.FinirAsync(campagne, "Corriger", $"corrige les bases de {organisme.Nom} : {net}", new { avant, apres = bases }, ct);
    }
}

/// <summary>Bases of an organisme, corrected.</summary>
internal sealed record BasesCorrigees(decimal Cotisation, decimal Loyers, int Logements, int Restructures, PlanDeLaCglls Plan);

/// <summary>Receives a small file and reads it.</summary>
internal static class FichiersDeCampagne
{
    /// <exception cref="Refus">No file, refused, or still in quarantine.</exception>
    public static async Task<(FichierLu Fichier, byte[] Contenu)> PrendreAsync(IFichiers fichiers, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var fichier = await (recevoir ?? throw Refus.Champ("Fichier", RefusDuPacte.FichierExige))(fichiers);
        await using var flux = await fichiers.OuvrirAsync(fichier.Id, ct);
        using var memoire = new MemoryStream();
        await flux.CopyToAsync(memoire, ct);
        return (fichier, memoire.ToArray());
    }
}
