using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>The page of one signatory, as its reader sees it. Reading it writes nothing.</summary>
/// <param name="Circuit">Circuit.</param>
/// <param name="Signataire">Whose page.</param>
/// <param name="Titre">The reader signs here, or null.</param>
/// <param name="PeutDeposer">The reader drops what was signed elsewhere or by hand.</param>
/// <param name="Empechement">Why nothing can be done now, or null.</param>
/// <param name="PouvoirExige">A power is required.</param>
/// <param name="Pouvoir">The one that will be shown today, in words, or null.</param>
/// <param name="SansPouvoir">Why none is worth it today, or null.</param>
/// <param name="CodeDeDemonstration">Next code, for an account of the demonstration.</param>
internal sealed record PageDuSignataire(
    CircuitLu Circuit, SignataireLu Signataire, TitreASigner? Titre, bool PeutDeposer, Refus? Empechement, bool PouvoirExige, string? Pouvoir, Refus? SansPouvoir, string? CodeDeDemonstration);

/// <summary>Reads it.</summary>
internal sealed class LirePourSigner(Perimetre perimetre, PouvoirsDeLOrganisme pouvoirs, ISecondFacteur facteur, IActeurCourant acteur, IHorloge horloge)
{
    /// <exception cref="Refus">Unknown, or not readable.</exception>
    public async Task<PageDuSignataire> ExecuterAsync(Guid circuitId, Guid signataireId, CancellationToken ct)
    {
        var c = await perimetre.ChargerAsync(circuitId, ct);
        var s = c.Trouver(signataireId);
        var (titre, depot) = (Perimetre.Titre(acteur.Requis, s), perimetre.PeutDeposer(c, s));
        var empechement = Pourquoi(() =>
        {
            if (titre is null && !depot)
                perimetre.ExigerTitre(s);
            c.ExigerSonTour(s);
        });
        var (pouvoir, sans) = (titre, empechement) is (not null, null) ? await PouvoirAsync(s, titre, ct) : (null, null);
        return new(c.Lire(), c.Lire(s), titre, depot, empechement, s.PouvoirExige, pouvoir, sans, titre is null || empechement is not null ? null : await facteur.CodeDeDemonstrationAsync(ct));
    }

    private async Task<(string? Pouvoir, Refus? Sans)> PouvoirAsync(Signataire s, TitreASigner titre, CancellationToken ct)
    {
        try
        {
            return ((await pouvoirs.ExigerAsync(s, horloge.Aujourdhui(), titre.Delegant is { } d ? [acteur.Requis.Nom, d] : [acteur.Requis.Nom], ct))?.EnClair, null);
        }
        catch (Refus refus)
        {
            return (null, refus);
        }
    }

    private static Refus? Pourquoi(Action verification)
    {
        try
        {
            verification();
            return null;
        }
        catch (Refus refus)
        {
            return refus;
        }
    }
}

/// <summary>A circuit as its page shows it.</summary>
/// <param name="Circuit">Circuit.</param>
/// <param name="MesSignatures">Signatories whose signature the reader may give now.</param>
/// <param name="Depots">Signatories for whom the reader may drop a signature now.</param>
/// <param name="PeutReprendre">The reader acts for the owner of the text.</param>
/// <param name="ADesPouvoirs">A power is required of somebody.</param>
/// <param name="CheminDuTexte">Page of the object in its programme, or null.</param>
internal sealed record PageDuCircuit(CircuitLu Circuit, IReadOnlySet<Guid> MesSignatures, IReadOnlySet<Guid> Depots, bool PeutReprendre, bool ADesPouvoirs, string? CheminDuTexte);

/// <summary>Reads it.</summary>
internal sealed class LireLeCircuit(Perimetre perimetre, IActeurCourant acteur, IEnumerable<ITexteASigner> textes)
{
    /// <exception cref="Refus">Unknown, or not readable.</exception>
    public async Task<PageDuCircuit> ExecuterAsync(Guid circuitId, CancellationToken ct)
    {
        var c = await perimetre.ChargerAsync(circuitId, ct);
        var tours = c.Signataires.Where(c.EstSonTour).ToList();
        var texte = textes.FirstOrDefault(t => c.Objet.StartsWith(t.Prefixe, StringComparison.Ordinal));
        return new(
            c.Lire(),
            tours.Where(s => Perimetre.Titre(acteur.Requis, s) is not null).Select(s => s.Id).ToHashSet(),
            tours.Where(s => perimetre.PeutDeposer(c, s)).Select(s => s.Id).ToHashSet(),
            c.Statut == StatutCircuit.Suspendu && PermissionsSignatures.Deposer.EstTenuePar(acteur.Acteur, c.ProprietaireId),
            c.Signataires.Any(s => s.PouvoirExige),
            texte is null ? null : await texte.CheminAsync(c.Objet, ct));
    }
}
