using System.Text;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>What is wrong with a cell, or with a whole row (<see cref="Rang"/> -1).</summary>
/// <param name="Ligne">Row of the file.</param>
/// <param name="Rang">Rank of the column in the file.</param>
/// <param name="Titre">Its heading.</param>
/// <param name="Valeur">What stands in it.</param>
/// <param name="Motif">Why it is refused.</param>
internal sealed record FauteDeLigne(int Ligne, int Rang, string Titre, string Valeur, Motif Motif)
{
    public string Phrase => Motif.Phrase;
}

/// <summary>The faults of a reading: all counted, by column and reason; the first ones kept in detail.</summary>
internal sealed class Fautes(int enDetail = Fautes.EnDetail)
{
    /// <summary>Faults kept in detail for the report.</summary>
    public const int EnDetail = 1_000;

    private const int Longueur = 60;
    private readonly Dictionary<(string Titre, string Code), (string Exemple, int Nombre)> _comptes = [];
    private List<FauteDeLigne> _gardees = [];
    private int _rendues;

    /// <summary>All of them.</summary>
    public int Nombre { get; private set; }

    public IReadOnlyList<CompteDeFautes> Comptes => [.. _comptes.Select(c => new CompteDeFautes(c.Key.Titre, c.Value.Exemple, c.Value.Nombre)).OrderByDescending(c => c.Nombre).Take(100)];

    public void Noter(int ligne, int rang, string titre, ReadOnlySpan<byte> valeur, CodeRefus code, params ReadOnlySpan<(string, object?)> donnees)
    {
        Nombre++;
        var cle = (titre, code.Code);
        var connu = _comptes.TryGetValue(cle, out var compte);
        var aGarder = _rendues + _gardees.Count < enDetail;
        if (connu && !aGarder)
        {
            _comptes[cle] = compte with { Nombre = compte.Nombre + 1 };
            return;
        }

        var texte = Encoding.UTF8.GetString(valeur.Length > 4 * Longueur ? valeur[..(4 * Longueur)] : valeur);
        texte = texte.Length > Longueur ? texte[..(Longueur - 1)] + "…" : texte;
        Garder(cle, new(ligne, rang, titre, texte, Motif.De(code, donnees: [("valeur", texte), ("titre", titre), .. donnees])), connu, compte, aGarder);
    }

    /// <summary>A fault that another reader found, with its sentence.</summary>
    public void Noter(int ligne, int rang, string titre, string valeur, Motif motif)
    {
        Nombre++;
        var connu = _comptes.TryGetValue((titre, motif.Code.Code), out var compte);
        Garder((titre, motif.Code.Code), new(ligne, rang, titre, valeur, motif), connu, compte, _rendues + _gardees.Count < enDetail);
    }

    /// <summary>Those kept since the last time.</summary>
    public IReadOnlyList<FauteDeLigne> Rendre()
    {
        var gardees = _gardees;
        _rendues += gardees.Count;
        _gardees = [];
        return gardees;
    }

    /// <summary>Forgets what was kept: the rows so far were reported already.</summary>
    public void Oublier() => Rendre();

    private void Garder((string Titre, string Code) cle, FauteDeLigne faute, bool connu, (string Exemple, int Nombre) compte, bool aGarder)
    {
        _comptes[cle] = connu ? compte with { Nombre = compte.Nombre + 1 } : (faute.Phrase, 1);
        if (aGarder)
            _gardees.Add(faute);
    }
}
