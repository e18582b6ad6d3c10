using System.ComponentModel.DataAnnotations;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>Where a mail stands.</summary>
internal enum StatutCourriel
{
    [Display(Name = "Préparé")] Prepare,
    [Display(Name = "Envoyé")] Envoye,
    [Display(Name = "Gardé dans la boîte locale")] Garde,
    [Display(Name = "Différé")] Differe,
    [Display(Name = "Refusé")] Refuse,
    [Display(Name = "Abandonné")] Abandonne,
    [Display(Name = "Rejeté")] Rejete,
    [Display(Name = "À regrouper")] ARegrouper,
    [Display(Name = "Regroupé")] Regroupe,
    [Display(Name = "Écarté")] Ecarte,
    [Display(Name = "Sans objet")] SansObjet,
}

/// <summary>Statuses as pages show them.</summary>
internal static class StatutsDeCourriel
{
    /// <summary>Those that never leave by themselves: told in a digest, or refused by their recipient.</summary>
    public static readonly StatutCourriel[] HorsEnvoi = [StatutCourriel.ARegrouper, StatutCourriel.Regroupe, StatutCourriel.Ecarte];

    /// <summary>Nobody received them: the secretariat has something to do.</summary>
    public static readonly StatutCourriel[] EnEchec = [StatutCourriel.Refuse, StatutCourriel.Abandonne, StatutCourriel.Rejete];

    /// <summary>Meaning and icon of a status.</summary>
    public static (string Sens, string Icone) Puce(this StatutCourriel statut) => statut switch
    {
        StatutCourriel.Envoye => ("ok", "okrond"),
        StatutCourriel.Garde => ("info", "boite"),
        StatutCourriel.Differe or StatutCourriel.ARegrouper => ("attente", "sablier"),
        StatutCourriel.Refuse or StatutCourriel.Abandonne or StatutCourriel.Rejete => ("alerte", "alerte"),
        _ => ("neutre", "courriel"),
    };
}
