using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;

/// <summary>Ends an act on a convention of the first generation: its sentence in the journal, in the transaction of the act.</summary>
internal sealed class ActeDePremiereGeneration(UniteDeTravail unite, IActeurCourant acteur, Journal journal)
{
    /// <param name="c">Convention.</param>
    /// <param name="acte">« Projet.Adopter ».</param>
    /// <param name="geste">What is done, after the name of its author, without full stop.</param>
    /// <param name="donnees">What the entry keeps.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task FinirAsync(ConventionPremiereGeneration c, string acte, string geste, object? donnees, CancellationToken ct)
    {
        journal.Consigner("Cus1." + acte, CheminsDePremiereGeneration.Objet(c.Id), $"{acteur.Requis.Nom} {geste}.", donnees, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }
}
