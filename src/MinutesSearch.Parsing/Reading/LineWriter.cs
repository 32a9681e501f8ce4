using System.Collections.Immutable;
using System.Text;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading;

/// <summary>Puts the canonical text together, one line a paragraph, for the formats whose marks say where paragraphs end.</summary>
internal sealed class LineWriter
{
    /// <summary>Paragraphs and rows of an office document: some two thousand pages. A small archive can hold millions of them.</summary>
    public const int MostLines = 100_000;

    private const int MostText = 16 << 20;

    /// <summary>Cells of rows, each of which takes far more memory on its way than its letters do.</summary>
    private const int MostCells = 300_000;

    private int _cells;

    /// <summary>The columns of the document's last table of minutes; one without heads may go on with them.</summary>
    public MinutesColumns? MinutesColumns { get; set; }

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();

    /// <summary>Appends a line. The facts' own offsets are ignored.</summary>
    public void Add(ReadOnlySpan<char> text, Line facts)
    {
        if (_lines.Count > 0) _text.Append('\n');
        int start = _text.Length;
        if (facts.Role == LineRole.TableRow) _cells += text.Count('\t') + 1;
        _text.Append(text);
        _lines.Add(facts with { Start = start, End = _text.Length, EndsParagraph = true });
    }

    /// <summary>Appends the lines of another writer.</summary>
    public void AddAll(LineWriter other)
    {
        var (text, lines) = other.Snapshot();
        AddAll(text, lines);
    }

    /// <summary>Appends some lines of a text.</summary>
    public void AddAll(string text, IEnumerable<Line> lines)
    {
        foreach (var line in lines) Add(text.AsSpan(line.Start, line.Length), line);
    }

    /// <summary>The texts of the lines, blank ones left out.</summary>
    public IEnumerable<string> Texts()
    {
        var (text, lines) = Snapshot();
        return lines.Where(line => line.Length > 0).Select(line => text[line.Start..line.End]);
    }

    public void AddBlank(int page) => Add([], new Line { Page = page });

    /// <summary>How long the text is so far.</summary>
    public int Length => _text.Length;

    /// <summary>Whether an office document is longer than any pack of papers, so that the rest is left out.</summary>
    public bool IsFull => _lines.Count >= MostLines || _text.Length >= MostText || _cells >= MostCells;

    /// <summary>What is said of a document that was cut short.</summary>
    public static ParseNote FullNote => new("long-document", $"The document has more than {MostLines:N0} paragraphs and rows, or more text than any pack of papers: the rest was left out.");

    /// <summary>Whether any line but blank ones was written.</summary>
    public bool HasText => _lines.Any(line => line.Length > 0);

    public DocumentText ToDocument(DocumentFormat format, string? name, SourceFacts facts, ImmutableArray<ParseNote> notes) => new()
    {
        Text = _text.ToString(),
        Lines = _lines.ToImmutable(),
        Format = format,
        Name = name,
        Facts = facts,
        Notes = notes,
    };

    public (string Text, ImmutableArray<Line> Lines) Snapshot() => (_text.ToString(), _lines.ToImmutable());
}
