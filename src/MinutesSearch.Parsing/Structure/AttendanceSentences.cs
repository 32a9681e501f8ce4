using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Attendance in running text: "Apologies were received from …", "X attended as substitute for Y", "In attendance for this item were …".</summary>
internal static class AttendanceSentences
{
    private static readonly string[] ApologyVerbs = ["received from ", "submitted from ", "given from ", "made by ", "sent by ", "submitted by ", "offered by ", "submitted on behalf of ", "received on behalf of ", "intimated on behalf of ", "intimated by ", "given by ", "given on behalf of ", "noted from "];
    private static readonly string[] SubstituteVerbs =
    [
        " attended as substitute for ", " attended as a substitute for ", " was present as substitute for ", " was present as a substitute for ",
        " was substituting for ", " substituted for ", " substituting for ", " attended in place of ", " was present in place of ", " attended on behalf of ",
        " was deputising for ", " deputised for ", " attended as his representative", " attended as her representative", " as substitute for ", " as a substitute for ", " substituted",
        " attended in his place", " attended in her place", " attended in their place",
    ];
    private static readonly string[] SentApologies =
    [
        " had sent their apologies", " had sent apologies", " sent their apologies", " sent apologies", " had given their apologies", " gave their apologies",
        " had given apologies", " gave apologies", " had submitted apologies", " submitted apologies", " tendered apologies", " had tendered apologies",
    ];
    public static void Read(DocumentText text, Section section, AttendanceList found)
    {
        bool apologies = section.Title.Contains("apolog", StringComparison.OrdinalIgnoreCase) || section.Title.Contains("substitut", StringComparison.OrdinalIgnoreCase);
        var blocks = section.Body.Length > 0 ? section.Body : section.Decision;
        if (apologies && blocks.Length > 0) ReadBareList(text, blocks[0], found);
        for (int i = 0; i < Math.Min(blocks.Length, apologies ? blocks.Length : 3); i++) Read(text, blocks[i], found);
    }

    /// <summary>Below "Apologies for absence" a list without a verb: "Councillors A Rook and B Teal."</summary>
    private static void ReadBareList(DocumentText text, Block block, AttendanceList found)
    {
        foreach (string line in Lines(text, block))
        {
            if (Styles.OfName(line) is null || line.Split(' ').Any(word => word is "was" or "were" or "had" or "has" or "have" or "attended" or "sent" or "gave" or "is" or "be" or "would" or "declared")) return;
            found.AddAll(PeopleList.Read(line), Presence.Apologies);
        }
    }

    public static void Read(DocumentText text, Block block, AttendanceList found)
    {
        foreach (string line in Lines(text, block))
        {
            ReadApologies(line, found);
            ReadSubstitutes(line, found);
            PeopleAtItems.Read(line, found);
        }
    }

    /// <summary>The sentences of a block, folded and without their stops; a block as long as a chapter tells of nobody's attendance.</summary>
    private static IEnumerable<string> Lines(DocumentText text, Block block)
        => block.Length > 3000 ? [] : Sentences.Split(text.Text, block.Start, block.End).Select(sentence => Fold.Text(text.Text, sentence.Start, sentence.End).TrimEnd('.'));

    private static void ReadApologies(string line, AttendanceList found)
    {
        foreach (string verb in SentApologies)
        {
            int at = line.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            found.AddAll(PeopleList.Read(line.AsSpan(0, at)), Presence.Apologies);
            return;
        }
        bool opens = line.StartsWith("Apolog", StringComparison.OrdinalIgnoreCase) || line.StartsWith("An apolog", StringComparison.OrdinalIgnoreCase);
        if (!opens || line.Contains("lateness", StringComparison.OrdinalIgnoreCase)) return;
        foreach (string verb in ApologyVerbs)
        {
            int at = line.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            string list = line[(at + verb.Length)..].Replace(" and from ", " and ", StringComparison.OrdinalIgnoreCase).Replace(", from ", ", ", StringComparison.OrdinalIgnoreCase);
            found.AddAll(PeopleList.Read(list), Presence.Apologies);
            return;
        }
    }

    private static void ReadSubstitutes(string line, AttendanceList found)
    {
        foreach (string verb in SubstituteVerbs)
        {
            int at = line.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            // "Cllr Rook was in attendance as a substitute for Cllr Teal"
            int was = line.IndexOf(" was ", 0, at, StringComparison.Ordinal);
            var stand = PeopleList.Read(line.AsSpan(0, was < 0 ? at : was).TrimEnd(','));
            if (stand.Count > 0) found.Add(stand[^1].Name, stand[^1].Role, Presence.Substitute);
            foreach (var absent in PeopleList.Read(line.AsSpan(at + verb.Length))) found.Add(absent.Name, absent.Role, Presence.Apologies);
            return;
        }
    }
}
