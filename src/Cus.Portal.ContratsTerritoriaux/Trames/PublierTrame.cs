using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ContratsTerritoriaux.Trames;

/// <summary>Publishes a version of the template in the current espace. What is published is never rewritten.</summary>
internal sealed class PublierTrame(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Not of the secretariat (403); that version is published already.</exception>
    public async Task ExecuterAsync(int version, DefinitionDeTrame definition, string nouveautes, CancellationToken ct)
    {
        if (acteur.Acteur != Acteur.Systeme && acteur.Acteur?.Tient(Role.Secretariat, Role.AdministrateurEspace) != true)
            throw new Refus(RefusSocle.Interdit);
        if (await db.Set<Trame>().AnyAsync(t => t.Version == version, ct))
            throw new Refus(RefusRedaction.TrameDejaPubliee, ("version", version));
        Ecrire(version, definition, nouveautes);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The last version; the first contract of an espace publishes the text of 2023 in it. Written in the caller's unit of work.</summary>
    public async Task<int> DerniereAsync(CancellationToken ct)
    {
        if (await db.Set<Trame>().MaxAsync(t => (int?)t.Version, ct) is { } version)
            return version;
        Ecrire(1, TrameDe2023.Definition, "Première version.");
        return 1;
    }

    private void Ecrire(int version, DefinitionDeTrame definition, string nouveautes)
    {
        db.Add(Trame.Publier(version, definition, nouveautes, horloge.Maintenant));
        journal.Consigner("Contrats.Trame.Publier", $"contrats/trame/{version}", $"Trame version {version} publiée\u00A0: {definition.Titre}.", new { version, definition.Source });
    }
}
