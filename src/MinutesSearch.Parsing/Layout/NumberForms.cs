namespace MinutesSearch.Parsing.Layout;

/// <summary>
/// The lines that a document numbers in a form of its own. "C.51 APOLOGIES" alone may be anything, but behind it come C.52, C.53 and
/// C.54, each with a title: then they are numbers.
/// </summary>
internal sealed class NumberForms
{
    private const int Fewest = 4;
    private const int Reach = 60;
    private const int LongestTitle = 110;
    private const int LongestOpening = 70;
    private const string Letters = "A#";
    private const string Romans = "I#";

    private readonly Dictionary<int, Marker> markers = [];

    private readonly record struct Candidate(int Line, NumberedReference Reference, int Value, bool IsTitle);

    private NumberForms()
    {
    }

    public static NumberForms Find(DocumentText text, CancellationToken cancellation)
    {
        var forms = new NumberForms();
        var shapes = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        for (int i = 0; i < text.Lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Consider(text, i, shapes);
        }
        foreach (var (shape, candidates) in shapes) if (candidates.Count >= Fewest) forms.Accept(shape, candidates);
        return forms;
    }

    /// <summary>The number that opens a line, if the lines behind it go on counting.</summary>
    public Marker? At(int line) => markers.TryGetValue(line, out var marker) ? marker : null;

    private static void Consider(DocumentText text, int i, Dictionary<string, List<Candidate>> shapes)
    {
        var line = text.Lines[i];
        if (line.Length == 0 || line.Marker is not null || line.Role is not (LineRole.Text or LineRole.Heading or LineRole.ListItem)) return;
        var span = text[line];
        if (NumberedReference.Read(span) is not { } reference || Marker.Read(span, line.Role == LineRole.Heading) is not null) return;
        bool isTitle = LooksLikeTitle(span[reference.Length..]) || line.Bold || line.BoldLead > reference.Length || line.Role == LineRole.Heading;
        foreach (var (value, shape) in Counts(reference.Text))
        {
            if (!shapes.TryGetValue(shape, out var candidates)) shapes[shape] = candidates = [];
            candidates.Add(new Candidate(i, reference, value, isTitle));
        }
    }

    /// <summary>Every run of digits may be what counts: "C.51" as "C.#", "34/25" as "#/25" and as "34/#".</summary>
    public static IEnumerable<(int Value, string Shape)> Counts(string number)
    {
        if (number.Length == 1 && char.IsAsciiLetterUpper(number[0])) yield return (number[0] - 'A' + 1, Letters);
        if (Roman(number) is > 0 and int roman) yield return (roman, Romans);
        for (int at = 0; at < number.Length; at++)
        {
            if (!char.IsAsciiDigit(number[at])) continue;
            int to = at;
            while (to < number.Length && char.IsAsciiDigit(number[to])) to++;
            if (to - at < 6) yield return (int.Parse(number.AsSpan(at, to - at), System.Globalization.CultureInfo.InvariantCulture), $"{number[..at]}#{number[to..]}");
            at = to;
        }
    }

    /// <summary>One capital letter, or a Roman number.</summary>
    public static bool IsCounting(ReadOnlySpan<char> letters) => letters.Length == 1 || Roman(letters) > 0;

    /// <summary>What a Roman number of items counts; 0 if it is none.</summary>
    private static int Roman(ReadOnlySpan<char> letters)
    {
        int sum = 0, last = 0;
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            int value = letters[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0) return 0;
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return sum;
    }

    /// <summary>A title is short and no sentence, or the number stands alone.</summary>
    private static bool LooksLikeTitle(ReadOnlySpan<char> rest)
        => rest.Length == 0 || (rest.Length <= LongestTitle && rest[^1] is not ('.' or ';' or ',' or '?')) || IsRunIn(rest);

    /// <summary>"Apologies. Councillor Hunt was away.": a short opening with text behind it.</summary>
    private static bool IsRunIn(ReadOnlySpan<char> rest)
    {
        var opening = rest[..Math.Min(rest.Length, LongestOpening)];
        return opening.IndexOf(". ") > 2 || opening.IndexOf(": ") > 2 || opening.IndexOf(" – ") > 2;
    }

    private void Accept(string shape, List<Candidate> candidates)
    {
        var chain = Longest(candidates);
        // Letters and Roman numbers count from the first: "C. Hunt" and "D. Lal" are names.
        if (shape is Letters or Romans && chain[0].Value > 1) return;
        if (chain.Count < Fewest || chain.Count(c => c.IsTitle) < 0.75 * chain.Count) return;
        foreach (var candidate in chain) markers.TryAdd(candidate.Line, new Marker(candidate.Reference.Text, candidate.Reference.Length, MarkerKind.Compound));
    }

    /// <summary>The longest run whose numbers go up by one, or by two where one was lost.</summary>
    private static List<Candidate> Longest(List<Candidate> candidates)
    {
        var best = new int[candidates.Count];
        var from = new int[candidates.Count];
        int top = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            (best[i], from[i]) = (1, -1);
            for (int j = i - 1; j >= 0 && j > i - Reach; j--)
            {
                if (candidates[i].Value - candidates[j].Value is 1 or 2 && best[j] + 1 > best[i]) (best[i], from[i]) = (best[j] + 1, j);
            }
            if (best[i] > best[top]) top = i;
        }
        var chain = new List<Candidate>();
        for (int i = top; i >= 0; i = from[i]) chain.Add(candidates[i]);
        chain.Reverse();
        return chain;
    }
}
