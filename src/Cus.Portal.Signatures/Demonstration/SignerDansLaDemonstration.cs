using Cus.Portal.Documents.Contracts;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Signatures.Circuits;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Signatures.Pouvoirs;
using Cus.Portal.Signatures.Voies;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Demonstration;

/// <inheritdoc />
internal sealed class SignerDansLaDemonstration(
    Perimetre perimetre, PouvoirsDeLOrganisme pouvoirs, JoindreUnPouvoir joindre, SignerEnLigne enLigne, DeposerUnExemplairePapier papier, ISecondFacteur facteur, IActeurCourant acteur, IHorloge horloge)
    : ISignaturesDeDemonstration
{
    private const string Numero = "n° 2024-03";

    public async Task SignerAsync(Guid circuitId, CancellationToken ct)
    {
        var (moi, jour) = (acteur.Requis, horloge.Aujourdhui());
        var s = (await perimetre.ChargerAsync(circuitId, ct)).Signataires.FirstOrDefault(s => Perimetre.Titre(moi, s) is not null) ?? throw new Refus(RefusSocle.Interdit);
        if (!(await pouvoirs.ListerAsync(s.OrganismeId, ct)).Any(p => PouvoirsDeLOrganisme.EstLeMeme(p.Titulaire, moi.Nom) && p.VautLe(jour)))
        {
            var saisie = new SaisieDePouvoir(NatureDePouvoir.Deliberation, Numero, moi.Nom, jour.AddDays(-30), null);
            await joindre.ExecuterAsync(s.OrganismeId, saisie, (Pdf("Délibération", $"{moi.Nom} est habilitée ou habilité à signer au nom de l’organisme."), "deliberation.pdf"), ct);
        }

        if (await facteur.CodeDeDemonstrationAsync(ct) is { } code)
            await enLigne.ExecuterAsync(circuitId, s.Id, code, ct);
        else
            await papier.ExecuterAsync(circuitId, s.Id, new SaisieDePapier(jour, moi.Nom), (Pdf("Exemplaire signé", $"Signé à la main par {moi.Nom}."), "exemplaire.pdf"), ct);
    }

    private static MemoryStream Pdf(string titre, string texte) => new(PdfDeDemonstration.Ecrire(titre, texte, 1));
}
