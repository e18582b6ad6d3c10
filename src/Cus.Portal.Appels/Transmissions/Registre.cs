using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Transmissions;

/// <summary>
/// Register of transmission of a deposit: USH and the DREAL of each region as recipients, DHUP and the regional associations in
/// copy, each contact once (source 003, IV and annexes 1 and 2), as the rules of copy of the espace say. Writes its lines and
/// their mails in the caller's transaction.
/// </summary>
internal sealed class Registre(PortailDbContext db, IPointsDeContact contacts, IReglesDeCopie copies, ITerritoires territoires, IMessagerie messagerie)
{
    /// <summary>Opens the lines of a deposit.</summary>
    public async Task TransmettreAsync(Dossier dossier, Depot depot, string porteur, CancellationToken ct)
    {
        foreach (var ligne in await DestinatairesAsync(dossier, depot, ct))
        {
            if (ligne.Adresse is not null)
                ligne.Prevenir(await messagerie.PreparerAsync(Depose(ligne, dossier, porteur, depot.DeposeLe), ct));
            db.Add(ligne);
        }
    }

    /// <summary>Marks the lines of a deposit withdrawn, and tells each recipient.</summary>
    public async Task RetirerAsync(Dossier dossier, Depot depot, CancellationToken ct)
    {
        foreach (var ligne in await db.Set<Transmission>().Where(t => t.DepotId == depot.Id && t.RetireeLe == null).ToListAsync(ct))
        {
            ligne.Retirer(depot.RetireLe!.Value);
            if (ligne.Adresse is not null)
            {
                await messagerie.PreparerAsync(Courriel(ligne, dossier, "dossier.retrait", $"Dossier {dossier.Reference} retiré par le porteur",
                    $"Le dossier {dossier.Reference} « {dossier.Intitule} » a été retiré par le porteur le {Francais.DateEtHeure(depot.RetireLe.Value)}.\n\nMotif : {depot.MotifDeRetrait}\n\nS’il est déposé à nouveau avant la limite, vous en serez averti."), ct);
            }
        }
    }

    /// <summary>Mail that tells a recipient of a deposit; the same on a resend.</summary>
    public static CourrielAPreparer Depose(Transmission ligne, Dossier dossier, string porteur, DateTimeOffset deposeLe) => Courriel(ligne, dossier, "dossier.transmission",
        $"Dossier {dossier.Reference} déposé : {dossier.Intitule}",
        $"{porteur} a déposé le dossier {dossier.Reference} « {dossier.Intitule} » le {Francais.DateEtHeure(deposeLe)}.\n\n"
        + (ligne.Qualite == QualiteDeDestinataire.Destinataire ? "Il vous est transmis comme destinataire." : "Il vous est transmis en copie.")
        + " Vous le lisez en entier, avec ses pièces, dans le portail.");

    private static CourrielAPreparer Courriel(Transmission ligne, Dossier dossier, string categorie, string sujet, string texte) =>
        new(ligne.Adresse!, ligne.Libelle, sujet, texte, Categorie: categorie, Objet: $"appels/dossier/{dossier.Id}", Lien: $"/appels/dossiers/{dossier.Id}");

    private async Task<IReadOnlyList<Transmission>> DestinatairesAsync(Dossier dossier, Depot depot, CancellationToken ct)
    {
        var lignes = new List<Transmission>();
        foreach (var role in await copies.PourAsync(CopiesDeLAppel.Depot, ct))
        {
            var regions = role is RoleDeContact.Ush or RoleDeContact.Dhup ? new string?[] { null } : dossier.Regions;
            var trouves = new List<(string? Region, PointDeContact Contact)>();
            foreach (var region in regions)
            {
                var deLaRegion = await contacts.ListerAsync(role, region, ct);
                trouves.AddRange(deLaRegion.Select(c => (region, c)));
                if (deLaRegion.Count == 0 && role == RoleDeContact.Dreal)
                    lignes.Add(Transmission.MettreADisposition(dossier.Id, depot.Id, role, territoires.Region(region!)?.Service ?? region!, null, [region!], null, depot.DeposeLe));
            }

            lignes.AddRange(trouves.GroupBy(t => t.Contact.Id).Select(g => Transmission.MettreADisposition(
                dossier.Id, depot.Id, role, g.First().Contact.Libelle, g.First().Contact.Adresse, g.Select(t => t.Region).OfType<string>(), g.Key, depot.DeposeLe)));
        }

        return lignes;
    }
}
