using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>Tells the people of the other party what was proposed, accepted or parked; read in the digest of the day.</summary>
internal sealed class PrevenirLaPartie(IMembres membres, IMessagerie messagerie, IHorloge horloge)
{
    private static readonly Role[] Lecteurs = [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur, Role.PorteurSignataire, Role.Prefecture];

    public async Task ExecuterAsync(ContratTerritorial contrat, LigneDuRegistre ligne, string acte, string phrase, AuteurDeGeste auteur, CancellationToken ct)
    {
        foreach (var organisme in Destinataires(contrat, ligne, auteur))
        {
            foreach (var membre in (await membres.ListerAsync(Lecteurs, organisme, horloge.Aujourdhui(), ct)).DistinctBy(m => m.CompteId))
            {
                await messagerie.PreparerAsync(new CourrielAPreparer(membre.Courriel, membre.Nom, $"{contrat.Intitule} : ligne {ligne.Numero} du registre",
                    $"Bonjour {membre.Nom},\n\n{phrase}\n\nMotif : {ligne.SuiteMotif ?? ligne.Motif}",
                    Categorie: "contrats.negociation", Objet: CheminsDeContrat.Objet(contrat.Id), CompteId: membre.CompteId, Cle: $"contrats/ligne/{ligne.Id}/{acte}/{membre.CompteId}",
                    Lien: CheminsDeContrat.Ligne(contrat.Id, ligne.Numero)), ct);
            }
        }
    }

    /// <summary>The holder of the figure, the EPCI and who proposed, but the one that speaks.</summary>
    private static IEnumerable<Guid> Destinataires(ContratTerritorial contrat, LigneDuRegistre ligne, AuteurDeGeste auteur) =>
        new[] { ligne.OrganismeId, ligne.ParOrganismeId, contrat.EpciOrganismeId }.Distinct().Where(o => o != auteur.Partie.OrganismeId);
}
