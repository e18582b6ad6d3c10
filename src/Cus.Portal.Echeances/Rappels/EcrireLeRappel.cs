using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Asks the programme what to say of the deadline as it is now, and writes one mail to each recipient.</summary>
internal sealed class EcrireLeRappel(IEnumerable<IRedacteurDeRappel> redacteurs, DestinatairesDuRappel destinataires, Messagerie messagerie, IHorloge horloge)
{
    public async Task ExecuterAsync(Echeance e, OccurrenceDeRappel occurrence, CancellationToken ct)
    {
        var lue = e.Lire();
        var redacteur = redacteurs.FirstOrDefault(r => r.Type == e.Type);
        if ((redacteur is null ? ParDefaut(lue) : await redacteur.RedigerAsync(lue, occurrence.Decalage, ct)) is not { } texte)
        {
            occurrence.Conclure(IssueDeRappel.SansObjet);
            return;
        }

        var a = await destinataires.ListerAsync(e, ct);
        var cadran = new CadranDeCourriel(e.DueLe, e.Formule, e.Calendrier, horloge.Maintenant) { Echeance = (e.Id, e.Tour) };
        foreach (var m in a)
        {
            await messagerie.EcrireAsync(
                new CourrielAPreparer(m.Courriel, m.Nom, texte.Sujet, $"Bonjour {m.Nom},\n\n{texte.Texte}", Categorie: "echeance.rappel", Objet: e.Objet,
                    CompteId: m.CompteId, Cle: Cle(e, occurrence.Decalage, m.CompteId.ToString()), Lien: e.Chemin), cadran, ct);
        }

        foreach (var (nom, adresse) in texte.Copies.Where(c => !a.Any(m => string.Equals(m.Courriel, c.Adresse, StringComparison.OrdinalIgnoreCase))))
        {
            await messagerie.EcrireAsync(
                new CourrielAPreparer(adresse, nom, $"Copie : {texte.Sujet}", $"Vous recevez copie de ce rappel, adressé à {(a.Count > 0 ? string.Join(", ", a.Select(m => m.Nom)) : "un service sans destinataire habilité")}.\n\n{texte.Texte}",
                    Categorie: "echeance.rappel", Objet: e.Objet, Cle: Cle(e, occurrence.Decalage, adresse), Lien: e.Chemin), cadran, ct);
        }

        occurrence.Conclure(a.Count > 0 ? IssueDeRappel.Envoye : IssueDeRappel.SansDestinataire, a.Count);
    }

    /// <summary>« rappel/{échéance}/{−10}/{compte} », and its turn once the due instant has moved.</summary>
    internal static string Cle(Echeance e, int decalage, string destinataire) =>
        string.Create(CultureInfo.InvariantCulture, $"rappel/{e.Id}/{decalage}/{destinataire}{(e.Tour > 0 ? $"/{e.Tour}" : "")}");

    private TexteDeRappel ParDefaut(EcheanceLue e) => e.EstEnRetard(horloge.Maintenant)
        ? new($"En retard : {e.Libelle}", $"{e.Libelle} : l’échéance du {Francais.DateEtHeure(e.DueLe)} est passée ({e.Formule}).")
        : new($"Rappel : {e.Libelle}", $"{e.Libelle} : à faire au plus tard le {Francais.DateEtHeure(e.DueLe)}, heure de Paris ({e.Formule}).");
}
