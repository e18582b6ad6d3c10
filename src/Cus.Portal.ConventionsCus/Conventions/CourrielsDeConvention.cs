using Cus.Portal.Identite.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>Mails to those who stand around a convention, each person once, the author left out.</summary>
internal sealed class CourrielsDeConvention(IMembres membres, IMessagerie messagerie, ITerritoires territoires, IActeurCourant acteur, IHorloge horloge)
{
    public const string Categorie = "cus.procedure";

    private static readonly Role[] DuBailleur = [Role.PorteurRedacteur, Role.PorteurSignataire];
    private static readonly Role[] DesCollectivites = [Role.RedacteurDePartie, Role.SignataireDePartie];

    public Task AuBailleurAsync(ConventionCus c, string sujet, string texte, string lien, CancellationToken ct) => AuBailleurAsync(CheminsDeConvention.Objet(c.Id), c.Bailleur, sujet, texte, lien, ct);

    /// <summary>The landlord, about any object.</summary>
    public async Task AuBailleurAsync(string objet, BailleurDeCus bailleur, string sujet, string texte, string lien, CancellationToken ct) =>
        await EcrireAsync(objet, await membres.ListerAsync(DuBailleur, bailleur.OrganismeId, horloge.Aujourdhui(), ct), sujet, texte, lien, ct);

    public async Task ALaCollectiviteAsync(ConventionCus c, Guid organismeId, string sujet, string texte, CancellationToken ct) =>
        await EcrireAsync(CheminsDeConvention.Objet(c.Id), await membres.ListerAsync(DesCollectivites, organismeId, horloge.Aujourdhui(), ct), sujet, texte, CheminsDeConvention.Association(c.Id), ct);

    /// <summary>The prefecture of a département.</summary>
    public Task AuPrefetAsync(ConventionCus c, string departement, string sujet, string texte, string lien, CancellationToken ct) => AuPrefetAsync(CheminsDeConvention.Objet(c.Id), departement, sujet, texte, lien, ct);

    /// <summary>The prefecture of a département, about any object.</summary>
    public async Task AuPrefetAsync(string objet, string departement, string sujet, string texte, string lien, CancellationToken ct) => await EcrireAsync(
        objet, (await membres.ListerAsync([Role.Prefecture], null, horloge.Aujourdhui(), ct)).Where(m => m.Territoires.Count > 0 && territoires.CouvreLeDepartement(m.Territoires, departement)), sujet, texte, lien, ct);

    /// <summary>The prefect of a region.</summary>
    public Task AuPrefetDeRegionAsync(ConventionCus c, string region, string sujet, string texte, string lien, CancellationToken ct) => AuPrefetDeRegionAsync(CheminsDeConvention.Objet(c.Id), region, sujet, texte, lien, ct);

    /// <summary>The prefect of a region, about any object.</summary>
    public async Task AuPrefetDeRegionAsync(string objet, string region, string sujet, string texte, string lien, CancellationToken ct) => await EcrireAsync(
        objet, (await membres.ListerAsync([Role.PrefetRegion], null, horloge.Aujourdhui(), ct)).Where(m => m.Territoires.Count > 0 && territoires.Couvre(m.Territoires, region)), sujet, texte, lien, ct);

    private async Task EcrireAsync(string objet, IEnumerable<Membre> destinataires, string sujet, string texte, string lien, CancellationToken ct)
    {
        foreach (var m in destinataires.Where(m => m.CompteId != acteur.Acteur?.CompteId).DistinctBy(m => m.CompteId))
            await messagerie.PreparerAsync(new CourrielAPreparer(m.Courriel, m.Nom, sujet, $"Bonjour {m.Nom},\n\n{texte}", Categorie: Categorie, Objet: objet, CompteId: m.CompteId, Lien: lien), ct);
    }
}
