using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Courriers;

/// <summary>Mails of a circuit. None gives a right: each leads to a page that says what one may do there.</summary>
internal sealed class CourriersDeSignature(IMessagerie messagerie, IMembres membres, IHorloge horloge)
{
    private const char I = Francais.Insecable;
    private static readonly Role[] Proprietaires = [Role.RedacteurDePartie, Role.SignataireDePartie, Role.PorteurRedacteur, Role.PorteurSignataire];

    /// <summary>Invites those whose turn has come, once; anew when the circuit is taken up again.</summary>
    /// <param name="c">Circuit.</param>
    /// <param name="reprise">Instant at which it is taken up again, or null.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task InviterAsync(Circuit c, DateTimeOffset? reprise, CancellationToken ct)
    {
        foreach (var s in c.EnOrdre.Where(s => c.EstSonTour(s) && (s.EstFacultatif || !c.EstFacultatif(s))))
        {
            var acte = c.Etapes[s.Etape - 1].Nature == NatureDEtape.Visa ? "votre visa" : "votre signature";
            var avant = c.AvantLe is { } le ? $" À rendre avant le {Francais.DateLongue(le)}." : "";
            foreach (var m in await DuSignataireAsync(s, ct))
            {
                await EcrireAsync(c, m, "signatures.invitation", $"À signer{I}: {c.Libelle}",
                    $"« {c.Libelle} » attend {acte}, pour {s.Partie} ({s.Qualite}).{avant}\n\nTrois façons, de même valeur{I}: en ligne avec votre second facteur, par un PDF signé ailleurs, ou à la main sur papier.\n\nOuvrir cette page ne signe rien.",
                    $"/signatures/{c.Id}/signer/{s.Id}", $"signatures.invitation/{s.Id}/{(reprise ?? c.OuvertLe).Ticks}/{m.CompteId}", null, ct);
            }
        }
    }

    /// <summary>Tells all that somebody refused, and why.</summary>
    public Task DireLeRefusAsync(Circuit c, Signataire s, string par, DateTimeOffset le, CancellationToken ct) => DireATousAsync(
        c, "signatures.refus", $"Signature refusée{I}: {c.Libelle}",
        $"{par} ({s.Partie}) refuse de signer « {c.Libelle} ».\n\nMotif{I}: « {s.Motif} »\n\n"
        + (c.Statut == StatutCircuit.Suspendu ? $"Le circuit est suspendu et le texte revient à {c.Proprietaire}. Les signatures déjà données restent tant que le texte ne change pas." : "Cette signature n’était plus nécessaire : le circuit continue."),
        $"signatures.refus/{s.Id}/{le.Ticks}", null, ct);

    /// <summary>Tells all that the text changed: what, by the text and by the figures.</summary>
    public Task DireLAnnulationAsync(Circuit c, CancellationToken ct) => DireATousAsync(
        c, "signatures.annulation", $"Texte modifié, signatures annulées{I}: {c.Libelle}",
        $"« {c.Libelle} » a changé le {Francais.DateLongue(c.FiniLe!.Value)}{I}: les signatures données sont annulées.\n\nPourquoi{I}: {c.Motif}\n\nCe qui change{I}:\n{EnLignes(c.Difference)}\n\nLe PDF précédent et ses signatures restent consultables. L’ancien lien de signature ne signe plus rien{I}; la nouvelle version vous parviendra par son propre courriel.",
        $"signatures.annulation/{c.Id}", null, ct);

    /// <summary>Sends the signed PDF to all.</summary>
    public Task EnvoyerLeTexteSigneAsync(Circuit c, CancellationToken ct) => DireATousAsync(
        c, "signatures.complet", $"Signé par tous{I}: {c.Libelle}",
        $"« {c.Libelle} » est signé par tous depuis le {Francais.DateEtHeure(c.FiniLe!.Value)}. Le PDF signé est joint.\n\n{string.Join('\n', c.EnOrdre.Where(s => s.Signature is not null).Select(s => $"– {s.Partie}{I}: {s.Signature!.Nom}, {s.Signature.EnClair}"))}",
        $"signatures.complet/{c.Id}", [c.Courante.FichierId], ct);

    /// <summary>A difference, one line a change.</summary>
    public static string EnLignes(DifferenceDeTexte d) => d.EstVide ? "– voir la nouvelle version" : string.Join('\n', [
        .. d.Chiffres.Select(x => $"– {x.Ou}{I}: {x.Avant} devient {x.Apres}"),
        .. d.Passages.Select(x => x.Avant.Length == 0 ? $"– {x.Ou}{I}: ajouté « {x.Apres} »" : x.Apres.Length == 0 ? $"– {x.Ou}{I}: supprimé « {x.Avant} »" : $"– {x.Ou}{I}: « {x.Avant} » devient « {x.Apres} »")]);

    private async Task DireATousAsync(Circuit c, string categorie, string sujet, string texte, string cle, IReadOnlyList<Guid>? pieces, CancellationToken ct)
    {
        var tous = new List<Membre>(await membres.ListerAsync(Proprietaires, c.ProprietaireId, horloge.Aujourdhui(), ct));
        foreach (var s in c.EnOrdre)
            tous.AddRange(await DuSignataireAsync(s, ct));
        foreach (var m in tous.DistinctBy(m => m.CompteId))
            await EcrireAsync(c, m, categorie, sujet, texte, $"/signatures/{c.Id}", $"{cle}/{m.CompteId}", pieces, ct);
    }

    /// <summary>The account named and who holds a delegation of that role, or all who hold it for the party.</summary>
    private async Task<IEnumerable<Membre>> DuSignataireAsync(Signataire s, CancellationToken ct) =>
        (await membres.ListerAsync([s.Role], s.OrganismeId, horloge.Aujourdhui(), ct)).Where(m => s.CompteId is null || m.CompteId == s.CompteId || m.ParDelegation).DistinctBy(m => m.CompteId);

    private Task EcrireAsync(Circuit c, Membre m, string categorie, string sujet, string texte, string lien, string cle, IReadOnlyList<Guid>? pieces, CancellationToken ct) => messagerie.PreparerAsync(
        new CourrielAPreparer(m.Courriel, m.Nom, sujet, $"Bonjour {m.Nom},\n\n{texte}", Categorie: categorie, Objet: c.Objet, CompteId: m.CompteId, Cle: cle, Lien: lien, PiecesJointes: pieces), ct);
}
