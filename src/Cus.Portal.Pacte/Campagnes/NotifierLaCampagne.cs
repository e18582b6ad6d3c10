using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Pacte.Campagnes;

/// <summary>Freezes the statement of each organisme and tells it by mail, in one act.</summary>
internal sealed class NotifierLaCampagne(PortailDbContext db, ActesDeCampagne actes, EnvoyerLesReleves envoyer, IHorloge horloge)
{
    /// <returns>Organismes that no address is known of.</returns>
    /// <exception cref="Refus">Another role, not validated, already notified.</exception>
    public async Task<IReadOnlyList<string>> ExecuterAsync(int annee, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Notifier(horloge.Maintenant);
        var calcul = await db.Set<CalculDeCampagne>().AsNoTracking().SingleAsync(c => c.CampagneId == campagne.Id && c.Numero == campagne.DernierCalcul, ct);
        var positions = calcul.Positions.ToDictionary(p => p.Bases.Siren, StringComparer.Ordinal);
        var prets = (await actes.PretsAcceptesAsync(campagne, ct))!.Prets.ToLookup(p => p.Siren, StringComparer.Ordinal);
        var membres = await envoyer.MembresAsync(ct);
        var sansAdresse = new List<string>();
        var organismes = await actes.OrganismesAsync(campagne, ct);
        foreach (var organisme in organismes)
        {
            organisme.Notifier(new(positions[organisme.Siren], [.. prets[organisme.Siren]]));
            await envoyer.ExecuterAsync(campagne, organisme, membres, ct);
            if (organisme.Envois.Count == 0)
                sansAdresse.Add(organisme.Nom);
        }

        await actes.FinirAsync(campagne, "Notifier", $"notifie la campagne {campagne.AnneeEnClair} : {Francais.Nombre(organismes.Count, "relevé")}.", new { sansAdresse }, ct);
        return sansAdresse;
    }
}

/// <summary>Sends a statement again, to a corrected address: the notification keeps its dates.</summary>
internal sealed class RenvoyerUnReleve(ActesDeCampagne actes, EnvoyerLesReleves envoyer, IHorloge horloge)
{
    /// <exception cref="Refus">Another role, not notified, an unknown organisme, an address that is not one.</exception>
    public async Task ExecuterAsync(int annee, string? siren, string? adresse, CancellationToken ct)
    {
        var campagne = await actes.AEcrireAsync(annee, ct);
        campagne.Suivre(horloge.Maintenant);
        var organisme = await actes.OrganismeAsync(campagne, siren, ct);
        var net = adresse?.Trim() ?? "";
        if (!Adresses.EstJuste(net))
            throw Refus.Champ("Adresse", RefusDesCampagnes.AdresseFausse, ("adresse", net.Length > 60 ? net[..60] : net));
        organisme.Joindre(net);
        await envoyer.ExecuterAsync(campagne, organisme, Array.Empty<(string, Membre)>().ToLookup(x => x.Item1, x => x.Item2), ct);
        await actes.FinirAsync(campagne, "Renvoyer", $"renvoie le relevé de {organisme.Nom} à {net}.", new { organisme.Siren }, ct);
    }
}

/// <summary>Writes the mail of a statement: to the address of the table of bases, else to the people of the portal habilitated for the organisme.</summary>
internal sealed class EnvoyerLesReleves(IMembres membres, IOrganismes organismes, IMessagerie messagerie, IHorloge horloge)
{
    public const string Categorie = "pacte.notification";

    private static readonly Role[] DesOrganismes = [Role.PorteurRedacteur, Role.PorteurSignataire];

    /// <summary>People by SIREN of the organismes they act for, successions included.</summary>
    public async Task<ILookup<string, Membre>> MembresAsync(CancellationToken ct)
    {
        var jour = horloge.Aujourdhui();
        var paires = new List<(string Siren, Membre Membre)>();
        foreach (var groupe in (await membres.ListerAsync(DesOrganismes, null, jour, ct)).Where(m => m.OrganismeId is not null).GroupBy(m => m.OrganismeId))
        {
            var lus = await organismes.LireAsync(await organismes.AvecLesReprisAsync([groupe.Key], jour, ct), jour, ct);
            paires.AddRange(lus.Values.Where(o => o.Siren is not null).SelectMany(o => groupe.DistinctBy(m => m.CompteId).Select(m => (o.Siren!, m))));
        }

        return paires.ToLookup(p => p.Siren, p => p.Membre, StringComparer.Ordinal);
    }

    public async Task ExecuterAsync(CampagneDeMutualisation campagne, OrganismeDeCampagne organisme, ILookup<string, Membre> parSiren, CancellationToken ct)
    {
        var destinataires = organisme.Courriel.Length > 0 ? [(organisme.Courriel, organisme.Nom, null)] : parSiren[organisme.Siren].Select(m => (m.Courriel, m.Nom, (Guid?)m.CompteId)).ToList();
        foreach (var (adresse, nom, compte) in destinataires)
        {
            var id = await messagerie.PreparerAsync(new CourrielAPreparer(
                adresse, nom, $"Mutualisation {campagne.AnneeEnClair} : relevé de {organisme.Nom}", $"Bonjour,\n\n{Texte(campagne, organisme)}",
                Categorie: Categorie, Objet: ActesDeCampagne.Objet(campagne.Id), CompteId: compte, Cle: $"pacte/releve/{organisme.Id}/{adresse}/{organisme.Envois.Count}", Lien: CheminsDesCampagnes.Releve(campagne.Annee, organisme.Siren)), ct);
            organisme.NoterLEnvoi(new(id, adresse, horloge.Maintenant.ToUniversalTime()));
        }
    }

    private static string Texte(CampagneDeMutualisation campagne, OrganismeDeCampagne organisme)
    {
        var position = organisme.Releve!.Position;
        var solde = position.Solde > 0 ? $"Votre organisme recevra {Francais.Decimal(position.Solde)} €." : position.Solde < 0 ? $"Votre organisme doit {Francais.Decimal(-position.Solde)} €." : "Votre organisme ne reçoit ni ne doit rien.";
        return $"La commission de mutualisation a validé la campagne {campagne.AnneeEnClair} du pacte du 8 juillet 2013.\n\nAides de {organisme.Nom} : {Francais.Decimal(position.Aides.Total)} €. Contribution : {Francais.Decimal(position.Parts.Total)} €. {solde}\n\nLe relevé donne les bases, les parts et les prêts aidés.";
    }
}

/// <summary>Addresses of the pages.</summary>
internal static class CheminsDesCampagnes
{
    public const string Liste = "/pacte/campagnes";

    public const string MesReleves = "/pacte/releves";

    public static string Campagne(int annee) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Liste}/{annee}");

    public static string Parametres(int annee) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/pacte/parametres/{annee}");

    public static string Releve(int annee, string siren) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{MesReleves}/{annee}/{siren}");
}
