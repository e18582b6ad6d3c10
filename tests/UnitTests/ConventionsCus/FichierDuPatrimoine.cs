using System.Text;
using Cus.Portal.ConventionsCus.Patrimoine.Lecture;
using Cus.Portal.Referentiel.Territoires;

namespace Cus.Portal.UnitTests.ConventionsCus;

/// <summary>A small file of the stock: a right line, changed cell by cell.</summary>
internal static class FichierDuPatrimoine
{
    public const string Siren = "990000010";
    public static readonly Disposition De2019 = Disposition.Du(2019)!;

    public static string Titres(char separateur = ';') => string.Join(separateur, De2019.Colonnes.Select(c => c.Titre));

    /// <summary>A right line, with these cells instead.</summary>
    public static string Ligne(string identifiant = "L1", char separateur = ';', params (ChampDeLogement Champ, string Valeur)[] autres) => string.Join(separateur, De2019.Colonnes.Select(c =>
        autres.FirstOrDefault(a => a.Champ == c.Champ).Valeur ?? c.Champ switch
        {
            ChampDeLogement.Siren => Siren,
            ChampDeLogement.Identifiant => identifiant,
            ChampDeLogement.Commune => "31555",
            ChampDeLogement.Adresse => "12 rue de l’Église",
            ChampDeLogement.CodePostal => "31000",
            ChampDeLogement.Qpv => "QP031001",
            ChampDeLogement.Financement => "PLUS",
            ChampDeLogement.Plafond => "13",
            ChampDeLogement.Dpe => "D",
            ChampDeLogement.AnneeDeConstruction => "1974",
            ChampDeLogement.ModeDeSurface => "1",
            ChampDeLogement.Surface => "64,5",
            ChampDeLogement.Loyer => "412,35",
            ChampDeLogement.AccessiblePmr => "N",
            _ => "",
        }));

    /// <summary>Reads a file to its end.</summary>
    public static async Task<(AvancementLu Avancement, IReadOnlyList<FauteDeLigne> Fautes, string Format)> LireAsync(byte[] contenu, int millesime = 2019, string siren = Siren, int dejaLues = 0)
    {
        using var lecture = await LectureDeStock.OuvrirAsync(new MemoryStream(contenu), Disposition.Du(millesime)!, new TerritoiresDuCog(), siren, millesime, CancellationToken.None);
        var (fautes, ecrites, dernier) = (new List<FauteDeLigne>(), 0, default(Cus.Portal.ConventionsCus.Patrimoine.AvancementDeLecture));
        await foreach (var lot in lecture.LotsAsync(dejaLues, CancellationToken.None))
        {
            fautes.AddRange(lot.Fautes);
            ecrites += lot.Lignes.Lignes;
            dernier = lot.Avancement;
        }

        return (new(dernier.Lignes, dernier.Fautives, dernier.Fautes, dernier.CommunesReunies, ecrites), fautes, lecture.Format);
    }

    public static Task<(AvancementLu Avancement, IReadOnlyList<FauteDeLigne> Fautes, string Format)> LireAsync(params string[] lignes) => LireAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lignes) + "\r\n"));
}

/// <summary>Counts of a reading.</summary>
internal sealed record AvancementLu(int Lignes, int Fautives, int Fautes, int CommunesReunies, int Ecrites);
