using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>What a convention awaits of the actor: an avis, an answer to a report, a transmission, a proposal; for a collectivité, whether to ask to sign.</summary>
internal sealed class ConventionsAFaire(PerimetreDesConventions perimetre) : ISourceAFaire
{
    private const int Plafond = 20;

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        if (!PermissionsCus.InstruireConvention.EstTenuePar(acteur) && !PermissionsCus.DemanderASigner.EstTenuePar(acteur))
            return [];
        var vivantes = await (await perimetre.ConventionsAsync(ct)).AsNoTracking().Where(c => c.Statut != StatutConventionCus.EnVigueur && c.Statut != StatutConventionCus.Echue).OrderBy(c => c.OuverteLe).Take(200).ToListAsync(ct);
        var aFaire = new List<AFaire>();
        foreach (var c in vivantes)
        {
            var qualite = await perimetre.QualiteAsync(c, ct);
            foreach (var (titre, detail, chemin) in await DeAsync(c, qualite, ct))
                aFaire.Add(new AFaire("Conventions d’utilité sociale", titre, detail, chemin, "Ouvrir", null));
            if (aFaire.Count >= Plafond)
                break;
        }

        return aFaire;
    }

    private async Task<IReadOnlyList<(string Titre, string Detail, string Chemin)>> DeAsync(ConventionCus c, QualiteDansLaCus qualite, CancellationToken ct)
    {
        var liste = new List<(string, string, string)>();
        if (qualite.HasFlag(QualiteDansLaCus.PrefetDuSiege))
        {
            if (c.DemandesDeReport.LastOrDefault() is { Statut: StatutDemandeDeReport.Demande } report)
                liste.Add(($"Répondre à la demande de report de {c.Bailleur.Nom}", report.Motif, CheminsDeConvention.Convention(c.Id)));
            if (c.Statut == StatutConventionCus.ProjetDepose)
                liste.Add(($"Transmettre le projet de {c.Bailleur.Nom}", "Il est déposé ; le préfet de région l’attend.", CheminsDeConvention.Avis(c.Id)));
            if (c.Statut == StatutConventionCus.DossierDepose)
                liste.Add(($"Proposer la signature de {c.Bailleur.Nom}", "Le dossier de signature est déposé.", CheminsDeConvention.Signature(c.Id)));
        }

        if (qualite.HasFlag(QualiteDansLaCus.PrefetConcerne))
            liste.AddRange(perimetre.AvisDe(c).Where(a => !a.EstClos).Select(a => ($"Avis sur la convention de {c.Bailleur.Nom}", $"{a.Nom}, demandé le {Socle.Temps.Francais.DateLongue(a.DemandeLe)}.", CheminsDeConvention.Avis(c.Id))));
        if (qualite.HasFlag(QualiteDansLaCus.Collectivite))
            liste.AddRange((await perimetre.DestinatairesAsync(c, ct)).Where(d => d.EnvoyeeLe is not null && d.DemandeLe is null).Select(d => ($"Signer la convention de {c.Bailleur.Nom} ?", $"{d.Nom} peut le demander jusqu’au {Socle.Temps.Francais.DateLongue(d.DernierJour!.Value)}.", CheminsDeConvention.Association(c.Id))));
        return liste;
    }
}
