using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Engagements;

/// <summary>Takes the references of an extract (SNE, SISAL, Boléro): the cells of the convention, the others are counted.</summary>
internal sealed class ReprendreUnExtrait(PerimetreDesConventions perimetre, LireLeContexte contexte, EcrireLesEngagements ecrire)
{
    /// <returns>Figures written, and figures of other territories or years, left.</returns>
    /// <exception cref="Refus">Another quality (403), unknown extract, faulty cells, no row of the convention.</exception>
    public async Task<(int Ecrits, int Ailleurs)> ExecuterAsync(Guid conventionId, string? cle, Stream? contenu, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var extrait = ExtraitDeReference.Chercher(cle) ?? throw Refus.Champ("Extrait", RefusDEngagement.ExtraitInconnu);
        if (contenu is null)
            throw Refus.Champ("Fichier", RefusCus.FichierExige);
        var lecture = await Tableurs.LireAsync(contenu, extrait.Modele, ct);
        FautesDeFichier.Exiger(lecture.Fautes);
        var c = await contexte.DeAsync(convention, ct);
        var lues = lecture.Justes.SelectMany(extrait.Lire).ToList();
        var siennes = lues.Where(l => ConstatsDesEngagements.Refuser(c, l.Cellule, l.Valeur).Count == 0).ToList();
        if (siennes.Count == 0)
            throw Refus.Champ("Fichier", RefusDEngagement.ExtraitSansLigne);
        var bilan = await ecrire.ExecuterAsync(conventionId, [.. siennes.Select(l => new ChiffreSaisi(l.Cellule, l.Valeur, null, extrait.Titre))], null, ct);
        return (bilan.Ecrits, lues.Count - siennes.Count);
    }
}
