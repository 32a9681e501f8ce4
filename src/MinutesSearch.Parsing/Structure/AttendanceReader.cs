using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>Who was there: labelled lists at the head ("PRESENT: …") or in an item ("Invitees:"), and sentences ("Apologies were received from …").</summary>
internal static class AttendanceReader
{
    internal static readonly LexiconTable<FrozenDictionary<string, Presence>.AlternateLookup<ReadOnlySpan<char>>> Headings =
        new("attendance.tsv", lexicon => Lexicons.Keyed(lexicon, "attendance.tsv")
        .ToFrozenDictionary(row => row[0], row => ToPresence(row[1]), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    public static ImmutableArray<Attendee> Read(DocumentText text, ImmutableArray<Block> blocks, int firstItem, ImmutableArray<Section> sections)
    {
        var found = new AttendanceList();
        ReadLists(text, blocks.AsSpan()[..firstItem], found);
        (found.HasList, found.IsMeeting) = (!found.IsEmpty, sections.Length > 2);
        foreach (var section in sections)
        {
            var head = section.Body.AsSpan()[..Math.Min(section.Body.Length, 12)];
            ReadLists(text, head, found);
            AttendanceSentences.Read(text, section, found);
        }
        foreach (var block in blocks.AsSpan()[..firstItem]) AttendanceSentences.Read(text, block, found);
        return found.ToImmutable();
    }

    /// <summary>Whether a heading opens a list of people and is no item.</summary>
    public static bool IsHeading(DocumentText text, Block block) => IsLabelled(text.Text.AsSpan(block.Start, block.Length));

    /// <summary>Whether a line opens with such a heading: "Present: Cllr A Rook".</summary>
    public static bool IsLabelled(ReadOnlySpan<char> line) => SplitLabel(line, out _) is not null;

    private static void ReadLists(DocumentText text, ReadOnlySpan<Block> blocks, AttendanceList found)
    {
        Presence? open = null;
        int read = 0;
        var marked = new MarkedPeople(text, blocks);
        for (int i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.End <= read || block.Kind == BlockKind.Furniture) continue;
            if (marked.Read(text, block, ref open, found)) continue;
            if (InColumns(text, block, ref open, found) is { } listed)
            {
                read = listed;
                continue;
            }
            if (block.Kind == BlockKind.TableRow)
            {
                int end = i;
                while (end < blocks.Length && blocks[end].Kind == BlockKind.TableRow) end++;
                open = AttendanceTables.Read(text, blocks[i..end], open, found);
                i = end - 1;
                continue;
            }
            foreach (var part in AtLabels(text, block)) open = ReadLine(text, part, open, found);
        }
    }

    /// <summary>Reads a list that stands in columns from a block on, under the open label or one of its own; the end of the list comes back.</summary>
    private static int? InColumns(DocumentText text, Block block, ref Presence? open, AttendanceList found)
    {
        var label = SplitLabel(text.Text.AsSpan(block.MarkStart, block.End - block.MarkStart), out int behind);
        int start = block.MarkStart + (label is null ? 0 : behind);
        if ((label ?? open) is not { } presence || start >= block.End || PeopleColumns.Find(text, start) is not var (columns, end)) return null;
        foreach (string column in columns) found.AddAll(PeopleList.Read(column), presence);
        open = presence;
        return end;
    }

    /// <summary>"Present:- …" with "In attendance:- …" on a line of the same block: a part each.</summary>
    private static IEnumerable<Block> AtLabels(DocumentText text, Block block)
    {
        int from = block.Start;
        for (int at = text.Text.IndexOf('\n', block.Start, block.Length); at >= 0; at = text.Text.IndexOf('\n', at + 1, block.End - at - 1))
        {
            int colon = text.Text.AsSpan(at, Math.Min(block.End - at, 40)).IndexOf(':');
            if (colon < 0 || PresenceOf(text.Text.AsSpan(at, colon).Trim().ToString()) is null) continue;
            yield return block with { Start = from, End = at };
            from = at + 1;
        }
        yield return from == block.Start ? block : block with { Start = from, MarkStart = from, Marker = null };
    }

    /// <summary>Reads a line under the open label; what is open behind it comes back.</summary>
    private static Presence? ReadLine(DocumentText text, Block block, Presence? open, AttendanceList found)
    {
        var line = text.Text.AsSpan(block.Start, block.Length);
        if (Labels.KindOf(text, block) != LabelKind.None) return null;
        if ((block.Bold || block.Kind == BlockKind.Heading) && ByWords(line) is { } headed && line.IndexOf(':') < 0) return headed;
        if (SplitLabel(line, out int behind) is { } presence)
        {
            if (behind < line.Length) found.AddAll(PeopleList.Read(line[behind..]), presence);
            return presence;
        }
        if (open is not { } current || line.Length >= 600 || EndsLikeSentence(line)) return null;
        if (PublicGroups.Read(Fold.Text(line)) is { Count: > 0 } guests)
        {
            found.AddAll(guests, current);
            return current;
        }
        var people = PeopleList.Read(line);
        found.AddAll(people, current);
        return people.Count > 0 || IsGroup(line) ? current : null;
    }

    /// <summary>"Saltmere County Council" above its members, in the list of a joint committee; "Co-opted (non-voting)" below them.</summary>
    private static bool IsGroup(ReadOnlySpan<char> line)
        => (line.Length < 40 && line.StartsWith("Co-opt", StringComparison.OrdinalIgnoreCase)) || IsOrganisation(line);

    private static bool IsOrganisation(ReadOnlySpan<char> line)
        => line.Length < 60 && line[^1] != '.' && Fold.Text(line).TrimEnd(':').Split(' ') is { Length: < 9 } words && words.Any(PeopleList.Organisations.Value.Contains);

    /// <summary>A list line may end in a stop, but holds no verb.</summary>
    private static bool EndsLikeSentence(ReadOnlySpan<char> line)
        => line.Contains(" was ", StringComparison.Ordinal) || line.Contains(" were ", StringComparison.Ordinal) || line.Contains(" had ", StringComparison.Ordinal)
        || line.Contains(" asked ", StringComparison.Ordinal) || line.Contains(" introduced ", StringComparison.Ordinal) || line.Contains(" presented ", StringComparison.Ordinal);

    /// <summary>The presence that a label at the line's start tells; a label alone may go without its colon.</summary>
    private static Presence? SplitLabel(ReadOnlySpan<char> line, out int behind)
    {
        behind = line.Length;
        var head = line[..Math.Min(line.Length, 50)];
        int colon = head.IndexOf(':');
        // "Present      Cllr A Rook": a wide gap parts the label from its list.
        if (colon < 0) colon = head.IndexOf('\t') is >= 0 and var tab ? tab : head.IndexOf("   ", StringComparison.Ordinal);
        if (colon < 0)
            return line.Length < 45 && Headings.Value.TryGetValue(line.Trim().TrimEnd(['-', ' ', '–']), out var alone) ? alone : null;
        if (PresenceOf(Fold.Text(line[..colon])) is not { } presence) return null;
        behind = colon + 1;
        while (behind < line.Length && (char.IsWhiteSpace(line[behind]) || line[behind] is '-' or '–')) behind++;
        return presence;
    }

    /// <summary>"Board Members present", "Council officers in attendance", "Others attending": by the words of a short label.</summary>
    public static Presence? ByWords(ReadOnlySpan<char> label)
    {
        bool Has(ReadOnlySpan<char> label, string word) => label.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (label.Length > 48) return null;
        if (Has(label, "apolog") && !Has(label, "item")) return Presence.Apologies;
        if (Has(label, "in attendance") || Has(label, "attending") || Has(label, "also present") || Has(label, "others present")) return Presence.InAttendance;
        return Has(label, "present") && (Has(label, "member") || Has(label, "councillor") || Has(label, "board") || Has(label, "committee")) ? Presence.Present : null;
    }

    /// <summary>The presence that a cell or a label alone tells, in one of two languages ("Yn bresennol / Present").</summary>
    public static Presence? PresenceOf(string label)
    {
        if (Headings.Value.TryGetValue(label.Trim().TrimEnd(':', '-', ' '), out var presence)) return presence;
        int slash = label.IndexOf('/');
        if (slash > 0 && (PresenceOf(label[..slash]) ?? PresenceOf(label[(slash + 1)..])) is { } either) return either;
        return ByWords(label) ?? OfBoth(label);
    }

    /// <summary>"Officers and guests", "Members &amp; co-optees": labels of two groups, each of them known.</summary>
    private static Presence? OfBoth(string label)
    {
        int and = label.IndexOf(" and ", StringComparison.OrdinalIgnoreCase), sign = label.IndexOf(" & ", StringComparison.Ordinal);
        if (label.Length > 60 || (and < 0 && sign < 0)) return null;
        string left = and > 0 ? label[..and] : label[..sign], right = and > 0 ? label[(and + 5)..] : label[(sign + 3)..];
        return Headings.Value.TryGetValue(right.Trim().TrimEnd(':', '-', ' '), out _) && Headings.Value.TryGetValue(left.Trim(), out var first) ? first : null;
    }

    public static Presence ToPresence(string name) => name switch
    {
        "present" => Presence.Present,
        "apologies" => Presence.Apologies,
        "substitute" => Presence.Substitute,
        _ => Presence.InAttendance,
    };
}

/// <summary>People listed so far, nobody twice.</summary>
internal sealed class AttendanceList
{
    private readonly List<Attendee> people = [];

