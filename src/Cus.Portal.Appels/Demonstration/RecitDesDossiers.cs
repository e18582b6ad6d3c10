using Cus.Portal.Appels.Depots;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Appels.Demonstration;

/// <summary>A session as its story needs it.</summary>
internal sealed record SessionDuRecit(Guid Id, Sessions.CalendrierDeSession Calendrier, MillesimeRegions Millesime)
{
    public DateOnly Ouverture => Paris.Date(Calendrier.OuvreLe);

    public DateOnly Limite => Paris.Date(Calendrier.LimiteDeDepot);
}

/// <summary>Drafts, pieces, deposits, withdrawals, first readings of a session.</summary>
internal sealed class RecitDesDossiers(Recit recit, Troupe troupe, ITerritoires territoires, SessionDuRecit session)
{
    private static readonly string[] Toutes = ["candidature", "description", "plan", "echeancier", "engagements"];

    /// <summary>The draft is opened.</summary>
    public void Ouvrir(Projet projet, DateTimeOffset le, Acteur? par = null) => recit.Acte(le, par ?? troupe.Redacteur(projet.Organisme), async (s, ct) =>
        projet.Id = await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(session.Id, projet.Organisme, projet.Intitule, ct));

    /// <summary>Sections of the draft, all of them unless some are named.</summary>
    public void Ecrire(Projet projet, DateTimeOffset le, params string[] sections) => Ecrire(projet, le, (_, saisie) => saisie, sections);

    /// <summary>The same, what is typed being altered.</summary>
    public void Ecrire(Projet projet, DateTimeOffset le, Func<string, SaisieDeSection, SaisieDeSection> alterer, params string[] sections) =>
        recit.Acte(le, troupe.Redacteur(projet.Organisme), async (s, ct) =>
        {
            var dossier = await s.GetRequiredService<Perimetre>().ChargerPourEcrireAsync(projet.Id, ct);
            var formulaire = await s.GetRequiredService<EnregistrerSection>().FormulaireAsync(dossier, ct);
            foreach (var (code, saisie) in Contenu(projet).Sections.Where(x => sections.Length == 0 || sections.Contains(x.Code, StringComparer.Ordinal)))
            {
                var version = dossier.Ecrire(code, alterer(code, saisie), dossier.VersionDeSection(code), troupe.Redacteur(projet.Organisme), le);
                s.GetRequiredService<Journal>().Consigner("Appels.Dossier.Ecrire", $"appels/dossier/{dossier.Id}",
                    $"{troupe.Redacteur(projet.Organisme).Nom} enregistre « {formulaire.Section(code)!.Titre} » (version {version}).", new { code, version }, dossier.OrganismeId);
            }

            await s.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        });

    /// <summary>The operator writes its sheet.</summary>
    public void EcrireParLOperateur(Projet projet, Acteur operateur, DateTimeOffset le) => recit.Acte(le, operateur, (s, ct) =>
        s.GetRequiredService<EnregistrerSection>().ExecuterAsync(projet.Id, Rubriques.Operateur, ContenuDuProjet.Operateur, 0, ct));

    /// <summary>Pieces of the draft, all of them unless some are named. Written by the portal: no scan to wait for.</summary>
    public void Joindre(Projet projet, DateTimeOffset le, params string[] pieces) => recit.Acte(le, troupe.Redacteur(projet.Organisme), async (s, ct) =>
    {
        var par = troupe.Redacteur(projet.Organisme);
        var dossier = await s.GetRequiredService<Perimetre>().ChargerPourEcrireAsync(projet.Id, ct);
        foreach (var piece in pieces.Length == 0 ? Toutes : pieces)
        {
            var (titre, nom, pages) = Piece(projet, piece);
            var fichier = await s.GetRequiredService<IFichiers>().EnregistrerAsync(PdfDeDemonstration.Ecrire(titre, $"{projet.Intitule}\n \n{Contenu(projet).Description}", pages), nom, "application/pdf", ct);
            dossier.Joindre(piece, piece == "engagements", fichier.Id, par, le);
            s.GetRequiredService<Journal>().Consigner("Appels.Dossier.Joindre", $"appels/dossier/{dossier.Id}", $"{par.Nom} joint « {fichier.Nom} » sous « {titre} ».",
                new { piece, fichier.Empreinte, fichier.Taille, fichier.Pages }, dossier.OrganismeId);
        }

        await s.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    });

    /// <summary>The signataire deposits: receipt, register, mails.</summary>
    public void Deposer(Projet projet, DateTimeOffset le) => recit.Ecrit(le, troupe.Signataire(projet.Organisme), (s, ct) => s.GetRequiredService<DeposerDossier>().ExecuterAsync(projet.Id, ct));

    /// <summary>The signataire withdraws.</summary>
    public void Retirer(Projet projet, DateTimeOffset le, string motif) =>
        recit.Ecrit(le, troupe.Signataire(projet.Organisme), (s, ct) => s.GetRequiredService<RetirerDossier>().ExecuterAsync(projet.Id, motif, ct));

    /// <summary>A rédacteur tells the signataires that the draft waits for them.</summary>
    public void Prevenir(Projet projet, DateTimeOffset le) =>
        recit.Ecrit(le, troupe.Redacteur(projet.Organisme), (s, ct) => s.GetRequiredService<PrevenirLeSignataire>().ExecuterAsync(projet.Id, ct));

    /// <summary>Somebody of a recipient opens the page of the dossier for the first time.</summary>
    public void Lire(Projet projet, DateTimeOffset le, params ReadOnlySpan<Acteur> lecteurs)
    {
        var minutes = 0;
        foreach (var lecteur in lecteurs)
            recit.Acte(le.AddMinutes(minutes += 7), lecteur, (s, ct) => s.GetRequiredService<NoterPremiereLecture>().ExecuterAsync(projet.Id, ct));
    }

    /// <summary>Opened, filled, joined in that order before the deposit.</summary>
    public void Preparer(Projet projet, DateOnly ouvert, DateOnly rempli, int rang)
    {
        Ouvrir(projet, ouvert.A(9 + (rang % 8), 5 * (rang % 11)));
        Ecrire(projet, rempli.A(10 + (rang % 6), 7 * (rang % 8)));
        Joindre(projet, rempli.A(17, 3 * (rang % 17)));
    }

    /// <summary>Regions of a project.</summary>
    public IReadOnlyList<string> Regions(Projet projet) => Contenu(projet).Regions;

    private ContenuDuProjet Contenu(Projet projet) => new(projet, troupe.Redacteur(projet.Organisme).Nom, territoires, session.Millesime, session.Limite.AddMonths(3));

    private static (string Titre, string Nom, int Pages) Piece(Projet projet, string piece) => piece switch
    {
        "candidature" => ("Acte de candidature", "acte-de-candidature.pdf", 1),
        "description" => ("Description du projet", "description-du-projet.pdf", 8 + (projet.Intitule.Length % 11)),
        "plan" => ("Plan de situation", "plan-de-situation.pdf", projet.Lots.Length),
        "echeancier" => ("Échéancier de mise en œuvre", "echeancier.pdf", 1),
        _ => ("Lettres d’engagement des partenaires", "engagement-du-departement.pdf", 2),
    };
}
