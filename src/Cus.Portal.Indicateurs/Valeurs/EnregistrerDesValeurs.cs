using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Indicateurs.Valeurs;

/// <summary>Stores values, one or thousands: reads and locks what is there, decides, writes each table in one statement.</summary>
internal sealed class EnregistrerDesValeurs(PortailDbContext db, TableDesValeurs table, CataloguesPublies catalogues, IActeurCourant acteur, IHorloge horloge, Journal journal)
{
    public async Task<BilanDeSaisie> ExecuterAsync(string programme, string version, IReadOnlyCollection<SaisieDeValeur> saisies, CancellationToken ct)
    {
        if (saisies.Count == 0)
            return new([], []);
        var catalogue = await catalogues.ExigerAsync(programme, version, ct);
        var liste = saisies as IReadOnlyList<SaisieDeValeur> ?? [.. saisies];
        if (liste.DistinctBy(s => s.Cle).Count() != liste.Count)
            throw new ArgumentException("The same figure is given twice.");
        Controler(catalogue, liste);
        var actuelles = await table.VerrouillerAsync(programme, liste, ct);
        await ControlerLesCumulsAsync(programme, catalogue, liste, ct);
        var (ecrites, nouvelles, conflits, inchangees) = Trier(liste, actuelles);
        var auteur = acteur.Acteur ?? Acteur.Systeme;
        var maintenant = horloge.Maintenant.ToUniversalTime();
        await table.ChangerAsync(version, [.. ecrites.Select(e => (e.Actuelle.Id, e.Saisie))], auteur, maintenant, ct);
        var perdues = await table.AjouterAsync(programme, version, nouvelles, auteur, maintenant, ct);
        conflits.AddRange(perdues.Select(p => new ConflitDeValeur(p.Saisie, p.Actuelle)));
        var vues = perdues.Select(p => p.Saisie.Cle).ToHashSet();
        var bilan = new BilanDeSaisie(
            [
                .. ecrites.Select(e => Relire(e.Saisie, e.Actuelle.Lue.Version + 1, auteur, maintenant)),
                .. nouvelles.Where(s => !vues.Contains(s.Cle)).Select(s => Relire(s, 1, auteur, maintenant)),
                .. inchangees,
            ], conflits);
        if (ecrites.Count + nouvelles.Count > 0)
            Consigner(programme, catalogue, ecrites.Count + nouvelles.Count - perdues.Count, conflits.Count);
        return bilan;
    }

    private static ValeurLue Relire(SaisieDeValeur s, int version, Acteur auteur, DateTimeOffset maintenant) => new(s.Cle, s.Valeur, version, s.Provenance ?? new Provenance(), auteur.Nom, maintenant);

    private static void Controler(Catalogue catalogue, IReadOnlyList<SaisieDeValeur> saisies)
    {
        var motifs = new List<Motif>();
        foreach (var s in saisies)
        {
            var definition = CataloguesPublies.Exiger(catalogue, s.Cle.Code);
            var motif = s.Valeur switch
            {
                { Statut: StatutValeur.NonRenseignee } => null,
                { Statut: StatutValeur.SansObjet, Numerateur: 0, Denominateur: 0 } => ReglesDeSaisie.ControlerSansObjet(s.Valeur.Motif),
                _ => ReglesDeSaisie.Controler(definition, s.Valeur.Numerateur, definition.EstUnNombre ? null : s.Valeur.Denominateur),
            };
            if (motif is not null)
                motifs.Add(motif);
        }

        if (motifs.Count > 0)
            throw new Refus([.. motifs.Take(50)]);
    }

    /// <summary>The other milestones of each cumulated figure are read with it: none may end below the one before.</summary>
    private async Task ControlerLesCumulsAsync(string programme, Catalogue catalogue, IReadOnlyList<SaisieDeValeur> saisies, CancellationToken ct)
    {
        var cumulees = saisies.Where(s => catalogue.Definition(s.Cle.Code).Cible == NatureDeCible.Cumulee).ToList();
        if (cumulees.Count == 0)
            return;
        var objets = cumulees.Select(s => s.Cle.Objet).Distinct().ToList();
        var codes = cumulees.Select(s => s.Cle.Code).Distinct().ToList();
        var stockees = (await db.Set<ValeurDIndicateur>().AsNoTracking().Where(v => v.Programme == programme && objets.Contains(v.Objet) && codes.Contains(v.Code)).ToListAsync(ct)).ToDictionary(v => v.Lire().Cle, v => v.Lire().Valeur);
        foreach (var s in cumulees)
            stockees[s.Cle] = s.Valeur;
        var saisis = cumulees.Select(s => (s.Cle.Objet, s.Cle.Code, s.Cle.Ventilation)).ToHashSet();
        var motifs = stockees.GroupBy(v => (v.Key.Objet, v.Key.Code, v.Key.Ventilation)).Where(g => saisis.Contains(g.Key))
            .SelectMany(g => ReglesDeSaisie.ControlerCumul(catalogue.Definition(g.Key.Code), g.Select(v => new PointDeSerie(v.Key.Annee, v.Value)))).Select(m => m.Motif).ToList();
        if (motifs.Count > 0)
            throw new Refus(motifs);
    }

    private static (List<(SaisieDeValeur Saisie, ValeurVerrouillee Actuelle)> Changees, List<SaisieDeValeur> Nouvelles, List<ConflitDeValeur> Conflits, List<ValeurLue> Inchangees) Trier(
        IReadOnlyList<SaisieDeValeur> saisies, Dictionary<CleDeValeur, ValeurVerrouillee> actuelles)
    {
        var (changees, nouvelles, conflits, inchangees) = (new List<(SaisieDeValeur, ValeurVerrouillee)>(), new List<SaisieDeValeur>(), new List<ConflitDeValeur>(), new List<ValeurLue>());
        foreach (var s in saisies)
        {
            if (!actuelles.TryGetValue(s.Cle, out var actuelle))
                nouvelles.Add(s);
            else if (actuelle.Lue.Valeur == s.Valeur && (s.Provenance is null || s.Provenance == actuelle.Lue.Provenance))
                inchangees.Add(actuelle.Lue);
            else if (s.Version is { } lue && lue != actuelle.Lue.Version)
                conflits.Add(new(s, actuelle.Lue));
            else
                changees.Add((s with { Provenance = s.Provenance ?? actuelle.Lue.Provenance }, actuelle));
        }

        return (changees, nouvelles, conflits, inchangees);
    }

    private void Consigner(string programme, Catalogue catalogue, int combien, int conflits) => journal.Consigner(
        "Indicateurs.Valeurs.Enregistrer", "indicateurs/" + programme,
        $"{Francais.Nombre(combien, "valeur enregistrée", "valeurs enregistrées")}, {catalogue.Titre}.", new { catalogue.Version, combien, conflits });
}
