using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Topics;

/// <summary>Reads topics from text: "topic ID" begins one, and "name: value; value" says something of it.</summary>
internal sealed class TopicReader
{
    /// <summary>Longer files are none that somebody wrote by hand.</summary>
    private const int MostLines = 100_000;

    private static readonly string[] ManyValued = ["altLabel", "hiddenLabel", "typedLabel", "hint", "broader", "narrower", "related"];
    private static readonly string[] Names = ["prefLabel", .. ManyValued, "scopeNote", "kind"];

    private readonly string _source;
    private readonly List<TopicDraft> _drafts = [];
    private int _line;

    private TopicReader(string source) => _source = source;

    /// <summary>The topics of a text, in its order, with the line on which each begins.</summary>
    /// <exception cref="TopicFormatException">A line cannot be understood.</exception>
    public static List<TopicDraft> Read(TextReader text, string source)
    {
        var reader = new TopicReader(source);
        while (text.ReadLine() is { } line)
        {
            if (++reader._line > MostLines) throw reader.Problem($"more than {MostLines:N0} lines are not read.");
            line = line.Trim().TrimStart('\uFEFF');
            if (line.Length > 0 && line[0] != '#') reader.Take(line);
        }
        return reader._drafts;
    }

    private void Take(string line)
    {
        if (line.StartsWith("topic ", StringComparison.Ordinal))
        {
            Begin(line["topic ".Length..].Trim());
            return;
        }
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? line : line[..colon].Trim();
        if (colon < 0 || !Names.Contains(name, StringComparer.Ordinal))
            throw Problem($"a line says “topic ID” or begins with {string.Join(", ", Names[..^1])} or {Names[^1]} and a colon, not “{Shown(name)}”.");
        if (_drafts.Count == 0) throw Problem("a line “topic ID” must come first.");
        Add(_drafts[^1], name, line[(colon + 1)..].Trim());
    }

    private void Begin(string id)
    {
        if (id.Length == 0 || !id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            throw Problem($"an id has lower-case letters, digits and hyphens only, not “{Shown(id)}”.");
        if (_drafts.FirstOrDefault(draft => draft.Id == id) is { } first) throw Problem($"the topic “{id}” stands on line {first.Line} already.");
        _drafts.Add(new TopicDraft(id, _source, _line));
    }

    private void Add(TopicDraft draft, string name, string value)
    {
        string[] values = ManyValued.Contains(name) ? value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value];
        if (values.Length == 0 || values[0].Length == 0) throw Problem($"{name} has no value.");
        if (!ManyValued.Contains(name) && draft.Values.ContainsKey(name)) throw Problem($"{name} stands twice in the topic “{draft.Id}”.");
        if (name == "kind" && value is not ("subject" or "words")) throw Problem($"kind is “subject” or “words”, not “{Shown(value)}”.");
        bool isLabel = name is not ("broader" or "narrower" or "related" or "scopeNote" or "kind");
        foreach (string label in values)
            if (isLabel && !label.Any(char.IsLetterOrDigit)) throw Problem($"“{Shown(label)}” holds no word.");
        draft.Add(name, values, _line);
    }

    private TopicFormatException Problem(string problem) => new(_source, _line, problem);

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>What a file says of one topic, before it is known whether its relations lead anywhere.</summary>
internal sealed class TopicDraft(string id, string source, int line)
{
    public string Id => id;

    public string Source => source;

    public int Line => line;

    /// <summary>By name: the values, each with its line.</summary>
    public Dictionary<string, List<(string Value, int Line)>> Values { get; } = [];

    public void Add(string name, string[] values, int line)
    {
        if (!Values.TryGetValue(name, out var known)) Values[name] = known = [];
        known.AddRange(values.Select(value => (value, line)));
    }

    public ImmutableArray<string> All(string name) => Values.TryGetValue(name, out var values) ? [.. values.Select(value => value.Value).Distinct()] : [];

    public string? One(string name) => Values.TryGetValue(name, out var values) ? values[0].Value : null;
}
