using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The pieces of the two files, the situation of the landlord, and the deposit of the project (guide, §4.3 A; PRO-01, PRO-05 to PRO-09).</summary>
internal sealed class DeposerLeProjet(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, DestinatairesDeLaConvention destinataires, VerifierLesEngagements engagements, EcheancesDeConvention echeances, CourrielsDeConvention courriels, IHorloge horloge, Journal journal)
{
    /// <summary>The one rule of the figures that a deposit already obeys: a project without the clause is refused (PS1-02). The others wait for the final délibération.</summary>
    private const string ClauseDePs1 = "PS1-02";

    /// <summary>Said at the deposit: the accession stops, and no sentence says so.</summary>
    private const string ArretDeLAccession = "CAT-08";

    public async Task DireSaSituationAsync(Guid id, AppartenanceAUnGroupe groupe, RepresentationDesLocataires locataires, string? rattachement, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        c.ExigerModifiable();
        c.DireSaSituation(groupe, locataires, string.IsNullOrWhiteSpace(rattachement) ? null : rattachement.Trim());
        await destinataires.FixerAsync(c, ct);
        journal.Consigner("Cus.Convention.DireSaSituation", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} dit la situation de l’organisme.", new { groupe, locataires, rattachement }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>The strategic plan was approved or updated on that day.</summary>
    public async Task ActualiserLePspAsync(Guid id, Deliberation deliberation, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        if (deliberation.Le > horloge.Aujourdhui())
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        c.ActualiserLePsp(deliberation);
        journal.Consigner("Cus.Psp.Actualiser", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} note le PSP approuvé ou actualisé le {Francais.DateLongue(deliberation.Le)}.", deliberation, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    public async Task JoindreAsync(Guid id, NatureDePieceDeCus nature, FichierLu fichier, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.Organisme, ct);
        c.Joindre(new(nature, fichier.Id, fichier.Nom, horloge.Maintenant, acteur.Requis.Nom));
        journal.Consigner("Cus.Piece.Joindre", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} joint « {fichier.Nom} » : {Libelles.De(nature)}, empreinte {fichier.Empreinte}.", new { nature, fichier.Id, fichier.Empreinte }, c.Bailleur.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <returns>What is said and does not block.</returns>
    /// <exception cref="Refus">Every piece that is missing.</exception>
    public async Task<IReadOnlyList<Motif>> DeposerAsync(Guid id, CancellationToken ct)
    {
        var c = await perimetre.ChargerPourAsync(id, QualiteDansLaCus.SignataireDeLOrganisme, ct);
        var tous = c.Composition is null ? [] : await engagements.TousAsync(c, ct);
        var constats = tous.Where(x => x.Bloque).ToList();
        if (constats.FirstOrDefault(x => x.Regle == ClauseDePs1) is { } clause)
            throw new Refus([clause.Motif, .. c.ManquesDuDepot()]);
        var avertissements = c.Deposer(horloge.Maintenant);
        avertissements = [.. avertissements, .. tous.Where(x => x.Regle == ArretDeLAccession).Select(x => x.Motif)];
        if (constats.Count > 0)
            avertissements = [.. avertissements, Motif.De(RefusDeProcedure.EngagementsIncomplets, donnees: ("nombre", constats.Count))];
        await echeances.CloreAsync(EcheancesDeConvention.Depot, c, "projet déposé", ct);
        journal.Consigner("Cus.Projet.Deposer", CheminsDeConvention.Objet(id), $"{acteur.Requis.Nom} dépose le projet de « {c.Intitule} » le {Francais.DateEtHeure(horloge.Maintenant)}{Dire(avertissements)}.",
            new { pieces = c.Pieces.Select(p => new { p.Nature, p.FichierId }), avertissements = avertissements.Select(a => a.Code.Code) }, c.Bailleur.OrganismeId);
        await courriels.AuPrefetAsync(c, c.Bailleur.Departement, $"Projet déposé : {c.Intitule}", $"{c.Bailleur.Nom} dépose son projet de convention d’utilité sociale. Il est à transmettre au préfet de région.", CheminsDeConvention.Avis(id), ct);
        await courriels.AuBailleurAsync(c, $"Accusé de dépôt : {c.Intitule}", $"Le projet est déposé le {Francais.DateEtHeure(horloge.Maintenant)}, heure de Paris{Dire(avertissements)}.", CheminsDeConvention.Convention(id), ct);
        await unite.ValiderAsync(ct);
        return avertissements;
    }

    private static string Dire(IReadOnlyList<Motif> avertissements) => avertissements.Count == 0 ? "" : $" ; à noter : {string.Join(" ", avertissements.Select(a => a.Phrase)).TrimEnd('.')}";
}
