using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Courriels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cus.Portal.Echeances.Certificats;

/// <summary>
/// The hourly pass over the deadlines whose silence is worth an answer and whose term is over: prints the certificate, stores it,
/// gives it its code, closes the deadline. One transaction each, row locked, state read again; safe to run twice.
/// </summary>
internal sealed class CertifierLesSilences(
    PortailDbContext db, UniteDeTravail unite, IHorloge horloge, IContexteEspace espace, AdresseDuPortail adresses, ReglagesDeCourriel reglages, IImprimeurPdf imprimeur, IFichiers fichiers, IPreuves preuves,
    Journal journal, Annonces annonces, BilanDePasse bilan, ILogger<CertifierLesSilences> traces) : ITravailRecurrent
{
    /// <inheritdoc />
    public string Nom => "Certificats de silence";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public async Task ExecuterAsync(CancellationToken ct)
    {
        var echouees = new List<Guid>();
        while (await SuivanteAsync(echouees, ct) is { } e)
        {
            try
            {
                await CertifierAsync(e, ct);
                await unite.ValiderAsync(ct);
                db.ChangeTracker.Clear();
                bilan.Compter();
            }
            catch (Exception erreur) when (erreur is not OperationCanceledException)
            {
                traces.LogError(erreur, "The certificate of silence of the deadline {Echeance} failed", e.Id);
                echouees.Add(e.Id);
                await unite.AbandonnerAsync(ct);
            }
        }

        if (echouees.Count > 0)
            throw new InvalidOperationException($"{echouees.Count} certificates failed: {string.Join(", ", echouees)}");
    }

    /// <summary>An answer that came after the term does not undo what silence has already given.</summary>
    private async Task<Echeance?> SuivanteAsync(List<Guid> sauf, CancellationToken ct)
    {
        var seconde = horloge.Maintenant.ToUniversalTime().AddSeconds(-1);
        var lues = await db.Set<Echeance>().FromSql($"""
            select *, xmin from echeances.echeances
            where silence_vaut in ('ReputeFavorable', 'ReputeDonne') and certifiee_le is null and due_le <= {seconde}
              and suspendue_le is null and not est_annulee and id <> all({sauf.ToArray()})
              and (close_le is null or close_le >= due_le + interval '1 second')
            order by due_le, id limit 1 for update skip locked
            """).ToListAsync(ct);
        return lues.SingleOrDefault();
    }

    private async Task CertifierAsync(Echeance e, CancellationToken ct)
    {
        var maintenant = horloge.Maintenant.ToUniversalTime();
        if (!e.PeutSeCertifier(maintenant))
            throw new InvalidOperationException($"The deadline {e.Id} was selected and is not to be certified.");
        var (lue, code) = (e.Lire(), preuves.NouveauCode());
        var deLEspace = await adresses.EspaceAsync(espace.Id!.Value, ct);
        var contenu = new ContenuDuCertificat(lue, maintenant, code, preuves.Adresse(code), deLEspace.Nom, deLEspace.Theme == Theme.Etat, reglages.EstDemonstration);
        var pdf = await imprimeur.ImprimerAsync<CertificatDuSilence>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CertificatDuSilence.Contenu)] = contenu }, ct);
        var fichier = await fichiers.EnregistrerAsync(pdf, $"certificat-de-silence-{code}.pdf", TypesDeFichier.Pdf, ct);
        await preuves.DelivrerAsync(code, fichier.Id, $"Certificat de silence\u00A0: {e.Libelle}. Sans réponse au {Francais.DateLongue(e.DueLe)}, {Libelles.De(e.SilenceVaut).ToLower(Francais.Culture)} ({lue.Silence.Fondement}).", ct);
        if (e.EstEchueNonAnnoncee(maintenant))
        {
            e.AnnoncerEchue(maintenant);
            annonces.Publier(new EcheanceEchue(lue));
        }

        e.Certifier(new(maintenant, fichier.Id, code));
        annonces.Publier(new SilenceCertifie(e.Lire()));
        journal.Consigner("Echeances.Silence.Certifier", e.Objet, $"{e.Libelle}\u00A0: aucune réponse au {Francais.DateEtHeure(e.DueLe)}, {Libelles.De(e.SilenceVaut).ToLower(Francais.Culture)}. Certificat {code}.",
            new { lue.Silence, e.DueLe, code, fichier.Empreinte }, e.OrganismeId);
    }
}

/// <summary>What a certificate prints.</summary>
internal sealed record ContenuDuCertificat(EcheanceLue Echeance, DateTimeOffset EmisLe, string Code, string Adresse, string Espace, bool Etat, bool Demonstration);

/// <summary>A certificate is read by whoever reads its deadline.</summary>
internal sealed class DroitSurLeCertificat(PortailDbContext db, DroitsDeLActeur droits) : IDroitDeLecture
{
    /// <inheritdoc />
    public async Task<bool> PeutLireAsync(Acteur acteur, Guid fichierId, CancellationToken ct) =>
        PermissionsEcheances.Consulter.EstTenuePar(acteur)
        && await db.Set<Echeance>().AsNoTracking().SingleOrDefaultAsync(e => e.CertificatFichierId == fichierId, ct) is { } e
        && (await droits.LireAsync(acteur, e, ct)).Lire;
}
