using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Dossiers;

/// <summary>Saves a section of a draft, whatever is missing, under its version stamp. The operator writes its own sheet only.</summary>
internal sealed class EnregistrerSection(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, IHorloge horloge, Journal journal)
{
    /// <returns>The new version stamp.</returns>
    /// <exception cref="Refus">Outside the perimeter (404), not the writer of that section (403), deposited or saved by somebody else meanwhile (409).</exception>
    public async Task<int> ExecuterAsync(Guid dossierId, string code, SaisieDeSection saisie, int versionLue, CancellationToken ct)
    {
        PermissionsAppels.Ecrire.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerPourEcrireAsync(dossierId, ct);
        var section = await SectionAsync(dossier, code, ct) ?? throw new Refus(RefusAppels.SectionInconnue);
        if (!await PeutEcrireAsync(dossier, section, ct))
            throw new Refus(RefusSocle.Interdit);
        var presente = dossier.VersionDeSection(code);
        var version = dossier.Ecrire(code, saisie, versionLue, acteur.Requis, horloge.Maintenant);
        if (version == presente)
            return version;
        journal.Consigner("Appels.Dossier.Ecrire", $"appels/dossier/{dossier.Id}", $"{acteur.Requis.Nom} enregistre « {section.Titre} » (version {version}).", new { code, version }, dossier.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }

        return version;
    }

    /// <summary>True when the actor may write that section of that dossier, its status apart.</summary>
    public async Task<bool> PeutEcrireAsync(Dossier dossier, SectionDeFormulaire section, CancellationToken ct)
    {
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is not null)
            return true;
        return section.Redacteur == RedacteurDeSection.Operateur && dossier.OperateurId is { } operateur
            && await perimetre.HabilitationAsync(PermissionsAppels.Ecrire, operateur, ct) is { Role: Role.Operateur };
    }

    /// <summary>The section in the version of the form that the dossier was opened with.</summary>
    public async Task<SectionDeFormulaire?> SectionAsync(Dossier dossier, string code, CancellationToken ct) =>
        (await FormulaireAsync(dossier, ct)).Section(code);

    /// <summary>The form that the dossier was opened with.</summary>
    public async Task<DefinitionDeFormulaire> FormulaireAsync(Dossier dossier, CancellationToken ct) =>
        await (from s in db.Set<Sessions.Session>()
               join f in db.Set<FormulaireDAppel>() on s.AppelId equals f.AppelId
               where s.Id == dossier.SessionId && f.Version == dossier.VersionFormulaire
               select f.Definition).AsNoTracking().SingleAsync(ct);
}

/// <summary>A colleague of the same organisme, or of its successor, takes over the draft of an absent one; the journal says so and the former is told.</summary>
internal sealed class ReprendreDossier(
    UniteDeTravail unite, IActeurCourant acteur, Perimetre perimetre, SuccessionDesDossiers succession, Identite.Contracts.IMembres membres, Socle.Courriels.IMessagerie messagerie, IHorloge horloge,
    Journal journal)
{
    public async Task ExecuterAsync(Guid dossierId, CancellationToken ct)
    {
        PermissionsAppels.Ouvrir.Exiger(acteur.Acteur);
        var dossier = await perimetre.ChargerAsync(dossierId, ct);
        if (await perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, dossier.OrganismeId, ct) is null)
            throw new Refus(RefusSocle.Interdit);
        var moi = acteur.Requis;
        var (ancien, ancienNom) = (dossier.SuiviPar, dossier.SuiviParNom);
        if (ancien == moi.CompteId)
            return;
        dossier.Reprendre(moi);
        journal.Consigner("Appels.Dossier.Reprendre", $"appels/dossier/{dossier.Id}",
            $"Dossier {dossier.Reference} repris par {moi.Nom} le {Francais.DateLongue(horloge.Maintenant)}, dossier ouvert par {dossier.OuvertParNom}{await succession.AuTitreDeAsync(dossier.OrganismeId, ct)}.", new { ancien, ancienNom }, dossier.OrganismeId);
        if (await membres.ActeurAsync(ancien, horloge.Aujourdhui(), ct) is { } prevenu)
        {
            await messagerie.PreparerAsync(new Socle.Courriels.CourrielAPreparer(prevenu.Courriel, prevenu.Nom, $"{moi.Nom} reprend « {dossier.Intitule} »",
                $"Bonjour {prevenu.Nom},\n\n{moi.Nom} reprend le brouillon du dossier {dossier.Reference} « {dossier.Intitule} », que vous suiviez. Le dossier appartient à votre organisme : vous pouvez le reprendre de la même façon.",
                Categorie: "dossier.reprise", Objet: $"appels/dossier/{dossier.Id}", CompteId: ancien, Lien: $"/appels/dossiers/{dossier.Id}"), ct);
        }

        await unite.ValiderAsync(ct);
    }
}
