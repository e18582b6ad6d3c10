using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Ensembles;
using Cus.Portal.ConventionsCus.Textes;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Versions;

/// <summary>Prints a version to a tagged PDF.</summary>
internal sealed class ImprimerLaConvention(IImprimeurPdf imprimeur)
{
    public Task<byte[]> ExecuterAsync(ConventionCus convention, ContenuDeCus contenu, IReadOnlyList<OccupationPubliee> occupations, int numero, DateTimeOffset le, CancellationToken ct) =>
        imprimeur.ImprimerAsync<DocumentDeLaConvention>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(DocumentDeLaConvention.Intitule)] = convention.Intitule,
            [nameof(DocumentDeLaConvention.Reference)] = convention.Reference,
            [nameof(DocumentDeLaConvention.Numero)] = numero,
            [nameof(DocumentDeLaConvention.FigeeLe)] = Francais.DateEtHeure(le),
            [nameof(DocumentDeLaConvention.Faits)] = Faits(convention),
            [nameof(DocumentDeLaConvention.Sections)] = contenu.Sections.Where(s => s.Code != ComposerLeContenu.Occupation).Select(s => new DocumentDeLaConvention.Section(Chapitre(s.Code), s.Titre, s.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).ToList(),
            [nameof(DocumentDeLaConvention.Tableaux)] = TableauxDeCus.De(contenu.Chiffres, convention.Calendrier).Select(t => new DocumentDeLaConvention.Tableau($"{t.Titre} ({t.Code}), en {t.Unite}", t.Colonnes, [.. t.Lignes.Select(l => new DocumentDeLaConvention.Ligne(l.Territoire, l.Nature, l.Cellules))])).ToList(),
            [nameof(DocumentDeLaConvention.Occupations)] = occupations.Select(Groupe).ToList(),
            [nameof(DocumentDeLaConvention.Empreinte)] = contenu.Empreinte(),
        }, ct);

    private static List<DocumentDeLaConvention.Fait> Faits(ConventionCus c) =>
    [
        new("Organisme", $"{c.Bailleur.Nom}, SIREN {c.Bailleur.Siren}"),
        new("Durée", $"six ans, du {Francais.DateLongue(c.Calendrier.EntreeEnVigueur)} au {c.TermeEnClair}"),
        new("Catégorie", c.Categorie is { } categorie ? $"{Libelles.De(categorie.Categorie)}. {string.Join(' ', categorie.Explications)}" : "à fixer"),
    ];

    private static DocumentDeLaConvention.Groupe Groupe(OccupationPubliee o) => o.Occupation is { } m
        ? new($"{o.Nom}, département {o.Departement}", [.. ((int[])[m.Menages, m.SousPlai, m.PlaiAPlus, m.PlusAPls, m.PlsAPli, m.AuDelaDuPli]).Select(n => Francais.Entier(n))], null)
        : new($"{o.Nom}, département {o.Departement}", [], string.Join(' ', o.Motifs.Select(x => x.Phrase)));

    private static string Chapitre(string code) => SectionsDeCus.Toutes.FirstOrDefault(s => s.Code == code || code.StartsWith(s.Code + "-", StringComparison.Ordinal))?.Chapitre ?? "Vente";
}
