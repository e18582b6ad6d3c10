using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>A page of a convention of the first generation: its head, its tabs, in what quality the reader stands before it.</summary>
internal abstract class PageDePremiereGeneration(PerimetreDePremiereGeneration perimetre, IHorloge horloge) : PagePortail
{
    private static readonly StatutConventionPremiereGeneration[] Vie = [.. Enum.GetValues<StatutConventionPremiereGeneration>().Where(s => s != StatutConventionPremiereGeneration.Terminee)];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ConventionPremiereGeneration Convention { get; private set; } = null!;

    public QualiteDansLaCus Qualite { get; private set; }

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Writes for the landlord, and stock and targets may change.</summary>
    public bool PeutEcrire => Qualite.HasFlag(QualiteDansLaCus.Organisme) && Convention.EstModifiable;

    /// <summary>Fills what was done for the landlord: once the convention is concluded.</summary>
    public bool PeutSaisir => Qualite.HasFlag(QualiteDansLaCus.Organisme) && !Convention.EstModifiable;

    public bool EstPrefetDuSiege => Qualite.HasFlag(QualiteDansLaCus.PrefetDuSiege);

    public bool EstPrefetDeRegion => Qualite.HasFlag(QualiteDansLaCus.PrefetDeRegion);

    /// <summary>Names of the steps; over is the last one.</summary>
    public IReadOnlyList<string> Etapes => [.. Vie.Select(s => Libelles.De(s))];

    public int EtapeCourante => Convention.EstModifiable ? Array.IndexOf(Vie, Convention.Statut) : Vie.Length;

    /// <summary>Tabs: address, name.</summary>
    public IReadOnlyList<(string Chemin, string Nom)> Onglets =>
    [
        (CheminsDePremiereGeneration.Convention(Id), "Procédure"),
        (CheminsDePremiereGeneration.Patrimoine(Id), "Patrimoine"),
        (CheminsDePremiereGeneration.Chiffres(Id), "Indicateurs"),
        (CheminsDePremiereGeneration.Declarations(Id), "Déclarations"),
        (CheminsDePremiereGeneration.Controles(Id), "Contrôles"),
        (CheminsDePremiereGeneration.Suivi(Id), "Suivi"),
        (CheminsDePremiereGeneration.Demandes(Id), "Demandes R. 445-7"),
        (CheminsDePremiereGeneration.Evaluations(Id), "Évaluations"),
    ];

    protected PerimetreDePremiereGeneration Perimetre => perimetre;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Convention = await perimetre.ChargerAsync(Id, ct);
        Qualite = await perimetre.QualiteAsync(Convention, ct);
        ViewData["Fil"] = new (string, string?)[] { ("Conventions d’utilité sociale", "/cus/conventions"), ("Première génération", CheminsDePremiereGeneration.Liste), (Convention.Intitule, Request.Path == CheminsDePremiereGeneration.Convention(Id) ? null : CheminsDePremiereGeneration.Convention(Id)) };
    }
}
