using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>
/// A line that says who speaks and leads to the spoken words below it: "Councillor Hunt asked the Leader, Councillor Lal:" and
/// "The Leader replied:". It has a colon at its end and nothing in it but the two people and the verb.
/// </summary>
internal static class SpokenLead
{
    private const int Longest = 240;

    private static readonly (string Words, QuestionPart Part)[] Verbs =
    [
        (" asked a supplementary question", QuestionPart.Supplementary), (" asked as a supplementary question", QuestionPart.Supplementary), (" asked as a supplementary", QuestionPart.Supplementary),
        (" asked", QuestionPart.Question), (" to ask", QuestionPart.Question), (" put to", QuestionPart.Question),
        (" replied", QuestionPart.Answer), (" responded", QuestionPart.Answer), (" answered", QuestionPart.Answer), (" said in reply", QuestionPart.Answer), (" stated in reply", QuestionPart.Answer),
        (" to reply", QuestionPart.Answer), (" to respond", QuestionPart.Answer),
    ];

    private static readonly string[] Openings = ["In reply, ", "In response, ", "In reply ", "In response ", "By way of reply, ", "As a supplementary, ", "As a supplementary question, ", "By way of a supplementary question, "];

    public static QuestionLabel? Read(string text, int start, int end)
    {
        if (end - start is < 10 or > Longest || !LeadsToSpeech(text, end)) return null;
        string line = Fold.Text(text, start, end);
        if (line.TrimEnd('-', '–', ' ') is not [.., ':'] lead) return null;
        line = lead.TrimEnd(':', ' ');
        bool supplementary = line.StartsWith("As a supp", StringComparison.Ordinal) || line.StartsWith("By way of a supp", StringComparison.Ordinal);
        foreach (string opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal)) { line = line[opening.Length..]; break; }
        }
        foreach (var (words, part) in Verbs)
        {
            int at = line.IndexOf(words, StringComparison.Ordinal);
            if (at > 0) return Of(line, at, at + words.Length, supplementary && part == QuestionPart.Question ? QuestionPart.Supplementary : part, end);
        }
        return null;
    }

    private static QuestionLabel? Of(string line, int at, int behind, QuestionPart part, int end)
    {
        if (SpeakerPhrase.Read(line[..at]) is not { Kind: SubjectKind.Person } speaker) return null;
        string rest = line[behind..].Trim();
        if (rest.StartsWith("of ", StringComparison.Ordinal)) rest = rest[3..];
        if (rest.StartsWith("to ", StringComparison.Ordinal)) rest = rest[3..];
        if (rest.Length == 0 || rest == "as follows") return new QuestionLabel(part, end) { Speaker = speaker };
        return SpeakerPhrase.Read(rest) is { Kind: SubjectKind.Person } to ? new QuestionLabel(part, end) { Speaker = speaker, To = part == QuestionPart.Answer ? null : to } : null;
    }

    /// <summary>Words in quotation marks or a paragraph, no list: "Councillor Hunt asked:" above bullets heads them.</summary>
    private static bool LeadsToSpeech(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && Marker.Read(text.AsSpan(end, Math.Min(20, text.Length - end))) is null;
    }
}
