using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Redaction;

/// <summary>What a newer template would change: a heading, its text before and after.</summary>
internal sealed record ChangementDeTrame(string Ou, IReadOnlyList<Fragment> Fragments);

/// <summary>A newer template put beside the one of the contract.</summary>
internal sealed record EcartDeTrame(int Ancienne, int Nouvelle, string Nouveautes, IReadOnlyList<ChangementDeTrame> Changements);

/// <summary>Shows what a newer version of the template changes, and adopts it. What the parties wrote stays.</summary>
internal sealed class AdopterTrame(UniteDeTravail unite, IActeurCourant acteur, PerimetreDesContrats perimetre, LireTrame trames, Annonces annonces, Journal journal)
{
    /// <summary>The difference with the last version published; null when the contract is on it.</summary>
    public async Task<EcartDeTrame?> ComparerAsync(ContratTerritorial contrat, CancellationToken ct)
    {
        var derniere = (await trames.PublieesAsync(ct)).FirstOrDefault();
        return derniere is null || derniere.Version <= contrat.VersionDeTrame ? null
            : new EcartDeTrame(contrat.VersionDeTrame, derniere.Version, derniere.Nouveautes, Comparer(await trames.VersionAsync(contrat.VersionDeTrame, ct), derniere.Definition));
    }

    /// <exception cref="Refus">Outside the perimeter, neither the EPCI nor the State, frozen; not newer, not published.</exception>
    public async Task ExecuterAsync(Guid contratId, int version, CancellationToken ct)
    {
        var (contrat, partie) = await perimetre.ChargerPourEcrireAsync(contratId, ct);
        partie.ExigerEpciOuEtat();
        if (version <= contrat.VersionDeTrame)
            throw new Refus(RefusRedaction.TrameDejaAdoptee, ("version", contrat.VersionDeTrame));
        var changements = Comparer(await trames.VersionAsync(contrat.VersionDeTrame, ct), await trames.VersionAsync(version, ct));
        var ancienne = contrat.VersionDeTrame;
        contrat.AdopterLaTrame(version);
        journal.Consigner("Contrats.Trame.Adopter", CheminsDeContrat.Objet(contratId), $"{acteur.Requis.Nom} adopte la trame version {version} (auparavant {ancienne})\u00A0: {string.Join(", ", changements.Select(c => c.Ou))}.",
            new { ancienne, version }, contrat.EpciOrganismeId);
        annonces.Publier(new TexteModifie(contratId));
        await unite.ValiderAsync(ct);
    }

    /// <summary>Headings whose text differs, those that come and those that go.</summary>
    internal static IReadOnlyList<ChangementDeTrame> Comparer(DefinitionDeTrame avant, DefinitionDeTrame apres)
    {
        var (ancien, nouveau) = (EnTextes(avant), EnTextes(apres));
        return [.. ancien.Keys.Concat(nouveau.Keys).Distinct(StringComparer.Ordinal)
            .Where(k => ancien.GetValueOrDefault(k) != nouveau.GetValueOrDefault(k))
            .Select(k => new ChangementDeTrame(k, Redline.Mots(ancien.GetValueOrDefault(k, ""), nouveau.GetValueOrDefault(k, ""))))];
    }

    private static Dictionary<string, string> EnTextes(DefinitionDeTrame trame) => trame.Clauses
        .Select(c => ($"Clause « {c.Titre} »", c.Condition is { } condition ? $"{c.Texte} [{condition}]" : c.Texte))
        .Concat(trame.Axes.SelectMany(a => a.Indicateurs.Select(i => ($"{a.EnClair}, {i.Code}", $"{i.Titre}, en {i.Unite}"))))
        .Concat(trame.Axes.SelectMany(a => a.Recits.Select(r => ($"{a.EnClair}, récit « {r.Titre} »", r.Requis ? $"{r.Aide} (demandé)" : r.Aide))))
        .Concat(trame.Annexes.Select(a => ($"Annexe « {a.Titre} »", a.Aide)))
        .GroupBy(t => t.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(t => t.Item2)), StringComparer.Ordinal);
}
