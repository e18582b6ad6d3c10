using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>Gives the spreadsheet of a demand, receives it back and reads it: what is right is proposed, what is faulty is sent back in its cells. No value is stored.</summary>
internal sealed class DeposerLeTableur(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDExecution perimetre, LignesDeCampagne lignes, TableurDeCampagne tableur, IIndicateurs indicateurs, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <summary>The file to fill.</summary>
    /// <exception cref="Refus">Of another party, a campaign closed.</exception>
    public async Task<(byte[] Contenu, string Nom)> ModeleAsync(Guid campagneId, Guid demandeId, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerAsync(campagneId, ct);
        var demande = await perimetre.DemandeAsync(campagne, demandeId, ct);
        var siennes = await lignes.PourAsync(contrat, campagne, demande, ct);
        return (TableurDeCampagne.Ecrire(campagne.Annee, siennes, await ValeursAsync(contrat.Id, ct)), $"valeurs-{campagne.Annee}-{contrat.Epci.Siren}.xlsx");
    }

    /// <summary>Receives a filled file, CSV or XLSX.</summary>
    /// <returns>Identifier of the deposit.</returns>
    /// <exception cref="Refus">Of another party, a campaign closed, no file, one that cannot be read.</exception>
    public async Task<Guid> ExecuterAsync(Guid campagneId, Guid demandeId, Stream? fichier, string nom, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerAsync(campagneId, ct);
        var demande = await perimetre.DemandeAsync(campagne, demandeId, ct);
        var modele = TableurDeCampagne.Modele(campagne.Annee);
        var lecture = await LireAsync(fichier ?? throw Refus.Champ("Fichier", RefusContrats.FichierExige), modele, ct);
        var (propositions, fautes) = tableur.Lire(lecture, contrat, await lignes.PourAsync(contrat, campagne, demande, ct), await ValeursAsync(contrat.Id, ct));
        var toutes = lecture.Fautes.Concat(fautes).ToList();
        var annote = toutes.Count == 0 ? (Guid?)null
            : (await fichiers.EnregistrerAsync(Tableurs.Annoter(modele, lecture, fautes), $"a-corriger-{campagne.Annee}.xlsx", Tableurs.TypeXlsx, ct)).Id;
        var depot = DepotDeTableur.Deposer(demandeId, nom, propositions, [.. toutes.Select(f => new FauteLue(f.Cellule, f.Phrase))], annote, acteur.Requis, horloge.Maintenant);
        db.Add(depot);
        journal.Consigner("Contrats.Tableur.Deposer", $"contrats/demande/{demandeId}", $"{acteur.Requis.Nom} dépose « {depot.NomDuFichier} » : {Francais.Nombre(propositions.Count, "valeur proposée", "valeurs proposées")}, {Francais.Nombre(toutes.Count, "faute")}.", null, demande.OrganismeId);
        await unite.ValiderAsync(ct);
        return depot.Id;
    }

    /// <summary>The file given back with its comments.</summary>
    /// <exception cref="Refus">Of another party, or no such file.</exception>
    public async Task<(Stream Contenu, string Nom)> AnnoteAsync(Guid campagneId, Guid demandeId, Guid depotId, CancellationToken ct)
    {
        var (campagne, _) = await perimetre.ChargerAsync(campagneId, ct);
        if (!(await perimetre.MiennesAsync(campagne, ct)).Any(d => d.Id == demandeId))
            throw new Refus(RefusSocle.Introuvable);
        var depot = await db.Set<DepotDeTableur>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == depotId && d.DemandeId == demandeId, ct);
        return depot?.FichierAnnoteId is { } id ? (await fichiers.OuvrirAsync(id, ct), $"a-corriger-{campagne.Annee}.xlsx") : throw new Refus(RefusSocle.Introuvable);
    }

    private async Task<Dictionary<CleDeValeur, ValeurLue>> ValeursAsync(Guid contratId, CancellationToken ct) =>
        (await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(contratId)], ct)).ToDictionary(v => v.Cle);

    private static async Task<LectureDeTableur> LireAsync(Stream fichier, ModeleDeTableur modele, CancellationToken ct)
    {
        try
        {
            return await Tableurs.LireAsync(fichier, modele, ct);
        }
        catch (Refus refus)
        {
            throw new Refus([.. refus.Motifs.Select(m => m with { Champ = "Fichier" })]);
        }
    }
}

/// <summary>Somebody of the party accepts what the spreadsheet proposes: it is stored then, and only then.</summary>
internal sealed class AccepterLeDepot(
    PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDExecution perimetre, LignesDeCampagne lignes, EcrireLesValeurs ecrire, IHorloge horloge, Journal journal)
{
    /// <returns>The values left as they are, for another hand changed them since the file was read.</returns>
    /// <exception cref="Refus">Of another party, a campaign closed, already accepted.</exception>
    public async Task<IReadOnlyList<ConflitDeValeur>> ExecuterAsync(Guid campagneId, Guid demandeId, Guid depotId, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerPourEcrireAsync(campagneId, ct);
        var demande = await perimetre.DemandeAsync(campagne, demandeId, ct);
        var depot = await db.Set<DepotDeTableur>().SingleOrDefaultAsync(d => d.Id == depotId && d.DemandeId == demandeId, ct) ?? throw new Refus(RefusSocle.Introuvable);
        depot.Accepter(acteur.Requis, horloge.Maintenant);
        demande.Reprendre();
        var bilan = await ecrire.ExecuterAsync(contrat, campagne, await lignes.PourAsync(contrat, campagne, demande, ct), [.. depot.Propositions.Select(p => p.Saisie($"Fichier « {depot.NomDuFichier} »"))], ct);
        journal.Consigner("Contrats.Tableur.Accepter", $"contrats/demande/{demandeId}", $"{acteur.Requis.Nom} accepte {Francais.Nombre(depot.Propositions.Count, "valeur")} de « {depot.NomDuFichier} ».", null, demande.OrganismeId);
        await unite.ValiderAsync(ct);
        return bilan.Conflits;
    }
}
