using System.Text;
using System.Xml.Linq;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>A paragraph on a slide.</summary>
/// <param name="Text">White space folded, line breaks as blanks.</param>
internal sealed record SlideParagraph(string Text)
{
    /// <summary>How deep it is nested, from 0.</summary>
    public int Level { get; init; }

    /// <summary>The mark that the program draws before it; null for none.</summary>
    public string? Marker { get; init; }

    /// <summary>The size of most of its letters, in hundredths of a point.</summary>
    public long Size { get; init; }

    public bool Bold { get; init; }

    /// <summary>How far in it stands.</summary>
    public long Margin { get; init; }

    /// <summary>Whether it is made of fields alone that the program fills in: a slide's number, today's date.</summary>
    public bool IsField { get; init; }
}

/// <summary>The paragraphs of a text body.</summary>
internal static class SlideText
{
    private const int Deepest = 8;

    /// <param name="body">The text body.</param>
    /// <param name="styles">What its paragraphs inherit.</param>
    /// <param name="most">So many paragraphs are read at most.</param>
    public static List<SlideParagraph> Read(XElement? body, TextStyles styles, int most)
    {
        var paragraphs = new List<SlideParagraph>();
        var numbers = new AutoNumbers();
        foreach (var paragraph in body.Children("p"))
        {
            if (paragraphs.Count >= most) break;
            var properties = paragraph.Child("pPr");
            int level = (int)Math.Clamp(properties.Number("lvl") ?? 0, 0, Deepest);
            var runs = new Runs(styles, properties, level);
            runs.Add(paragraph);
            if (runs.Text is not { Length: > 0 } text) continue;
            paragraphs.Add(new SlideParagraph(text)
            {
                Level = level,
                Marker = numbers.MarkOf(styles.BulletOf(properties, level), level),
                Size = runs.Size,
                Bold = runs.Bold,
                Margin = styles.MarginOf(properties, level) + (runs.Blanks * 100_000L),
                IsField = runs.FieldsAlone,
            });
        }
        return paragraphs;
    }

    /// <summary>All words of a text body in one line, for cells, titles of charts and the like.</summary>
    public static string Flat(XElement? body) => string.Join(' ', body.Children("p").Select(Paragraph).Where(text => text.Length > 0));

    /// <summary>The words of a paragraph.</summary>
    public static string Paragraph(XElement paragraph)
    {
        var runs = new Runs(NoStyles, null, 0);
        runs.Add(paragraph);
        return runs.Text;
    }

    private static readonly TextStyles NoStyles = new([]);

    /// <summary>The runs of one paragraph, put together.</summary>
    private sealed class Runs(TextStyles styles, XElement? properties, int level)
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<long, int> _sizes = [];
        private int _bold, _letters, _fields;

        public string Text => Fold.Text(Normaliser.Clean(_text.ToString()));

        /// <summary>Blanks typed before the text, a tab counting as four.</summary>
        public int Blanks
        {
            get
            {
                int blanks = 0;
                for (int i = 0; i < _text.Length && _text[i] is ' ' or '\t' or '\u00a0'; i++) blanks += _text[i] == '\t' ? 4 : 1;
                return blanks;
            }
        }

        public long Size => _sizes.Count == 0 ? 0 : _sizes.MaxBy(size => size.Value).Key;

        public bool Bold => _letters > 0 && _bold == _letters;

        public bool FieldsAlone => _fields > 0 && _letters == 0;

        public void Add(XElement parent)
        {
            foreach (var child in parent.Contents())
            {
                switch (child.Name.LocalName)
                {
                    case "r": Run(child); break;
                    case "br": _text.Append(' '); break;
                    case "fld": Field(child); break;
                    case "m" or "oMathPara" or "oMath": Formula(child); break;
                }
            }
        }

        private void Run(XElement run)
        {
            string text = run.Child("t")?.Value ?? "";
            _text.Append(text);
            int letters = text.AsSpan().Trim().Length;
            var looks = run.Child("rPr");
            long size = styles.SizeOf(looks, properties, level);
            _sizes[size] = _sizes.GetValueOrDefault(size) + letters;
            _letters += letters;
            if (looks.Flag("b")) _bold += letters;
        }

        /// <summary>A slide's number is none of its words; a date that the program fills in is one beside other words.</summary>
        private void Field(XElement field)
        {
            _fields++;
            if (field.Value("type") is "slidenum") return;
            _text.Append(field.Child("t")?.Value);
        }

        private void Formula(XElement formula)
        {
            foreach (var text in formula.Descendants().Where(each => each.Is("t"))) _text.Append(text.Value);
            _letters++;
        }
    }
}
