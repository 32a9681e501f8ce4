using System.Text;
using System.Xml.Linq;

namespace MinutesSearch.Parsing.Reading.Office.Word;

/// <summary>The numbers and bullets that Word prints before paragraphs, computed as it counts them.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;

    /// <summary>More lists that stand for one another are a circle.</summary>
    private const int LongestChain = 8;

    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    public WordLists(XElement? root, WordStyles styles)
    {
        var abstracts = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var each in root.Children("abstractNum")) abstracts.TryAdd(each.Of("abstractNumId") ?? "", each);
        var nums = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var each in root.Children("num")) nums.TryAdd(each.Of("numId") ?? "", each);
        foreach (var (id, num) in nums)
        {
            if (Behind(num, abstracts, nums, styles) is { } definition) _uses[id] = new Use(DefinitionOf(definition), num);
        }
    }

    /// <summary>The level of a style's paragraphs in a list: the one that names the style or one below it.</summary>
    public int? LevelOf(string list, WordStyle style)
    {
        if (!_uses.TryGetValue(list, out var use)) return null;
        foreach (string id in style.Ids)
        {
            for (int level = 0; level < Levels; level++)
                if (use.Level(level).Style == id) return level;
        }
        return null;
    }

    /// <summary>Counts a paragraph of a list and returns its mark: "•", "(a)", "2.1"; null where nothing is printed.</summary>
    public string? Next(string list, int level)
    {
        if (!_uses.TryGetValue(list, out var use)) return null;
        level = Math.Clamp(level, 0, Levels - 1);
        var definition = use.Level(level);
        Count(use, level);
        if (definition.Format == "bullet") return "•";
        string mark = Print(use, level, definition);
        return mark.Length == 0 ? null : mark;
    }

    private static void Count(Use use, int level)
    {
        var counts = use.List.Counts;
        if (use.TakeStart(level) is { } start) counts[level] = start;
        else counts[level] = counts[level] is { } count ? Math.Min(count + 1, 10_000_000) : use.Level(level).Start;
        for (int deeper = level + 1; deeper < Levels; deeper++)
        {
            int? restarts = use.Level(deeper).RestartsBelow;
            if (restarts is null || level < restarts) counts[deeper] = null;
        }
    }

    private static string Print(Use use, int level, ListLevel definition)
    {
        var mark = new StringBuilder();
        string text = definition.Text;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '%' || at + 1 == text.Length || text[at + 1] is < '1' or > '9') { mark.Append(text[at]); continue; }
            int shown = text[++at] - '1';
            var of = use.Level(shown);
            string format = definition.IsLegal && of.Format is not ("bullet" or "none") ? "decimal" : of.Format;
            mark.Append(Numerals.Print(use.List.Counts[shown] ?? of.Start, format));
        }
        return Normaliser.Clean(mark.ToString()).Trim();
    }

    private Definition DefinitionOf(XElement element)
    {
        string id = element.Of("abstractNumId") ?? "";
        if (!_definitions.TryGetValue(id, out var known)) _definitions[id] = known = new Definition(element);
        return known;
    }

    /// <summary>The definition of a list, which may stand in the list of a style ("numStyleLink").</summary>
    private static XElement? Behind(XElement num, Dictionary<string, XElement> abstracts, Dictionary<string, XElement> nums, WordStyles styles)
    {
        for (int step = 0; step < LongestChain; step++)
        {
            if (!abstracts.TryGetValue(num.Val("abstractNumId") ?? "", out var found)) return null;
            if (found.Val("numStyleLink") is not { } link) return found;
            if (styles.Find(link).List is not { } list || !nums.TryGetValue(list, out var next)) return found;
            num = next;
        }
        return null;
    }

    /// <summary>A definition with what it has counted: the lists that use one definition go on counting together.</summary>
    private sealed class Definition(XElement element)
    {
        public ListLevel[] Levels { get; } = ReadLevels(element);

        public int?[] Counts { get; } = new int?[WordLists.Levels];

        private static ListLevel[] ReadLevels(XElement element)
        {
            var levels = Enumerable.Repeat(ListLevel.Usual, WordLists.Levels).ToArray();
            foreach (var level in element.Children("lvl"))
                if (level.Int("ilvl") is { } at and >= 0 and < WordLists.Levels) levels[at] = ListLevel.Read(level);
            return levels;
        }
    }

    /// <summary>A list that uses a definition, with what it changes: levels of its own, and numbers to start anew from.</summary>
    private sealed class Use
    {
        private readonly ListLevel?[] _levels = new ListLevel?[Levels];
        private readonly int?[] _starts = new int?[Levels];

        public Use(Definition list, XElement num)
        {
            List = list;
            foreach (var change in num.Children("lvlOverride"))
            {
                if (change.Int("ilvl") is not ({ } at and >= 0 and < Levels)) continue;
                if (change.Child("lvl") is { } level) _levels[at] = ListLevel.Read(level);
                _starts[at] = change.Child("startOverride").Int("val");
            }
        }

        public Definition List { get; }

        public ListLevel Level(int level) => _levels[level] ?? List.Levels[level];

        /// <summary>The number to start from, the first time that this list uses the level.</summary>
        public int? TakeStart(int level)
        {
            int? start = _starts[level];
            _starts[level] = null;
            return start;
        }
    }
}
