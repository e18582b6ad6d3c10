using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>What a row of the form holds, as typed.</summary>
/// <param name="Nom">Name of the line.</param>
/// <param name="Numerateur">Number, or numerator.</param>
/// <param name="Denominateur">Denominator of a ratio.</param>
/// <param name="Version">Version stamp that was read.</param>
internal sealed record LigneSaisie(string Nom, string? Numerateur, string? Denominateur, int Version);

/// <summary>Writes the values of a party, and the totals that follow from them.</summary>
internal sealed class EcrireLesValeurs(IIndicateurs indicateurs)
{
    public async Task<BilanDeSaisie> ExecuterAsync(ContratTerritorial contrat, CampagneAnnuelle campagne, IReadOnlyList<LigneDeCampagne> lignes, IReadOnlyList<SaisieDeValeur> saisies, CancellationToken ct)
    {
        var version = IndicateursDeLaTrame.Version(contrat.VersionDeTrame);
        var bilan = await indicateurs.EnregistrerAsync(IndicateursDeLaTrame.Programme, version, saisies, ct);
        var codes = saisies.Where(s => s.Cle.Ventilation.Length > 0).Select(s => s.Cle.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0)
            return bilan;
        var objet = IndicateursDeLaTrame.Objet(contrat.Id);
        var lues = (await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [objet], ct)).Where(v => v.Cle.Annee == campagne.Annee && v.Cle.Ventilation.Length > 0 && codes.Contains(v.Cle.Code)).ToLookup(v => v.Cle.Code);
        var totaux = lignes.DistinctBy(l => l.Definition.Code).Where(l => codes.Contains(l.Definition.Code))
            .Select(l => new SaisieDeValeur(new(objet, l.Definition.Code, campagne.Annee), Sommes.De(l.Definition, lues[l.Definition.Code].Select(v => v.Valeur)).Valeur, null, new Provenance("Somme des parties"))).ToList();
        await indicateurs.EnregistrerAsync(IndicateursDeLaTrame.Programme, version, totaux, ct);
        return bilan;
    }
}

/// <summary>A party saves its values and its explanations, as far as it has gone. What another hand changed meanwhile is left and told.</summary>
internal sealed class SaisirLesValeurs(UniteDeTravail unite, IActeurCourant acteur, PerimetreDExecution perimetre, LignesDeCampagne lignes, EcrireLesValeurs ecrire, Journal journal)
{
    /// <returns>The values left as they are, for another hand changed them.</returns>
    /// <exception cref="Refus">Of another party, a campaign closed, cells to correct: all said at once.</exception>
    public async Task<IReadOnlyList<ConflitDeValeur>> ExecuterAsync(Guid campagneId, Guid demandeId, IReadOnlyList<LigneSaisie> saisies, IReadOnlyDictionary<string, string?> explications, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerPourEcrireAsync(campagneId, ct);
        var demande = await perimetre.DemandeAsync(campagne, demandeId, ct);
        var connues = (await lignes.PourAsync(contrat, campagne, demande, ct)).ToDictionary(l => l.Nom, StringComparer.Ordinal);
        var motifs = new List<Motif>();
        var valeurs = saisies.Where(s => connues.ContainsKey(s.Nom)).Select(s => Lire(connues[s.Nom], s, motifs)).OfType<SaisieDeValeur>().ToList();
        if (motifs.Count > 0)
            throw new Refus(motifs);
        foreach (var (code, texte) in explications)
            demande.Expliquer(code, texte?.Trim() ?? "");
        demande.Reprendre();
        var bilan = await ecrire.ExecuterAsync(contrat, campagne, [.. connues.Values], valeurs, ct);
        journal.Consigner("Contrats.Valeurs.Saisir", $"contrats/demande/{demandeId}", $"{acteur.Requis.Nom} enregistre les valeurs {campagne.Annee} de {demande.Nom}.", new { campagne.Annee, valeurs = valeurs.Count }, demande.OrganismeId);
        await unite.ValiderAsync(ct);
        return bilan.Conflits;
    }

