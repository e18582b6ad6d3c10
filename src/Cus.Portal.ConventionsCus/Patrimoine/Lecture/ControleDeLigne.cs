using System.Text;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>
/// Checks a row, cell by cell, by the type and the domain of each column, and writes it for COPY when it is right. Every fault
/// of a row is told, not only the first.
/// </summary>
internal sealed partial class ControleDeLigne
{
    private const int AnneeLaPlusAncienne = 1000;
    private readonly Disposition _disposition;
    private readonly EnTetes _entetes;
    private readonly bool[] _obligatoires = new bool[Enum.GetValues<ChampDeLogement>().Length];
    private readonly CommunesDuStock _communes;
    private readonly Empreintes _identifiants;
    private readonly byte[] _siren;
    private readonly int _millesime;
    private readonly byte[] _dernierSiren = new byte[9];
    private LecteurDeLignes _ligne = null!;
    private EcritureBinaire _sortie = null!;

    /// <param name="disposition">Layout.</param>
    /// <param name="entetes">Where its columns stand in the file.</param>
    /// <param name="communes">Communes.</param>
    /// <param name="siren">SIREN of the organisme; empty for a national file.</param>
    /// <param name="millesime">Year of the stock.</param>
    /// <param name="fautes">Where faults are told.</param>
    public ControleDeLigne(Disposition disposition, EnTetes entetes, CommunesDuStock communes, string siren, int millesime, Fautes fautes, long octets = 0)
    {
        _identifiants = new(octets);
        (_disposition, _entetes, _communes, _siren, _millesime, Fautes) = (disposition, entetes, communes, Encoding.ASCII.GetBytes(siren), millesime, fautes);
        foreach (var c in disposition.Colonnes)
            _obligatoires[(int)c.Champ] = c.Obligatoire;
    }

    public Fautes Fautes { get; }

    /// <summary>Rows whose commune was merged since.</summary>
    public int CommunesReunies { get; private set; }

    /// <summary>Checks the current row; writes it when it is right.</summary>
    /// <returns>True when it is right.</returns>
    public bool Controler(LecteurDeLignes ligne, EcritureBinaire sortie)
    {
        (_ligne, _sortie) = (ligne, sortie);
        var avant = Fautes.Nombre;
        if (ligne.Nombre != _entetes.Titres.Count)
            Fautes.Noter(ligne.Numero, -1, "", default, RefusDeLigne.NombreDeCellules, ("trouve", ligne.Nombre), ("attendu", _entetes.Titres.Count));
        else
            Ecrire();
        if (Fautes.Nombre != avant)
            return false;
        sortie.Entier8(sortie.Empreinte());
        sortie.Entier4(ligne.Numero);
        sortie.Clore();
        return true;
    }

    /// <summary>In the order of <see cref="CopierLesLignes.Colonnes"/>; a faulty row is taken back.</summary>
    private void Ecrire()
    {
        var avant = Fautes.Nombre;
        _sortie.Commencer();
        Identite();
        Lieu();
        Cadre();
        Mesures();
        Situation();
        if (Fautes.Nombre != avant)
            _sortie.Reprendre();
    }

    private void Identite()
    {
        var siren = Cellule(ChampDeLogement.Siren);
        var juste = SirenJuste(siren);
        _sortie.Texte(siren);
        var identifiant = Texte(ChampDeLogement.Identifiant, 30);
        if (juste && !identifiant.IsEmpty && identifiant.Length <= 30)
        {
            Span<byte> cle = stackalloc byte[9 + identifiant.Length];
            siren.CopyTo(cle);
            identifiant.CopyTo(cle[9..]);
            if (_identifiants.Porter(Empreintes.De(cle), _ligne.Numero) is var deja and > 0)
                Fauter(ChampDeLogement.Identifiant, RefusDeLigne.IdentifiantEnDouble, ("ligne", deja));
        }
    }

    private void Lieu()
    {
        var code = Cellule(ChampDeLogement.Commune);
        var commune = code.IsEmpty ? null : _communes.Trouver(code);
        if (!code.IsEmpty && commune is null)
            Fauter(ChampDeLogement.Commune, RefusDeLigne.CommuneInconnue);
        _sortie.Texte(commune?.Code);
        _sortie.Texte(commune?.Departement);
        _sortie.TexteOuNul(commune?.Epci);
        CommunesReunies += commune?.Reunie == true ? 1 : 0;
        Texte(ChampDeLogement.Adresse, 150);
        var postal = Cellule(ChampDeLogement.CodePostal);
        if (!postal.IsEmpty && (postal.Length != 5 || postal.ContainsAnyExceptInRange((byte)'0', (byte)'9')))
            Fauter(ChampDeLogement.CodePostal, RefusDeLigne.CodePostalFaux);
        _sortie.TexteOuNul(postal);
        var qpv = Cellule(ChampDeLogement.Qpv);
        qpv = EstHorsQpv(qpv) ? default : qpv;
        if (!qpv.IsEmpty && !EstUnQpv(qpv))
            Fauter(ChampDeLogement.Qpv, RefusDeLigne.QpvFaux);
        _sortie.TexteOuNul(qpv);
    }

