using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Reads a file of loans and keeps its report; nothing of it counts before it is accepted.</summary>
internal sealed class ImporterLesPrets(PortailDbContext db, IActeurCourant acteur, ActesDeCampagne actes, IFichiers fichiers, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, validated, no organisme yet, no file, headings that are not those of the model.</exception>
    public async Task<ImportDePrets> ExecuterAsync(int annee, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.ExigerModifiable();
        var sirens = (await db.Set<OrganismeDeCampagne>().Where(o => o.CampagneId == campagne.Id).Select(o => o.Siren).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        if (sirens.Count == 0)
            throw new Refus(RefusDesCampagnes.AucunOrganisme);
        var (fichier, contenu) = await FichiersDeCampagne.PrendreAsync(fichiers, recevoir, ct);
        var import = ImportDePrets.Lire(campagne, fichier, TableauDesPrets.Lire(contenu, annee, sirens), acteur.Requis, horloge.Maintenant);
        foreach (var ancien in await db.Set<ImportDePrets>().Where(i => i.CampagneId == campagne.Id && i.Statut == StatutImportDePrets.Lu).ToListAsync(ct))
            ancien.Remplacer();
        db.Add(import);
        await actes.FinirAsync(campagne, "ImporterLesPrets", $"dépose « {fichier.Nom} » : {Francais.Nombre(import.Lignes, "prêt")}, {Francais.Entier(import.Pretes)} prêts à compter, {Francais.Nombre(import.Refusees, "refusé")}.", new { fichier.Empreinte }, ct);
        return import;
    }
}

/// <summary>Accepts a file of loans, or gives it up.</summary>
internal sealed class DeciderDesPrets(PortailDbContext db, ActesDeCampagne actes, IHorloge horloge)
{
    /// <summary>Its ready lines count from now on, in the place of those of the former file.</summary>
    public async Task AccepterAsync(int annee, Guid id, CancellationToken ct)
    {
        var (campagne, import) = await ChargerAsync(annee, id, ct);
        campagne.Corriger(horloge.Maintenant);
        foreach (var ancien in await db.Set<ImportDePrets>().Where(i => i.CampagneId == campagne.Id && i.Statut == StatutImportDePrets.Accepte && i.Id != id).ToListAsync(ct))
            ancien.Remplacer();
        import.Accepter(horloge.Maintenant);
        await actes.FinirAsync(campagne, "AccepterLesPrets", $"accepte « {import.NomDuFichier} » : {Francais.Nombre(import.Pretes, "prêt compte", "prêts comptent")}.", new { import.Id }, ct);
    }

    public async Task AbandonnerAsync(int annee, Guid id, CancellationToken ct)
    {
        var (campagne, import) = await ChargerAsync(annee, id, ct);
        campagne.ExigerModifiable();
        import.Abandonner(horloge.Maintenant);
        await actes.FinirAsync(campagne, "AbandonnerLesPrets", $"abandonne « {import.NomDuFichier} » ; rien n’en compte.", new { import.Id }, ct);
    }

    private async Task<(CampagneDeMutualisation, ImportDePrets)> ChargerAsync(int annee, Guid id, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        return (campagne, await db.Set<ImportDePrets>().SingleOrDefaultAsync(i => i.Id == id && i.CampagneId == campagne.Id, ct) ?? throw new Refus(RefusSocle.Introuvable));
    }
}