    private static SaisieDeValeur? Lire(LigneDeCampagne ligne, LigneSaisie saisie, List<Motif> motifs)
    {
        var nombre = Nombre(ligne, saisie.Numerateur, $"n|{ligne.Nom}", motifs);
        if (ligne.Definition.EstUnNombre)
            return nombre.Motif is null ? new(ligne.Cle, nombre.Nombre is { } n ? Valeur.De(n) : Valeur.NonRenseignee, saisie.Version) : null;
        var denominateur = Nombre(ligne, saisie.Denominateur, $"d|{ligne.Nom}", motifs);
        if (nombre.Motif is not null || denominateur.Motif is not null)
            return null;
        if (nombre.EstVide != denominateur.EstVide)
        {
            motifs.Add(Motif.De(RefusContrats.MoitieDeRapport, $"{(nombre.EstVide ? 'n' : 'd')}|{ligne.Nom}"));
            return null;
        }

        if (nombre.EstVide)
            return new(ligne.Cle, Valeur.NonRenseignee, saisie.Version);
        if (ReglesDeSaisie.Controler(ligne.Definition, nombre.Nombre!.Value, denominateur.Nombre, $"n|{ligne.Nom}") is { } motif)
        {
            motifs.Add(motif);
            return null;
        }

        return new(ligne.Cle, Valeur.De(nombre.Nombre!.Value, denominateur.Nombre!.Value), saisie.Version);
    }

    private static NombreLu Nombre(LigneDeCampagne ligne, string? texte, string champ, List<Motif> motifs)
    {
        var lu = NombreFrancais.Lire(texte, AttenteDeNombre.De(ligne.Definition));
        if (lu.Motif is { } motif)
            motifs.Add(motif with { Champ = champ });
        return lu;
    }
}

/// <summary>A party hands in its values: all are filled, and what is under a commitment is explained.</summary>
internal sealed class RemettreLesValeurs(
    UniteDeTravail unite, IActeurCourant acteur, PerimetreDExecution perimetre, LignesDeCampagne lignes, IIndicateurs indicateurs, EcheanceDExecution echeances, IHorloge horloge, Journal journal)
{
    /// <exception cref="Refus">Of another party, a campaign closed, values missing, a variance that is not explained.</exception>
    public async Task ExecuterAsync(Guid campagneId, Guid demandeId, CancellationToken ct)
    {
        var (campagne, contrat) = await perimetre.ChargerPourEcrireAsync(campagneId, ct);
        var demande = await perimetre.DemandeAsync(campagne, demandeId, ct);
        var valeurs = (await indicateurs.ValeursAsync(IndicateursDeLaTrame.Programme, [IndicateursDeLaTrame.Objet(contrat.Id)], ct)).ToDictionary(v => v.Cle, v => v.Valeur);
        var motifs = Manques(await lignes.PourAsync(contrat, campagne, demande, ct), demande, valeurs);
        if (motifs.Count > 0)
            throw new Refus(motifs);
        demande.Remettre(acteur.Requis, horloge.Maintenant);
        await echeances.CloreAsync(demande, ct);
        journal.Consigner("Contrats.Valeurs.Remettre", $"contrats/demande/{demandeId}", $"{acteur.Requis.Nom} remet les valeurs {campagne.Annee} de {demande.Nom}.", new { campagne.Annee, demande.Explications }, demande.OrganismeId);
        await unite.ValiderAsync(ct);
    }

    /// <summary>What stops the handing in, line by line then indicator by indicator.</summary>
    internal static List<Motif> Manques(IReadOnlyList<LigneDeCampagne> lignes, DemandeDeValeurs demande, IReadOnlyDictionary<CleDeValeur, Valeur> valeurs)
    {
        var motifs = lignes.Where(l => l.Engagement is not null && !valeurs.GetValueOrDefault(l.Cle).EstComplete)
            .Select(l => Motif.De(RefusContrats.ValeurManquante, $"n|{l.Nom}", null, ("ligne", l.EnClair))).ToList();
        foreach (var g in lignes.Where(l => l.Engagement is not null).GroupBy(l => l.Definition.Code, StringComparer.Ordinal))
        {
            var definition = g.First().Definition;
            var somme = Sommes.De(definition, g.Select(l => valeurs.GetValueOrDefault(l.Cle))).Valeur;
            var engagement = definition.EstUnNombre ? g.Sum(l => l.Engagement) : g.First().Engagement;
            var evaluation = Evaluer.Une(definition, somme, engagement);
            if (evaluation.Verdict == Verdict.NonAtteint && !demande.Explications.ContainsKey(g.Key))
                motifs.Add(Motif.De(RefusContrats.EcartInexplique, $"e|{g.Key}", null, ("indicateur", $"{g.Key} {definition.Titre}"), ("valeur", FormatDeValeur.Valeur(definition, somme)), ("engagement", FormatDeValeur.Cible(definition, engagement))));
        }

        return motifs;
    }
}
