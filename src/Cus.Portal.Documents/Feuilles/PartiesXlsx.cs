using System.IO.Compression;
using System.Xml;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Documents.Feuilles;

/// <summary>
/// The parts of an XLSX file, opened one by one within a budget of decompressed bytes that the file's own size gives: its
/// directory is never believed. Refuses what a form has no use for: macros, external links, embedded objects.
/// </summary>
internal sealed class PartiesXlsx : IDisposable
{
    /// <summary>Decompressed bytes over all parts, at most.</summary>
    public const long OctetsAuPlus = 64L * 1024 * 1024;

    /// <summary>Times that a file may inflate, past what every file is allowed.</summary>
    public const int RapportAuPlus = 100;

    /// <summary>Decompressed bytes allowed whatever the size of the file: empty rows with their formats shrink to nothing.</summary>
    public const long OctetsToujoursPermis = 10L * 1024 * 1024;

    private const int PartiesAuPlus = 500;
    private static readonly string[] Exterieurs = ["xl/externallinks/", "xl/embeddings/", "xl/activex/", "xl/connections.xml", "xl/querytables/", "xl/webextensions/", "customui/"];
    private readonly ZipArchive _archive;
    private long _reste;

    public PartiesXlsx(byte[] contenu)
    {
        _reste = Math.Min(OctetsAuPlus, Math.Max(OctetsToujoursPermis, (long)contenu.Length * RapportAuPlus));
        try
        {
            _archive = new ZipArchive(new MemoryStream(contenu), ZipArchiveMode.Read);
            Controler();
        }
        catch (InvalidDataException)
        {
            throw new Refus(RefusDocuments.TableurEndommage);
        }
    }

    public bool Existe(string nom) => Trouver(nom) is not null;

    /// <summary>Opens a part as XML, without document type nor outside entity.</summary>
    public XmlReader? Ouvrir(string nom) => Trouver(nom) is { } entree
        ? XmlReader.Create(new FluxMesure(entree.Open(), this), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true, MaxCharactersFromEntities = 1024 })
        : null;

    public void Dispose() => _archive.Dispose();

    private void Controler()
    {
        if (_archive.Entries.Count > PartiesAuPlus)
            throw new Refus(RefusDocuments.TableurDemesure);
        if (!Existe("xl/workbook.xml"))
            throw new Refus(RefusDocuments.TableurType);
        foreach (var nom in _archive.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/')))
        {
            if (nom.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || nom.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
                throw new Refus(RefusDocuments.TableurAMacros);
            if (Exterieurs.Any(e => nom.StartsWith(e, StringComparison.OrdinalIgnoreCase)))
                throw new Refus(RefusDocuments.TableurLieAuDehors);
        }
    }

    private ZipArchiveEntry? Trouver(string nom) => _archive.Entries.FirstOrDefault(e => string.Equals(e.FullName.TrimStart('/'), nom, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts what really comes out.</summary>
    private sealed class FluxMesure(Stream dessous, PartiesXlsx parties) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Compter(dessous.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Compter(dessous.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                dessous.Dispose();
            base.Dispose(disposing);
        }

        private int Compter(int lus)
        {
            parties._reste -= lus;
            return parties._reste >= 0 ? lus : throw new Refus(RefusDocuments.TableurDemesure);
        }
    }
}
