using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Pacte.Diagnostics;

/// <summary>A regional diagnosis, shared: policies, land, funding, building trade, article 55, typology (source 000, annexe 5).</summary>
internal sealed class DiagnosticRegional : IDansUnEspace
{
    private DiagnosticRegional()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    /// <summary>Code of a region of 2014.</summary>
    public string Region { get; private set; } = "";

    public string Titre { get; private set; } = "";

    public Guid FichierId { get; private set; }

    public string NomDuFichier { get; private set; } = "";

    public DateTimeOffset PartageLe { get; private set; }

    public string PartageParNom { get; private set; } = "";

    public static DiagnosticRegional Partager(string region, string titre, FichierLu fichier, Acteur par, DateTimeOffset le) =>
        new() { Id = Identifiant.Nouveau(), Region = region, Titre = titre, FichierId = fichier.Id, NomDuFichier = fichier.Nom, PartageLe = le, PartageParNom = par.Nom };
}

internal sealed class DiagnosticConfiguration : IEntityTypeConfiguration<DiagnosticRegional>
{
    public void Configure(EntityTypeBuilder<DiagnosticRegional> builder)
    {
        builder.ToTable("diagnostics", "pacte");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Region).HasMaxLength(3);
        builder.Property(d => d.Titre).HasMaxLength(200);
        builder.Property(d => d.NomDuFichier).HasMaxLength(255);
        builder.Property(d => d.PartageParNom).HasMaxLength(200);
        builder.HasIndex(d => new { d.EspaceId, d.Region });
        builder.HasIndex(d => d.FichierId);
    }
}

/// <summary>Shares a diagnosis: the services of the region, its association, the secretariat. All the readers of the pacte then read it.</summary>
internal sealed class PartagerUnDiagnostic(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, ITerritoires territoires, IFichiers fichiers, IHorloge horloge, Journal journal)
{
    /// <summary>Regions that the actor may share a diagnosis of.</summary>
    public IReadOnlyList<Region> Regions()
    {
        var habilitations = PermissionsPacte.Partager.Chez(acteur.Acteur).ToList();
        return [.. territoires.Regions(MillesimeRegions.Regions2014).Where(r => habilitations.Exists(h => territoires.Couvre(h.Territoires, r.Code)))];
    }

    /// <exception cref="Refus">Another role (403), a region outside the perimeter (403), no title, no file, a file that is refused.</exception>
    public async Task ExecuterAsync(string? region, string? titre, Func<IFichiers, Task<FichierLu>>? recevoir, CancellationToken ct)
    {
        PermissionsPacte.Partager.Exiger(acteur.Acteur);
        if (territoires.Regions(MillesimeRegions.Regions2014).FirstOrDefault(r => r.Code == region) is not { } lue)
            throw Refus.Champ("Region", RefusDuPacte.RegionInconnue, ("valeur", region ?? ""));
        if (Regions().All(r => r.Code != lue.Code))
            throw Refus.Champ("Region", RefusDuPacte.RegionHorsPerimetre);
        var nom = Textes.Exiger(titre, "Titre", "le titre du diagnostic", 200);
        var fichier = await (recevoir ?? throw Refus.Champ("Fichier", RefusDuPacte.FichierExige))(fichiers);
        var diagnostic = DiagnosticRegional.Partager(lue.Code, nom, fichier, acteur.Requis, horloge.Maintenant);
        db.Add(diagnostic);
        journal.Consigner("Pacte.Diagnostic.Partager", $"pacte/diagnostic/{diagnostic.Id}", $"{acteur.Requis.Nom} partage le diagnostic « {nom} », {lue.Nom}.", new { lue.Code, fichier.Empreinte });
        await unite.ValiderAsync(ct);
    }
}

/// <summary>Reads the diagnoses.</summary>
internal sealed class LireLesDiagnostics(PortailDbContext db, IActeurCourant acteur)
{
    private const int AuPlus = 500;

    /// <exception cref="Refus">No such right.</exception>
    public async Task<IReadOnlyList<DiagnosticRegional>> ListerAsync(CancellationToken ct)
    {
        PermissionsPacte.Lire.Exiger(acteur.Acteur);
        return await db.Set<DiagnosticRegional>().AsNoTracking().OrderByDescending(d => d.PartageLe).Take(AuPlus).ToListAsync(ct);
    }
}
