using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>
/// A Word or PowerPoint file as a package of XML parts, read with bounds: so many bytes unpacked, so many levels of nesting,
/// no document type, no address outside the package.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>Unpacked bytes of XML that one document may have: over ten times the text of the longest agenda packs.</summary>
    private const long MaxUnpacked = 128L << 20;

    /// <summary>Elements, texts and attributes of one part: a tree of some 200 MB, and more than the body of a pack of a thousand pages has.</summary>
    private const int MaxNodes = 3_000_000;

    private const int MaxEntries = 20_000;
    private const int MaxDepth = 512;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _name;
    private readonly CancellationToken _cancellation;
    private long _left = MaxUnpacked;

    private OfficePackage(ZipArchive archive, string? name, CancellationToken cancellation)
    {
        (_archive, _name, _cancellation) = (archive, name, cancellation);
        foreach (var entry in archive.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Opens the package.</summary>
    /// <exception cref="UnreadableDocumentException">The archive is broken, or has more parts than any document needs.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes, string? name, CancellationToken cancellation)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count <= MaxEntries) return new OfficePackage(archive, name, cancellation);
            archive.Dispose();
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentException or IOException or NotSupportedException)
        {
            throw new UnreadableDocumentException($"{DocumentName.Of(name)} is broken or cut off: open it in the program that made it and save it again.", broken);
        }
        throw new UnreadableDocumentException($"{DocumentName.Of(name)} has more than {MaxEntries:N0} parts, far more than a document needs: save its text as a new file.");
    }

    /// <summary>What could not be read of the parts that were asked for, a sentence each.</summary>
    public List<ParseNote> Notes { get; } = [];

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>The root element of a part; null where the part is missing or broken, which becomes a note.</summary>
    /// <exception cref="UnreadableDocumentException">The parts read so far unpack to more than the limit.</exception>
    public XElement? Part(string part)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!_entries.TryGetValue(part, out var entry)) return null;
        try
        {
            using var stream = new BudgetStream(entry.Open(), this);
            using var reader = XmlReader.Create(stream, Settings);
            return Load(reader);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            Notes.Add(new ParseNote("broken-part", $"The part '{part}' is broken and was left out: open the file in the program that made it and save it again."));
            return null;
        }
    }

    /// <summary>The parts that a part refers to, by the relation's id; addresses outside the package are left out.</summary>
    public Dictionary<string, Relation> Relations(string part)
    {
        int slash = part.LastIndexOf('/');
        var root = Part($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels");
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        foreach (var each in root?.Elements() ?? [])
        {
            string? id = each.Attribute("Id")?.Value, target = each.Attribute("Target")?.Value;
            if (id is null || target is null || each.Attribute("TargetMode")?.Value == "External") continue;
            if (Resolve(part[..(slash + 1)], target) is { } path) relations.TryAdd(id, new Relation(each.Attribute("Type")?.Value ?? "", path));
        }
        return relations;
    }

    /// <summary>The hosts of the pages and mail addresses that a part links to, lower case.</summary>
    public IReadOnlyList<string> Hosts(string part)
    {
        int slash = part.LastIndexOf('/');
        var root = Part($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels");
        return [.. (root?.Elements() ?? []).Where(each => each.Attribute("TargetMode")?.Value == "External").Select(each => HostOf(each.Attribute("Target")?.Value)).OfType<string>().Distinct()];
    }

    public static string? HostOf(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address)) return null;
        string host = address.Scheme == Uri.UriSchemeMailto ? address.OriginalString[(address.OriginalString.IndexOf('@') + 1)..].Split('?')[0] : address.Host;
        return host.Length is > 3 and < 200 ? host.ToLowerInvariant() : null;
    }

    /// <summary>The part of the package that the whole document hangs on; null where the package names none.</summary>
    public string? MainPart() => Relations("").Values.FirstOrDefault(relation => relation.Is("officeDocument"))?.Part;

    public void Dispose() => _archive.Dispose();

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>Builds the tree element by element, so that a part nested deeper than any real one ends as broken, not as a full stack.</summary>
    private XElement? Load(XmlReader reader)
    {
        using var bounded = new DepthReader(reader, MaxDepth, MaxNodes, _cancellation);
        return XElement.Load(bounded, LoadOptions.PreserveWhitespace);
    }

    /// <summary>"../media/x.png" below "ppt/slides/" is "ppt/media/x.png"; a path that leaves the package is none.</summary>
    private static string? Resolve(string folder, string target)
    {
        target = Uri.UnescapeDataString(target.Split('#')[0]).Replace('\\', '/');
        var steps = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".") continue;
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else return null;
        }
        return steps.Count == 0 ? null : string.Join('/', steps);
    }

    private void Spend(int bytes)
    {
        _cancellation.ThrowIfCancellationRequested();
        if ((_left -= bytes) < 0)
            throw new UnreadableDocumentException($"{DocumentName.Of(_name)} unpacks to more than {MaxUnpacked >> 20} MB of text: split it, or save its text as a new file.");
    }

    /// <summary>Counts what is unpacked: a small archive may hold gigabytes.</summary>
    private sealed class BudgetStream(Stream inner, OfficePackage package) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            package.Spend(read);
            return read;
        }

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            package.Spend(read);
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A part that another part refers to.</summary>
/// <param name="Type">The relation's type, an address whose last word says what it is ("…/relationships/slideLayout").</param>
/// <param name="Part">The part's path in the package.</param>
internal sealed record Relation(string Type, string Part)
{
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}
