using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>The deadline of a party in a yearly campaign: handing in its values closes it.</summary>
internal sealed class EcheanceDExecution(IEcheances echeances)
{
    public const string Type = "contrats.execution";

    public static readonly TypeDEcheance Declaration = new(Type, "Valeurs annuelles d’un contrat territorial");

    public static string Objet(Guid demande) => $"contrats/demande/{demande}";

    public static Guid? Demande(string objet) => objet.Split('/') is ["contrats", "demande", var d] && Guid.TryParse(d, out var id) ? id : null;

    public static string Chemin(Guid campagne, Guid demande) => $"/contrats/campagnes/{campagne}/demandes/{demande}";

    public Task OuvrirAsync(ContratTerritorial contrat, CampagneAnnuelle campagne, DemandeDeValeurs demande, CancellationToken ct) => echeances.OuvrirAsync(new(
        Type, Objet(demande.Id), $"Valeurs {campagne.Annee} de {demande.Nom}, {contrat.Intitule}", $"ouverture de la campagne {campagne.Annee}", campagne.OuverteLe, "Contrat territorial, suivi annuel",
        $"terme de la campagne {campagne.Annee}", campagne.TermeLe, [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur], demande.OrganismeId, null, Chemin(campagne.Id, demande.Id)), ct);

    public Task CloreAsync(DemandeDeValeurs demande, CancellationToken ct) => echeances.CloreAsync(Type, Objet(demande.Id), $"valeurs remises le {Francais.DateEtHeure(demande.RemiseLe!.Value)} par {demande.RemiseParNom}", ct);

    public Task AnnulerAsync(CampagneAnnuelle campagne, DemandeDeValeurs demande, string motif, CancellationToken ct) => echeances.AnnulerAsync(Type, Objet(demande.Id), motif, ct);
}

/// <summary>What a reminder says of values not handed in.</summary>
internal sealed class RappelDExecution(PortailDbContext db) : IRedacteurDeRappel
{
    /// <inheritdoc />
    public string Type => EcheanceDExecution.Type;

    /// <inheritdoc />
    public async Task<TexteDeRappel?> RedigerAsync(EcheanceLue echeance, int offset, CancellationToken ct)
    {
        var id = EcheanceDExecution.Demande(echeance.Objet);
        var lue = await db.Set<DemandeDeValeurs>().AsNoTracking().Where(d => d.Id == id).Join(db.Set<CampagneAnnuelle>(), d => d.CampagneId, c => c.Id, (d, c) => new { Demande = d, Campagne = c }).SingleOrDefaultAsync(ct);
        return lue is not { Demande.RemiseLe: null, Campagne.Statut: StatutCampagneAnnuelle.Ouverte } ? null : new TexteDeRappel(
            $"Valeurs {lue.Campagne.Annee} à remettre",
            $"{lue.Demande.Nom} n’a pas encore remis ses valeurs {lue.Campagne.Annee}. Elles sont attendues jusqu’au {Francais.DateEtHeure(echeance.DueLe)}, heure de Paris.\n\nElles se saisissent à l’écran, ou se déposent dans le tableur que la page fournit. Ce qui est au-dessous d’un engagement s’explique.");
    }
}