    private void Cadre()
    {
        Texte(ChampDeLogement.ConventionApl, 35);
        Jour(ChampDeLogement.ConventionneLe);
        Admis(ChampDeLogement.Financement, ListeAdmise.Financements);
        Admis(ChampDeLogement.Plafond, ListeAdmise.Plafonds);
        var dpe = Cellule(ChampDeLogement.Dpe);
        Span<byte> lettre = [dpe.Length == 1 ? (byte)(dpe[0] & ~0x20) : (byte)0];
        if (!dpe.IsEmpty && lettre[0] is < (byte)'A' or > (byte)'G')
            Fauter(ChampDeLogement.Dpe, RefusDeLigne.DpeHorsEchelle);
        _sortie.TexteOuNul(lettre[..Math.Min(1, dpe.Length)]);
    }

    private void Mesures()
    {
        var annee = Nombre(ChampDeLogement.AnneeDeConstruction, entier: true);
        if (annee is { } a && (a < AnneeLaPlusAncienne * 100L || a > _millesime * 100L))
            Fauter(ChampDeLogement.AnneeDeConstruction, RefusDeLigne.AnneeFausse, ("max", _millesime.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        _sortie.Entier2((short)((annee ?? 0) / 100));
        var mode = Rang(ChampDeLogement.ModeDeSurface, ListeAdmise.Surfaces);
        _sortie.Entier2((short)(mode + 1));
        var surface = Nombre(ChampDeLogement.Surface, entier: false);
        if (surface == 0)
            Fauter(ChampDeLogement.Surface, RefusDeLigne.SurfaceNulle);
        _sortie.Entier4((int)(surface ?? 0));
        _sortie.Entier2((short?)(Nombre(ChampDeLogement.Pieces, entier: true, max: 10_000) / 100));
        _sortie.Entier4((int?)Nombre(ChampDeLogement.Loyer, entier: false));
    }

    private void Situation()
    {
        Jour(ChampDeLogement.VacantDepuis);
        OuiOuNon(ChampDeLogement.AccessiblePmr);
        Jour(ChampDeLogement.MisEnVenteLe);
        Jour(ChampDeLogement.RehabiliteLe);
        Texte(ChampDeLogement.Ensemble, 20);
        Texte(ChampDeLogement.LibelleDEnsemble, 50);
        OuiOuNon(ChampDeLogement.EnCopropriete);
    }

    /// <summary>The SIREN of the organisme, or any with a right key for a national file; the last one is remembered, for files are sorted.</summary>
    private bool SirenJuste(ReadOnlySpan<byte> siren)
    {
        if (siren.IsEmpty || siren.SequenceEqual(_dernierSiren))
            return !siren.IsEmpty;
        if (_siren.Length > 0 && !siren.SequenceEqual(_siren))
            Fauter(ChampDeLogement.Siren, RefusDeLigne.AutreOrganisme, ("attendu", Encoding.ASCII.GetString(_siren)));
        else if (!EstUnSiren(siren))
            Fauter(ChampDeLogement.Siren, RefusDeLigne.SirenFaux);
        else
        {
            siren.CopyTo(_dernierSiren);
            return true;
        }

        return false;
    }

    private static bool EstUnSiren(ReadOnlySpan<byte> siren)
    {
        if (siren.Length != 9 || siren.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        try
        {
            Siren.Lire(Encoding.ASCII.GetString(siren));
            return true;
        }
        catch (Refus)
        {
            return false;
        }
    }

    private static bool EstHorsQpv(ReadOnlySpan<byte> qpv) => qpv is [(byte)'0'] or [(byte)'N'] || Ascii.EqualsIgnoreCase(qpv, "NON"u8) || Ascii.EqualsIgnoreCase(qpv, "HORS QPV"u8);

    /// <summary>« QP031001 », or « QN03113M » since 2024.</summary>
    private static bool EstUnQpv(ReadOnlySpan<byte> qpv) =>
        qpv.Length == 8 && qpv[0] == 'Q' && qpv[1] is (byte)'P' or (byte)'N' && !qpv[2..7].ContainsAnyExceptInRange((byte)'0', (byte)'9') && char.IsAsciiLetterOrDigit((char)qpv[7]);
}
