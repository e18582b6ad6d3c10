using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Chiffres;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Mesures;
using Cus.Portal.ConventionsCus.PremiereGeneration.Registres;
using Cus.Portal.ConventionsCus.Regles;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ConventionsCus.Pages.Cus.PremiereGeneration;

/// <summary>What a list adds up to on a segment and a year, beside the value entered.</summary>
/// <param name="Segment">Name.</param>
/// <param name="Annee">Year.</param>
/// <param name="Serie">« C.I », « D.I ».</param>
/// <param name="Somme">Euros without taxes, or dwellings.</param>
/// <param name="Saisi">V1 of that year; null when it is not there.</param>
internal sealed record SommeDeRegistre(string Segment, int Annee, string Serie, decimal Somme, decimal? Saisi)
{
    /// <summary>Further than the rounding to the unit; nothing entered says nothing.</summary>
    public bool Differe => Saisi is { } saisi && decimal.Round(saisi) != decimal.Round(Somme);
}

/// <summary>One of the lists of a convention: deposited as a file, added up by segment and year against what was entered.</summary>
[Authorize(PermissionsCus.LireConventionsCode)]
internal sealed class RegistresModel(PerimetreDePremiereGeneration perimetre, IHorloge horloge, TenirLesRegistres1G tenir, LireLesChiffres1G chiffres, LireLesRealisations1G realisations) : PageDePremiereGeneration(perimetre, horloge)
{
    [BindProperty(SupportsGet = true)]
    public string? Registre { get; set; }

    public NatureDeRegistre Nature => Registre switch
    {
        "depenses" => NatureDeRegistre.Depenses,
        "ventes" => NatureDeRegistre.Ventes,
        _ => throw new Refus(RefusSocle.Introuvable),
    };

    public RegistrePremiereGeneration? Lu { get; private set; }

    public IReadOnlyList<SommeDeRegistre> Sommes { get; private set; } = [];

    /// <summary>What is worth a word in the dwellings on sale.</summary>
    public IReadOnlyList<(LogementDuRegistre Logement, Constat Constat)> Constats => Lu is null ? [] : FichierDesVentes.Verifier(Lu.Logements);

    public int Lignes => (Lu?.Depenses.Count + Lu?.Logements.Count) ?? 0;

    public bool PeutDeposer => Qualite.HasFlag(QualiteDansLaCus.Organisme);

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    /// <summary>The list as a workbook, that comes back as it left.</summary>
    public async Task<IActionResult> OnGetTelechargerAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        var (modele, lignes) = Nature == NatureDeRegistre.Depenses
            ? (FichierDesDepenses.Modele, (Lu?.Depenses ?? []).Select(FichierDesDepenses.Ligne))
            : (FichierDesVentes.Modele, (Lu?.Logements ?? []).Select(FichierDesVentes.Ligne));
        return File(Tableurs.Ecrire(modele, lignes), Tableurs.TypeXlsx, $"{modele.Feuille}-{Convention.Reference}.xlsx");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActerAsync(async () =>
    {
        await using var contenu = Request.Form.Files.GetFile("Fichier")?.OpenReadStream();
        var lignes = await tenir.RemplacerAsync(Id, Nature, contenu, ct);
        Annoncer($"{Francais.Nombre(lignes, "ligne déposée", "lignes déposées")}.");
        return Redirect(CheminsDePremiereGeneration.Registre(Id, Nature));
    });

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        await base.ChargerAsync(ct);
        Lu = await tenir.LireAsync(Id, Nature, ct);
        if (Lu is null)
            return;
        var lignes = Lu.Depenses.Select(d => ((d.Segment, d.Annee, Serie: d.Indicateur), Nombre: d.MontantHorsTaxe)).Concat(Lu.Logements.Select(l => ((l.Segment, l.Annee, Serie: "D.I"), Nombre: 1m))).ToLookup(l => l.Item1, l => l.Nombre);
        var contexte = await chiffres.ContexteAsync(Convention, ct);
        var releve = Convention.EstModifiable ? null : await realisations.ReleveAsync(Convention, contexte, null, ct);
        decimal? Saisi((string Segment, int Annee, string Serie) cle) => releve?.An(cle.Serie, Territoire1G.CodeDuSegment(cle.Segment), cle.Annee).V1;
        var saisies = from t in contexte.DeLEchelle(EchelleDIndicateur.Segment)
                      from annee in Convention.Calendrier.Annees
                      from serie in Nature == NatureDeRegistre.Depenses ? (string[])[FichierDesDepenses.Immobilisees, FichierDesDepenses.EnExploitation] : ["D.I"]
                      where Saisi((t.Nom, annee, serie)) is > 0
                      select (Segment: t.Nom, Annee: annee, Serie: serie);
        Sommes = [.. lignes.Select(g => g.Key).Union(saisies).Order().Select(k => new SommeDeRegistre(k.Segment, k.Annee, k.Serie, lignes[k].Sum(), Saisi(k)))];
    }
}
