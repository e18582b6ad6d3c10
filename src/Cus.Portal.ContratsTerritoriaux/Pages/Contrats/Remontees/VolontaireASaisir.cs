using Cus.Portal.ContratsTerritoriaux.Remontees;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats.Remontees;

/// <summary>Fields of the form of a volunteer, as typed; bound by their bare names, so that a refusal finds its field.</summary>
internal sealed class VolontaireASaisir
{
    public string? Epci { get; set; }

    public string? ContactNom { get; set; }

    public string? ContactCourriel { get; set; }

    public string? ContactTelephone { get; set; }

    public DateOnly? VolontaireLe { get; set; }

    public string? Commentaire { get; set; }

    public static VolontaireASaisir De(Inscription i) => new()
    {
        ContactNom = i.Contenu.ContactNom,
        ContactCourriel = i.Contenu.ContactCourriel,
        ContactTelephone = i.Contenu.ContactTelephone,
        VolontaireLe = i.Contenu.VolontaireLe,
        Commentaire = i.Contenu.Commentaire,
    };

    public SaisieDInscription Saisie() => new(Epci, ContactNom, ContactCourriel, ContactTelephone, VolontaireLe, Commentaire);
}
