using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>
/// Who is who in the document: names met with a role, in the attendance and in the text ("The Head of Parks (Mr Brace)"), so
/// that a later "Mr Brace" has a side.
/// </summary>
internal sealed class People
{
    private readonly Dictionary<string, Side> sides = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Roles as the attendance has them: "Third Sector Representative" sits on the board.</summary>
    private readonly Dictionary<string, Side> roles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Partners' staff who sit on the board: they have views as its members do.</summary>
    private readonly HashSet<string> seated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the document speaks of a cabinet, an executive or its members.</summary>
    public bool HasExecutive { get; set; } = true;

    /// <summary>First names and initials of the attendance.</summary>
    public KnownNames Names { get; set; } = KnownNames.None;

    public static People Of(ImmutableArray<Attendee> attendance)
    {
        var people = new People { Names = KnownNames.Of(attendance) };
        var sides = new AttendanceSides(attendance);
        foreach (var attendee in attendance)
        {
            if (AttendanceSides.IsSeated(attendee)) people.seated.Add(Key(attendee.Name));
            if (sides.Of(attendee) is { } side) people.Learn(attendee, side);
        }
        return people;
    }

    private void Learn(Attendee attendee, Side side)
    {
        if (attendee.Role is { } role && AttendanceSides.Represents(role)) roles[role] = side;
        // "the Commissioner" is short for the police and crime commissioner of the list.
        if (attendee.Role is { } office && AttendanceSides.IsCommissioner(office)) roles["Commissioner"] = roles[office] = side;
        // "Kai and Precious", in a row of their own.
        foreach (string name in attendee.Name.Split(" and ")) Learn(name, side);
    }

    /// <summary>Takes what a subject with name and role, or with a telling style, says of later mentions.</summary>
    public void Learn(Subject subject)
    {
        if (subject is { Kind: SubjectKind.Person, Name: { } name, Role: { } role } && Roles.Of(role) is { } side) Learn(name, IsStyledMember(name) && side == Side.Officer ? Side.Member : side);
    }

    /// <summary>A name whose side the text showed by what it did: who asks under public questions is of the public.</summary>
    public void Learn(string name, Side side)
    {
        string key = Key(name);
        if (key.Length > 1) sides[key] = side;
    }

    /// <summary>Whether the document said on which side somebody stands.</summary>
    public bool IsKnown(string name) => sides.ContainsKey(Key(name));

    /// <summary>Whether somebody of a partner's staff sits on the board.</summary>
    public bool IsSeated(string? name) => name is not null && seated.Contains(Key(name));

    public Speaker? Resolve(Subject? subject)
    {
        if (subject is not { Kind: SubjectKind.Person or SubjectKind.Group } known || (known.Name is null && known.Role is null)) return null;
        return new Speaker(known.Name, known.Role, SideOf(known));
    }

    public Side? SideOf(Subject subject)
    {
        if (subject.Name is { } name && subject.Kind == SubjectKind.Person && sides.TryGetValue(Key(name), out var known) && !(known == Side.Officer && IsStyledMember(name))) return known;
        if (subject is { Name: null, Role: { } role } && roles.TryGetValue(role, out var listed)) return listed;
        // "Mr K Tunstall CC": a county councillor.
        if (subject.Name is [.., ' ', 'C', 'C']) return Side.Member;
        if (subject.Side is { } told) return told;
        if (subject.Name is { } given && Names.FullNameOf(given) is { } full) return sides.TryGetValue(Key(full), out var standing) ? standing : null;
        // A plain name without style or role is an officer's: members are styled in minutes.
        return subject is { Kind: SubjectKind.Person, Name: { } plain, Role: null } && Styles.OfName(plain) is null ? Side.Officer : null;
    }

    public static bool SamePerson(Speaker? one, Speaker? other)
    {
        if (one is null || other is null) return false;
        if (one.Name is not null && other.Name is not null) return Key(one.Name).Equals(Key(other.Name), StringComparison.OrdinalIgnoreCase);
        return one.Name is null && other.Name is null && string.Equals(one.Role, other.Role, StringComparison.OrdinalIgnoreCase);
    }

    internal static bool IsStyledMember(string name) => Styles.OfName(name) is { Side: Side.Member };

    /// <summary>The surname, for "Councillor D Teal" comes back as "Councillor Teal".</summary>
    private static string Key(string name)
    {
        int blank = name.LastIndexOf(' ');
        // "Mrs D Okell CC" is Mrs Okell, and "H. Sugden, J.P." is Mr. Sugden.
        while (blank > 0 && name.Length - blank is > 2 and < 6 && (name[blank + 2] == '.' || char.IsUpper(name[blank + 2])) && Structure.AttendanceNotes.IsHonour(name[(blank + 1)..])) blank = (name = name[..blank].TrimEnd(',')).LastIndexOf(' ');
        return blank < 0 ? name : name[(blank + 1)..];
    }
}
