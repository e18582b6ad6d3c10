using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>Tells the secretariat of what the préfectures report: information, that its digest of the morning gathers.</summary>
internal sealed class PrevenirLaDhup(IMembres membres, IMessagerie messagerie, IHorloge horloge)
{
    public const string Categorie = "contrats.remontee";

    public Task InscriteAsync(CampagneDeRemontee campagne, Inscription i, CancellationToken ct) => EcrireAsync(campagne, i, "inscrite",
        $"{i.Nom} est inscrite", $"{Sujet(i)} a inscrit {i.Nom} le {Francais.DateEtHeure(i.InscriteLe)}{(i.EstApresLeTerme ? ", après le terme" : "")}, dans la remontée « {campagne.Nom} ».", ct);

    public Task RetireeAsync(CampagneDeRemontee campagne, Inscription i, CancellationToken ct) => EcrireAsync(campagne, i, "retiree",
        $"{i.Nom} est retirée", $"{Sujet(i)} a retiré l’inscription de {i.Nom} dans la remontée « {campagne.Nom} ». Motif\u00A0: {i.MotifDeRetrait}", ct);

    /// <summary>« La préfecture du Finistère ».</summary>
    private static string Sujet(Inscription i) => PrefectureInscrivante.DansUnePhrase(i.PrefectureNom) is var nom ? char.ToUpper(nom[0], Francais.Culture) + nom[1..] : "";

    private async Task EcrireAsync(CampagneDeRemontee campagne, Inscription i, string acte, string sujet, string texte, CancellationToken ct)
    {
        foreach (var m in (await membres.ListerAsync([Role.Secretariat], null, horloge.Aujourdhui(), ct)).DistinctBy(m => m.CompteId))
            await messagerie.PreparerAsync(new CourrielAPreparer(m.Courriel, m.Nom, sujet, texte, Categorie: Categorie, Objet: $"contrats/inscription/{i.Id}", CompteId: m.CompteId,
                Cle: $"remontee/{i.Id}/{acte}/{m.CompteId}", Lien: $"/contrats/remontees/{campagne.Id}"), ct);
    }
}
