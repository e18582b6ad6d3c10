using System.Globalization;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Rappels;

/// <summary>Asks the programme what to say of the deadline as it is now, and writes one mail to each recipient of the rule.</summary>
internal sealed class EcrireLeRappel(IEnumerable<IRedacteurDeRappel> redacteurs, DestinatairesDuRappel destinataires, Messagerie messagerie, IHorloge horloge)
{
    public const string Categorie = "echeance.rappel";

    public async Task ExecuterAsync(Echeance e, RegleDeRappel regle, OccurrenceDeRappel occurrence, CancellationToken ct)
    {
        var lue = e.Lire();
        var redacteur = redacteurs.FirstOrDefault(r => r.Type == e.Type);
        if ((redacteur is null ? ParDefaut(lue) : await redacteur.RedigerAsync(lue, occurrence.Decalage, ct)) is not { } programme)
        {
            occurrence.Ecarter(IssueDeRappel.SansObjet, "rien n’est plus à faire : le programme le sait éteint");
            return;
        }

        var a = await destinataires.ListerAsync(CibleDeRappel.De(e), regle.Destinataires, horloge.Aujourdhui(), ct);
        if (a.Count == 0)
        {
            occurrence.Ecarter(IssueDeRappel.SansDestinataire, $"personne à cet échelon ({EnMots(regle.Destinataires)})");
            return;
        }

        var texte = ModeleDeRappel.Remplir(regle, lue, programme);
        var cadran = new CadranDeCourriel(e.DueLe, e.Formule, e.Calendrier, horloge.Maintenant) { Echeance = (e.Id, e.Tour) };
        foreach (var d in a)
        {
            var (sujet, corps) = Adresser(d, texte, regle, a);
            await messagerie.EcrireAsync(
                new CourrielAPreparer(d.Adresse, d.Nom, sujet, corps, Categorie: Categorie, Objet: e.Objet, CompteId: d.CompteId, Cle: Cle(e, regle, d.CompteId?.ToString() ?? d.Adresse), Lien: e.Chemin), cadran, ct);
        }

        occurrence.Envoyer([.. a.Select(d => d.Nom)]);
    }

    /// <summary>« titulaire, délégué ».</summary>
    public static string EnMots(IEnumerable<Echelon> echelons) => string.Join(", ", echelons.Select(x => Libelles.De(x).ToLower(Francais.Culture)));

    /// <summary>« rappel/{échéance}/{−10}/{compte} », « −3j » in days of the calendar; and its turn once the due instant has moved.</summary>
    internal static string Cle(Echeance e, RegleDeRappel regle, string destinataire) =>
        string.Create(CultureInfo.InvariantCulture, $"rappel/{e.Id}/{regle.Decalage}{(regle.Unite == UniteDeDelai.JoursOuvres ? "" : "j")}/{destinataire}{(e.Tour > 0 ? $"/{e.Tour}" : "")}");

    /// <summary>Holders and delegates are spoken to. The rungs above are in copy of them, or told that the reminder has climbed to them alone.</summary>
    private static (string Sujet, string Texte) Adresser(Destinataire d, TexteDeRappel texte, RegleDeRappel regle, IReadOnlyList<Destinataire> tous)
    {
        if (d.Echelon is Echelon.Titulaire or Echelon.Delegue)
            return (texte.Sujet, $"Bonjour {d.Nom},\n\n{texte.Texte}");
        if (!regle.Destinataires.Any(x => x is Echelon.Titulaire or Echelon.Delegue))
            return (texte.Sujet, $"Bonjour,\n\nCe rappel monte jusqu’à vous ({Libelles.De(d.Echelon).ToLower(Francais.Culture)}).\n\n{texte.Texte}");
        var directs = tous.Where(x => x.Echelon is Echelon.Titulaire or Echelon.Delegue).Select(x => x.Nom).ToList();
        return ($"Copie : {texte.Sujet}", $"Vous recevez copie de ce rappel, adressé à {(directs.Count > 0 ? string.Join(", ", directs) : "un service sans destinataire habilité")}.\n\n{texte.Texte}");
    }

    private TexteDeRappel ParDefaut(EcheanceLue e) => e.EstEnRetard(horloge.Maintenant)
        ? new($"En retard : {e.Libelle}", $"{e.Libelle} : l’échéance du {Francais.DateEtHeure(e.DueLe)} est passée ({e.Formule}).")
        : new($"Rappel : {e.Libelle}", $"{e.Libelle} : à faire au plus tard le {Francais.DateEtHeure(e.DueLe)}, heure de Paris ({e.Formule}).");
}
