using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Interface;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Microsoft.AspNetCore.Http;

namespace Cus.Portal.ConventionsCus.Api;

/// <summary>The dry check of a file of the stock: read with every rule of the import, line by line; nothing is kept.</summary>
internal sealed class ControlerUnStock(IActeurCourant acteur, ITerritoires territoires)
{
    /// <summary>Size of the body.</summary>
    public const int MoAuPlus = 25;

    /// <exception cref="Refus">Too large (413), unknown vintage, cut, columns missing.</exception>
    public async Task<RapportDeStockJson> ExecuterAsync(HttpRequest requete, string siren, int millesime, CancellationToken ct)
    {
        PermissionsCus.LirePatrimoine.Exiger(acteur.Acteur);
        siren = Siren.Lire(siren).Valeur;
        var disposition = Disposition.Du(millesime) ?? throw Refus.Champ("millesime", RefusCus.MillesimeInconnu, ("millesime", millesime.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await using var contenu = await RecevoirAsync(requete, ct);
        using var lecture = await LectureDeStock.OuvrirAsync(contenu, disposition, territoires, siren, millesime, ct);
        var fautes = new List<FauteDeLigne>();
        Lot? dernier = null;
        await foreach (var lot in lecture.LotsAsync(0, ct))
        {
            fautes.AddRange(lot.Fautes);
            dernier = lot;
        }

        var (lignes, fautives) = (dernier?.Avancement.Lignes ?? 0, dernier?.Avancement.Fautives ?? 0);
        return new(lecture.Format, lignes, lignes - fautives, fautives, lecture.EnTetes.Ignorees,
            [.. (dernier?.Comptes ?? []).Select(c => new CompteDeFautesJson(c.Colonne, c.Phrase, c.Nombre))],
            [.. fautes.Take(Fautes.EnDetail).Select(f => new FauteJson(f.Ligne, f.Titre, f.Valeur, Typographie.Composer(f.Phrase)))]);
    }

    private static async Task<MemoryStream> RecevoirAsync(HttpRequest requete, CancellationToken ct)
    {
        const int max = MoAuPlus * 1024 * 1024;
        if (requete.ContentLength > max)
            throw new Refus(RefusDeLApi.StockTropGrand, ("max", MoAuPlus));
        var tampon = new MemoryStream();
        var bloc = new byte[81_920];
        int lus;
        while ((lus = await requete.Body.ReadAsync(bloc, ct)) > 0)
        {
            if (tampon.Length + lus > max)
                throw new Refus(RefusDeLApi.StockTropGrand, ("max", MoAuPlus));
            tampon.Write(bloc, 0, lus);
        }

        tampon.Position = 0;
        return tampon;
    }
}