    public void AddAll(IEnumerable<PeopleList.Person> listed, Presence presence)
    {
        foreach (var person in listed) Add(person.Name, person.Role, presence);
    }

    public void Add(string name, string? role, Presence presence)
    {
        foreach (string form in (ReadOnlySpan<string>)["substituting for ", "substitute for ", "sub for ", "as substitute for "])
        {
            if (role is null || !role.StartsWith(form, StringComparison.OrdinalIgnoreCase)) continue;
            Add(role[form.Length..], null, Presence.Apologies);
            (role, presence) = (null, Presence.Substitute);
        }
        // "Cllr A Rook (holiday)" tells why, not what she is.
        if (presence == Presence.Apologies && role is [>= 'a' and <= 'z', ..] && Roles.Of(role) is null) role = null;
        int known = people.FindIndex(p => IsSame(p.Name, name));
        if (known < 0 && IsShort(name)) known = people.FindIndex(p => SameSurname(p.Name, name));
        if (known < 0) people.Add(new Attendee(name, role, presence));
        else if (presence == Presence.Substitute || people[known].Role is null) people[known] = people[known] with { Role = people[known].Role ?? role, Presence = presence == Presence.Substitute ? presence : people[known].Presence };
    }

    /// <summary>"Dr. Ines Brook" is "Dr Ines Brook".</summary>
    private static bool IsSame(string name, string other)
        => name.Replace(".", "", StringComparison.Ordinal).Equals(other.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    public bool IsEmpty => people.Count == 0;

    /// <summary>Whether the document's head lists those present: then people who come for items belong to the list.</summary>
    public bool HasList { get; set; }

    /// <summary>Whether it is of a whole meeting: the page of one item lists nobody.</summary>
    public bool IsMeeting { get; set; }

    /// <summary>"Councillor Teal": a style and a surname, as people come back who are listed in full.</summary>
    private static bool IsShort(string name) => name.Count(c => c == ' ') == 1 && Styles.OfName(name) is not null;

    private static bool SameSurname(string full, string name)
    {
        var surname = name.AsSpan(name.LastIndexOf(' '));
        return full.AsSpan().EndsWith(surname, StringComparison.OrdinalIgnoreCase);
    }

    public ImmutableArray<Attendee> ToImmutable() => [.. people];
}
