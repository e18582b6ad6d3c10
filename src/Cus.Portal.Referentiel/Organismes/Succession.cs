using System.ComponentModel.DataAnnotations;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Referentiel.Organismes;

/// <summary>How an organisme passes its hand.</summary>
internal enum NatureDeSuccession
{
    [Display(Name = "Absorption")] Absorption,
    [Display(Name = "Fusion dans un nouvel organisme")] Fusion,
    [Display(Name = "Transmission universelle du patrimoine")] Transmission,
}

/// <summary>
/// On a day, an organisme takes over another: it acts in its place from the first second of that day in Paris. Nothing is
/// moved nor rewritten: who acts is a question of date, and objects keep the name they were made under.
/// </summary>
internal sealed class Succession
{
    private Succession()
    {
    }

    public Guid Id { get; private set; }

    public Guid AbsorbeId { get; private set; }

    public Guid SuccesseurId { get; private set; }

    public NatureDeSuccession Nature { get; private set; }

    /// <summary>First day on which the successor acts.</summary>
    public DateOnly EffetLe { get; private set; }

    /// <summary>Deed: deliberation, order of the prefect.</summary>
    public string? Acte { get; private set; }

    public DateTimeOffset EnregistreeLe { get; private set; }

    public string EnregistreePar { get; private set; } = "";

    public static Succession Enregistrer(Guid absorbeId, Guid successeurId, NatureDeSuccession nature, DateOnly effetLe, string? acte, DateTimeOffset instant, string auteur)
    {
        if (absorbeId == successeurId)
            throw Refus.Champ("Successeur", RefusReferentiel.SuccessionDeSoi);
        return new Succession
        {
            Id = Identifiant.Nouveau(),
            AbsorbeId = absorbeId,
            SuccesseurId = successeurId,
            Nature = nature,
            EffetLe = effetLe,
            Acte = string.IsNullOrWhiteSpace(acte) ? null : acte.Trim(),
            EnregistreeLe = instant,
            EnregistreePar = auteur,
        };
    }
}
