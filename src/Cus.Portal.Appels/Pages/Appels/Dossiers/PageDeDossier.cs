using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Formulaires;
using Cus.Portal.Appels.Regles;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.Appels.Pages.Appels.Dossiers;

/// <summary>What the pages of one dossier read.</summary>
internal sealed record LectureDeDossier(
    Perimetre Perimetre, VerifierLeDossier Verifier, EnregistrerSection Enregistrer, IOrganismes Organismes, ITerritoires Territoires, IActeurCourant Acteur, IHorloge Horloge);

/// <summary>Base of the pages of one dossier: loads it within the perimeter, with its form and the outcome of the rules.</summary>
internal abstract class PageDeDossier(LectureDeDossier lecture) : PagePortail
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public DefinitionDeFormulaire Formulaire { get; private set; } = null!;

    public BilanDeDepot Bilan { get; private set; } = null!;

    public PlanDuDossier Plan { get; private set; } = null!;

    public OrganismeLu? Porteur { get; private set; }

    public SaisieLisible Lisible { get; private set; } = null!;

    public Session Session => Bilan.Etat.Session;

    public Appel Appel => Bilan.Etat.Appel;

    public DateTimeOffset Maintenant => lecture.Horloge.Maintenant;

    public bool EstBrouillon => Dossier.Statut == StatutDossier.Brouillon;

    /// <summary>The actor may write for the porteur.</summary>
    public bool PeutEcrire { get; private set; }

    /// <summary>The actor may deposit for the porteur.</summary>
    public bool PeutDeposer { get; private set; }

    /// <summary>The actor reads the dossier as its porteur.</summary>
    public bool EstDuPorteur { get; private set; }

    public Acteur Acteur => lecture.Acteur.Requis;

    /// <summary>« d’Habitat Garonne », « de Toit d’Oc ».</summary>
    public string DuPorteur => Elision.De(Porteur?.Nom ?? "l’organisme");

    protected LectureDeDossier Lecture => lecture;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Dossier = await lecture.Perimetre.ChargerAsync(Id, ct);
        Formulaire = await lecture.Enregistrer.FormulaireAsync(Dossier, ct);
        Bilan = await lecture.Verifier.ExecuterAsync(Dossier, ct);
        Plan = new PlanDuDossier(Dossier, Formulaire, Bilan);
        await SituerAsync(Dossier.OrganismeId, ct, Paris.Date(Dossier.OuvertLe));
        Lisible = await SaisieLisible.PreparerAsync(Dossier.Sections.Select(s => s.Saisie), lecture.Organismes, lecture.Territoires, lecture.Horloge.Aujourdhui(), ct);
        EstDuPorteur = (await lecture.Perimetre.PorteursAsync(ct)).Contains(Dossier.OrganismeId);
        PeutEcrire = await lecture.Perimetre.HabilitationAsync(PermissionsAppels.Ouvrir, Dossier.OrganismeId, ct) is not null;
        PeutDeposer = await lecture.Perimetre.HabilitationAsync(PermissionsAppels.Deposer, Dossier.OrganismeId, ct) is not null;
        var nom = $"{Appel.Titre}, {Session.Libelle}";
        ViewData["Fil"] = new (string, string?)[] { ("Appels à projets", "/appels"), (nom, $"/appels/sessions/{Session.Id}"), (Dossier.Intitule, $"/appels/dossiers/{Id}") };
    }

    /// <summary>Reads the porteur, as it was named on a day.</summary>
    protected async Task SituerAsync(Guid organismeId, CancellationToken ct, DateOnly? jour = null) =>
        Porteur = await lecture.Organismes.LireAsync(organismeId, jour ?? lecture.Horloge.Aujourdhui(), ct);
}

/// <summary>« de » before a name.</summary>
internal static class Elision
{
    public static string De(string nom) => nom.Length > 0 && "aàâeéèêëhiîïoôuyAÀÂEÉÈÊHIÎOÔUY".Contains(nom[0], StringComparison.Ordinal) ? $"d’{nom}" : $"de {nom}";
}
