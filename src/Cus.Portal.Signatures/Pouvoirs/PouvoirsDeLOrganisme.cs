using System.Globalization;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Signatures.Pouvoirs;

/// <summary>Finds the power that a signature needs on its day.</summary>
internal sealed class PouvoirsDeLOrganisme(PortailDbContext db)
{
    /// <summary>Powers of an organisme, latest first, at most 100.</summary>
    public async Task<IReadOnlyList<Pouvoir>> ListerAsync(Guid organismeId, CancellationToken ct) =>
        await db.Set<Pouvoir>().AsNoTracking().Where(p => p.OrganismeId == organismeId).OrderByDescending(p => p.JointLe).Take(100).ToListAsync(ct);

    /// <summary>The power of one of these people valid that day; null when none is required.</summary>
    /// <exception cref="Refus">None is attached, or none is valid that day.</exception>
    public async Task<Pouvoir?> ExigerAsync(Signataire s, DateOnly jour, IReadOnlyCollection<string> titulaires, CancellationToken ct)
    {
        if (!s.PouvoirExige)
            return null;
        var siens = (await ListerAsync(s.OrganismeId, ct)).Where(p => titulaires.Any(t => EstLeMeme(t, p.Titulaire))).ToList();
        if (siens.Count == 0)
            throw new Refus([Motif.De(RefusSignatures.SansPouvoir, lien: $"/signatures/{s.CircuitId}/pouvoirs", donnees: ("date", jour))]);
        return siens.Find(p => p.VautLe(jour)) ?? throw new Refus([Motif.De(RefusSignatures.PouvoirNonValable, lien: $"/signatures/{s.CircuitId}/pouvoirs", donnees: ("date", jour))]);
    }

    /// <summary>The same name, whatever its accents and capitals.</summary>
    internal static bool EstLeMeme(string a, string b) =>
        string.Compare(a.Trim(), b.Trim(), CultureInfo.GetCultureInfo("fr-FR"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}

/// <summary>Attaches a power to an organisme: a member of it does.</summary>
internal sealed class JoindreUnPouvoir(PortailDbContext db, UniteDeTravail unite, IFichiers fichiers, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    /// <summary>What is accepted.</summary>
    public static readonly ExigencesFichier Exigences = new([TypesDeFichier.Pdf], 10 * 1024 * 1024, Champ: "Acte");

    public async Task ExecuterAsync(Guid organismeId, SaisieDePouvoir saisie, (Stream Contenu, string Nom)? acte, CancellationToken ct)
    {
        PermissionsSignatures.Deposer.Exiger(acteur.Acteur);
        if (!PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, organismeId))
            throw new Refus(RefusSocle.Interdit);
        Pouvoir.Verifier(saisie);
        var (contenu, nom) = acte ?? throw Refus.Champ("Acte", RefusSignatures.FichierExige);
        var fichier = await fichiers.RecevoirAsync(contenu, nom, Exigences, ct);
        var pouvoir = Pouvoir.Joindre(organismeId, saisie, fichier.Id, acteur.Requis.CompteId, horloge.Maintenant);
        db.Add(pouvoir);
        journal.Consigner("Signatures.Pouvoir.Joindre", $"signatures/pouvoir/{pouvoir.Id}", $"Le pouvoir de {pouvoir.Titulaire} est joint\u00A0: {pouvoir.EnClair}.", new { pouvoir.Debut, pouvoir.Fin, fichier.Empreinte }, organismeId);
        await unite.ValiderAsync(ct);
    }
}
