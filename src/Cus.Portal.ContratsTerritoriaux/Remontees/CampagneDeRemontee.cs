using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>
/// A campaign by which the préfectures report the intercommunalités that volunteer, as data: its name, when it opens, its term
/// (source 002: « d’ici le 20 octobre prochain »). A volunteer reported later is kept and marked: volunteering is not refused.
/// </summary>
internal sealed class CampagneDeRemontee : IDansUnEspace
{
    public const int LongueurDuNom = 160;
    public const int LongueurDuTexte = 2000;

    private CampagneDeRemontee()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Nom { get; private set; } = "";

    /// <summary>What is asked, in the words of the text.</summary>
    public string Texte { get; private set; } = "";

    /// <summary>Reference of the text (« Lettre ML/2023-10/40855 du 11 octobre 2023 »).</summary>
    public string Fondement { get; private set; } = "";

    public DateTimeOffset OuvreLe { get; private set; }

    /// <summary>Last second of the last day in Paris.</summary>
    public DateTimeOffset TermeLe { get; private set; }

    public string OuverteParNom { get; private set; } = "";

    /// <summary>« d’ici le 20 octobre 2023 ».</summary>
    public string Terme => $"d’ici le {Francais.DateLongue(TermeLe)}";

    /// <summary>Opens a campaign: from an instant, to the last second of a day included.</summary>
    /// <exception cref="Refus">No name, no text, or a term before the opening.</exception>
    public static CampagneDeRemontee Ouvrir(Guid id, TextesDeCampagne textes, DateTimeOffset ouvreLe, DateOnly dernierJour, Acteur par)
    {
        var campagne = new CampagneDeRemontee { Id = id, Nom = textes.Nom.Trim(), Texte = textes.Texte.Trim(), Fondement = textes.Fondement.Trim(), OuvreLe = ouvreLe.ToUniversalTime(), OuverteParNom = par.Nom };
        Exiger("Nom", campagne.Nom, "le nom de la campagne", "Le nom", LongueurDuNom);
        Exiger("Texte", campagne.Texte, "ce qui est demandé aux préfectures", "Le texte", LongueurDuTexte);
        Exiger("Fondement", campagne.Fondement, "le texte qui fonde la demande", "Le fondement", LongueurDuNom);
        campagne.TermeLe = Paris.FinDuJour(dernierJour);
        return campagne.TermeLe > campagne.OuvreLe ? campagne : throw Refus.Champ("DernierJour", RefusContrats.DatesDeRemontee, ("ouverture", Paris.Date(ouvreLe)));
    }

    public bool EstAVenir(DateTimeOffset maintenant) => maintenant < OuvreLe;

    /// <summary>Its last second is over: 23:59:59.9 is still in time.</summary>
    public bool EstApresLeTerme(DateTimeOffset maintenant) => Delais.EstPasse(TermeLe, maintenant);

    public bool EstEnCours(DateTimeOffset maintenant) => !EstAVenir(maintenant) && !EstApresLeTerme(maintenant);

    private static void Exiger(string champ, string valeur, string quoi, string lequel, int max)
    {
        if (valeur.Length == 0)
            throw Refus.Champ(champ, RefusSocle.Obligatoire, ("champ", quoi));
        if (valeur.Length > max)
            throw Refus.Champ(champ, RefusSocle.TropLong, ("champ", lequel), ("n", valeur.Length), ("max", max));
    }
}

/// <summary>What a campaign says.</summary>
internal sealed record TextesDeCampagne(string Nom, string Texte, string Fondement);

internal sealed class CampagneDeRemonteeConfiguration : IEntityTypeConfiguration<CampagneDeRemontee>
{
    public void Configure(EntityTypeBuilder<CampagneDeRemontee> builder)
    {
        builder.ToTable("campagnes_de_remontee", "contrats");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nom).HasMaxLength(CampagneDeRemontee.LongueurDuNom);
        builder.Property(c => c.Texte).HasMaxLength(CampagneDeRemontee.LongueurDuTexte);
        builder.Property(c => c.Fondement).HasMaxLength(CampagneDeRemontee.LongueurDuNom);
        builder.Property(c => c.OuverteParNom).HasMaxLength(200);
        builder.Ignore(c => c.Terme);
        builder.HasIndex(c => new { c.EspaceId, c.TermeLe });
    }
}
