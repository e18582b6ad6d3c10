using System.Text;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Where each field stands in a file, from its headings.</summary>
/// <param name="Rangs">Rank of each field in the file, -1 when the file has no such column.</param>
/// <param name="Titres">Headings of the file, in order.</param>
/// <param name="Ignorees">Headings that the layout does not know.</param>
internal sealed record EnTetes(int[] Rangs, IReadOnlyList<string> Titres, IReadOnlyList<string> Ignorees)
{
    /// <summary>Reads the row of the headings.</summary>
    /// <exception cref="Refus">Columns missing, or there twice.</exception>
    public static EnTetes Lire(LecteurDeLignes lecteur, Disposition disposition, int millesime)
    {
        if (!lecteur.Lire())
            throw new Refus(RefusDeLigne.FichierVide);
        var rangs = new int[Enum.GetValues<ChampDeLogement>().Length];
        Array.Fill(rangs, -1);
        var (titres, ignorees) = (new List<string>(), new List<string>());
        for (var i = 0; i < lecteur.Nombre; i++)
        {
            var titre = Encoding.UTF8.GetString(lecteur.Cellule(i)).Trim();
            titres.Add(titre);
            if (disposition.Rang(titre) is var colonne and >= 0)
                Placer(rangs, disposition.Colonnes[colonne], i);
            else if (titre.Length > 0)
                ignorees.Add(titre.Length > 60 ? titre[..59] + "…" : titre);
        }

        var manquent = disposition.Colonnes.Where(c => !c.Facultative && rangs[(int)c.Champ] < 0).Select(c => c.Titre).ToList();
        return manquent.Count == 0 ? new(rangs, titres, [.. ignorees.Take(50)])
            : throw new Refus(RefusDeLigne.ColonnesManquantes, ("millesime", millesime.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("colonnes", string.Join(", ", manquent)));
    }

    private static void Placer(int[] rangs, ColonneDeStock colonne, int ici)
    {
        if (rangs[(int)colonne.Champ] >= 0)
            throw new Refus(RefusDeLigne.ColonneEnDouble, ("colonne", colonne.Titre));
        rangs[(int)colonne.Champ] = ici;
    }
}
