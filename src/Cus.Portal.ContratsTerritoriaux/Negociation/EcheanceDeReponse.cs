using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Negociation;

/// <summary>The last day to answer a proposal, when whoever proposes gives one.</summary>
internal sealed class EcheanceDeReponse(IEcheances echeances)
{
    public const string Type = "contrats.reponse";

    /// <summary>Told two working days before, to those who answer.</summary>
    public static readonly TypeDEcheance Declaration = new(Type, "Réponse à une proposition de contrat") { Regles = [new(-2, Echelon.Titulaire)] };

    public static string Objet(LigneDuRegistre ligne) => $"contrats/ligne/{ligne.Id}";

    public async Task OuvrirAsync(ContratTerritorial contrat, LigneDuRegistre ligne, CancellationToken ct)
    {
        if (ligne.ReponseAvant is not { } jour)
            return;
        var repond = ligne.OrganismeId == ligne.ParOrganismeId ? contrat.EpciOrganismeId : ligne.OrganismeId;
        await echeances.OuvrirAsync(new OuvertureEcheance(
            Type, Objet(ligne), $"Réponse à la ligne {ligne.Numero} du registre, {contrat.Intitule}", "proposition", ligne.Le, "Négociation du contrat, registre",
            $"jusqu’au {Francais.DateLongue(jour)} inclus", Paris.FinDuJour(jour), [Role.RedacteurDePartie, Role.SignataireDePartie, Role.Prefecture], repond, null,
            CheminsDeContrat.Ligne(contrat.Id, ligne.Numero)), ct);
    }

    public Task CloreAsync(LigneDuRegistre ligne, string fait, CancellationToken ct) =>
        ligne.ReponseAvant is null ? Task.CompletedTask : echeances.CloreAsync(Type, Objet(ligne), fait, ct);
}
