using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.Appels.Listes;

/// <summary>A filter of the list of dossiers that an account keeps under a name of its own.</summary>
internal sealed class VueEnregistree : IDansUnEspace
{
    private VueEnregistree()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid CompteId { get; private set; }

    public string Nom { get; private set; } = "";

    /// <summary>Query of the address, « ?statut=Brouillon ».</summary>
    public string Requete { get; private set; } = "";

    public static VueEnregistree Garder(Guid compteId, string nom, string requete) => new() { Id = Identifiant.Nouveau(), CompteId = compteId, Nom = nom, Requete = requete };
}

internal sealed class VueEnregistreeConfiguration : IEntityTypeConfiguration<VueEnregistree>
{
    public void Configure(EntityTypeBuilder<VueEnregistree> builder)
    {
        builder.ToTable("vues_enregistrees", "appels");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Nom).HasMaxLength(80);
        builder.Property(v => v.Requete).HasMaxLength(600);
        builder.HasIndex(v => new { v.EspaceId, v.CompteId });
    }
}

/// <summary>Keeps and forgets the views of the actor.</summary>
internal sealed class TenirLesVues(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur)
{
    private const int Plafond = 20;

    public async Task<IReadOnlyList<VueEnregistree>> ListerAsync(CancellationToken ct)
    {
        var moi = acteur.Requis.CompteId;
        return await db.Set<VueEnregistree>().AsNoTracking().Where(v => v.CompteId == moi).OrderBy(v => v.Nom).Take(Plafond).ToListAsync(ct);
    }

    /// <exception cref="Refus">No name, or too many views.</exception>
    public async Task GarderAsync(string? nom, string requete, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        var moi = acteur.Requis.CompteId;
        if (string.IsNullOrWhiteSpace(nom) || nom.Length > 80)
            throw Refus.Champ("NomDeVue", RefusAppels.NomDeVue);
        if (await db.Set<VueEnregistree>().CountAsync(v => v.CompteId == moi, ct) >= Plafond)
            throw Refus.Champ("NomDeVue", RefusAppels.TropDeVues, ("max", Plafond));
        db.Add(VueEnregistree.Garder(moi, nom.Trim(), requete.Length > 600 ? "" : requete));
        await unite.ValiderAsync(ct);
    }

    public async Task OublierAsync(Guid id, CancellationToken ct)
    {
        PermissionsAppels.Lire.Exiger(acteur.Acteur);
        var moi = acteur.Requis.CompteId;
        db.RemoveRange(await db.Set<VueEnregistree>().Where(v => v.Id == id && v.CompteId == moi).ToListAsync(ct));
        await unite.ValiderAsync(ct);
    }
}
