using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.Conventions;

/// <summary>A page of a convention: its head, its tabs, in what quality the reader stands before it.</summary>
internal abstract class PageDeConvention(PerimetreDesConventions perimetre, IHorloge horloge) : PagePortail
{
    private static readonly StatutConventionCus[] Vie = [.. Enum.GetValues<StatutConventionCus>().Where(s => s != StatutConventionCus.Echue)];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ConventionCus Convention { get; private set; } = null!;

    public QualiteDansLaCus Qualite { get; private set; }

    public DateTimeOffset Maintenant => horloge.Maintenant;

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    /// <summary>Writes for the landlord, and text and figures may change.</summary>
    public bool PeutEcrire => Qualite.HasFlag(QualiteDansLaCus.Organisme) && Convention.EstModifiable;

    /// <summary>Fills what was done for the landlord: once the convention is concluded.</summary>
    public bool PeutSaisir => Qualite.HasFlag(QualiteDansLaCus.Organisme) && Convention.EstConclue;

    public bool EstPrefetDuSiege => Qualite.HasFlag(QualiteDansLaCus.PrefetDuSiege);

    public bool EstPrefetDeRegion => Qualite.HasFlag(QualiteDansLaCus.PrefetDeRegion);

    /// <summary>Short names of the steps; over is the last one.</summary>
    public IReadOnlyList<string> Etapes => [.. Vie.Select(s => Libelles.De(s))];

    public int EtapeCourante => Convention.Statut is StatutConventionCus.EnVigueur or StatutConventionCus.Echue ? Vie.Length : Array.IndexOf(Vie, Convention.Statut);

    /// <summary>Tabs: address, name.</summary>
    public IReadOnlyList<(string Chemin, string Nom)> Onglets =>
    [
        (CheminsDeConvention.Convention(Id), "Procédure"),
        (CheminsDeConvention.Categorie(Id), "Catégorie"),
        (CheminsDeConvention.Association(Id), "Association"),
        (CheminsDeConvention.Texte(Id), "Texte"),
        (CheminsDeConvention.Vente(Id), "Vente et loyers"),
        (CheminsDeConvention.Territoires(Id), "Territoires"),
        (CheminsDeConvention.Engagements(Id), "Engagements"),
        (CheminsDeConvention.Registre(Id), "Registre"),
        (CheminsDeConvention.Avis(Id), "Avis"),
        (CheminsDeConvention.Signature(Id), "Signature"),
        (CheminsDeConvention.Suivi(Id), "Suivi et évaluations"),
        (CheminsDeConvention.Documents(Id), "Documents"),
    ];

    protected PerimetreDesConventions Perimetre => perimetre;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Convention = await perimetre.ChargerAsync(Id, ct);
        Qualite = await perimetre.QualiteAsync(Convention, ct);
        ViewData["Fil"] = new (string, string?)[] { ("Conventions d’utilité sociale", "/cus/conventions"), (Convention.Intitule, Request.Path == CheminsDeConvention.Convention(Id) ? null : CheminsDeConvention.Convention(Id)) };
    }
}
