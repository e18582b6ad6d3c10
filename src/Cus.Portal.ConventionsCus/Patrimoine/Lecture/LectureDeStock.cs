using System.Threading.Channels;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus.Patrimoine.Lecture;

/// <summary>Rows ready to be copied, and how far the reading is once they are.</summary>
internal sealed record Lot(EcritureBinaire Lignes, AvancementDeLecture Avancement, IReadOnlyList<FauteDeLigne> Fautes, IReadOnlyList<CompteDeFautes> Comptes);

/// <summary>
/// Reads a file on a thread of its own, some batches ahead of what writes them: neither waits for the other, and the memory is
/// that of the batches. Batches that were written before a stop are read again, not given again.
/// </summary>
internal sealed class LectureDeStock : IDisposable
{
    /// <summary>Rows of a batch: what one transaction writes.</summary>
    public const int LignesParLot = 25_000;

    private const int LotsEnAvance = 2;
    private readonly Channel<Lot> _lots = Channel.CreateBounded<Lot>(LotsEnAvance);
    private readonly Channel<EcritureBinaire> _libres = Channel.CreateUnbounded<EcritureBinaire>();
    private readonly LecteurDeLignes _lecteur;
    private readonly ControleDeLigne _controle;
    private readonly int _attendues;
    private int _fautives;

    private LectureDeStock(LecteurDeLignes lecteur, EnTetes entetes, ControleDeLigne controle, string format)
    {
        (_lecteur, EnTetes, _controle, Format, _attendues) = (lecteur, entetes, controle, format, entetes.Titres.Count);
        for (var i = 0; i <= LotsEnAvance + 1; i++)
            _libres.Writer.TryWrite(new EcritureBinaire());
    }

    public EnTetes EnTetes { get; }

    /// <summary>« CSV, tabulation, Windows-1252 ».</summary>
    public string Format { get; }

    /// <summary>Recognises a file and reads its headings.</summary>
    /// <exception cref="Refus">Unreadable, or columns missing.</exception>
    public static async Task<LectureDeStock> OuvrirAsync(Stream contenu, Disposition disposition, ITerritoires territoires, string siren, int millesime, CancellationToken ct, Fautes? fautes = null)
    {
        var (lecteur, format) = await LecteurAsync(contenu, disposition, ct);
        var entetes = EnTetes.Lire(lecteur, disposition, millesime);
        return new(lecteur, entetes, new ControleDeLigne(disposition, entetes, new CommunesDuStock(territoires), siren, millesime, fautes ?? new Fautes(), contenu.Length), format);
    }

    /// <summary>The reader of a file, by its content.</summary>
    public static async Task<(LecteurDeLignes Lecteur, string Format)> LecteurAsync(Stream contenu, Disposition disposition, CancellationToken ct)
    {
        var debut = new byte[4];
        var n = await contenu.ReadAtLeastAsync(debut, debut.Length, throwOnEndOfStream: false, ct);
        contenu.Position = 0;
        if (debut.AsSpan(0, n).SequenceEqual("PK\u0003\u0004"u8))
            return (await LecteurDeClasseur.OuvrirAsync(contenu, disposition, ct), "Excel (xlsx)");
        var format = FormatDeStock.Reconnaitre(contenu, disposition);
        return (new LecteurDelimite(format.EnUtf8(contenu), (byte)format.Separateur, () => contenu.Position), format.EnClair);
    }

    /// <summary>The batches, those after <paramref name="dejaLues"/> rows; the last one may be empty.</summary>
    /// <exception cref="Refus">The file is cut, or is no table to its end.</exception>
    public async IAsyncEnumerable<Lot> LotsAsync(int dejaLues, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var arret = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var lecture = Task.Run(() => LireAsync(dejaLues, arret.Token), CancellationToken.None);
        try
        {
            await foreach (var lot in _lots.Reader.ReadAllAsync(ct))
            {
                yield return lot;
                _libres.Writer.TryWrite(lot.Lignes);
            }
        }
        finally
        {
            await arret.CancelAsync();
            await lecture;
        }
    }

    public void Dispose() => _lecteur.Dispose();

    private async Task LireAsync(int dejaLues, CancellationToken ct)
    {
        try
        {
            var lues = 0;
            for (var suite = true; suite;)
            {
                var lot = await _libres.Reader.ReadAsync(ct);
                lot.Vider();
                suite = Remplir(lot, lues < dejaLues ? Math.Min(LignesParLot, dejaLues - lues) : LignesParLot, ref lues);
                if (lues <= dejaLues && suite)
                    Reprendre(lot);
                else
                    await _lots.Writer.WriteAsync(new(lot, new(lues, _fautives, _controle.Fautes.Nombre, _controle.CommunesReunies, _lecteur.Octets), _controle.Fautes.Rendre(), _controle.Fautes.Comptes), ct);
            }

            _lots.Writer.TryComplete(lues == 0 ? new Refus(RefusDeLigne.FichierVide) : null);
        }
        catch (Exception e)
        {
            _lots.Writer.TryComplete(e);
        }
    }

    private void Reprendre(EcritureBinaire lot)
    {
        _controle.Fautes.Oublier();
        _libres.Writer.TryWrite(lot);
    }

    /// <returns>False at the end of the file.</returns>
    private bool Remplir(EcritureBinaire lot, int combien, ref int lues)
    {
        for (var i = 0; i < combien; i++)
        {
            if (!_lecteur.Lire())
            {
                lot.Finir();
                return false;
            }

            if (_lecteur.FinitLeFichier && _lecteur.Nombre < _attendues)
                throw new Refus(RefusDeLigne.FichierCoupe, ("ligne", _lecteur.Numero), ("trouve", _lecteur.Nombre), ("attendu", _attendues));
            lues++;
            if (!_controle.Controler(_lecteur, lot))
                _fautives++;
        }

        lot.Finir();
        return true;
    }
}
