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
        var present = attendance.Where(attendee => attendee.Presence == Presence.Present).ToList();
        // Names behind "Councillors A, B and C" have no style; it is the roles of the others that show a board of partners.
        bool board = present.Count(attendee => attendee.Role is not null && !IsStyledMember(attendee.Name)) * 2 >= present.Count;
        bool staffApart = attendance.Any(attendee => attendee.Presence == Presence.InAttendance);
        foreach (var attendee in attendance)
        {
            Side? told = attendee.Role is null ? null : Roles.Of(attendee.Role);
            // At a board of partners the staff are listed among those present, and so where one list holds all; at a committee a co-opted "Head Teacher" is a member.
            // A "Carer Representative" among those present sits on the board.
            bool represents = attendee.Role is not null && attendee.Role.EndsWith("Representative", StringComparison.OrdinalIgnoreCase);
            bool serves = (board || !staffApart) && told == Side.Officer && !represents && !IsStyledMember(attendee.Name);
            bool partner = told != Side.Cabinet && ServesPartner(attendee);
            serves |= partner;
            if (partner && attendee.Presence is Presence.Present or Presence.Substitute) people.seated.Add(Key(attendee.Name));
            Side? side = attendee.Presence is Presence.Present or Presence.Substitute ? (told == Side.Cabinet ? told : serves ? Side.Officer : Side.Member)
                : attendee.Presence == Presence.Apologies ? told
                // "Mr Pole - Chair, Yard Keepers Association" attends for a partner.
                : told == Side.Member && !IsStyledMember(attendee.Name) && IsChairElsewhere(attendee.Role!) ? Side.Officer
                : told ?? (IsStyledMember(attendee.Name) ? Side.Member : Side.Officer);
            if (side is not { } known) continue;
            if (attendee.Role is not null && represents) people.roles[attendee.Role] = known;
            // Elected, as the executive is; "the Commissioner" is short for it.
            if (attendee.Role is not null && attendee.Role.StartsWith("Police", StringComparison.OrdinalIgnoreCase) && attendee.Role.Contains("Crime Commissioner", StringComparison.OrdinalIgnoreCase)) people.roles["Commissioner"] = people.roles[attendee.Role] = known = Side.Cabinet;
            // "Kai and Precious", in a row of their own.
            foreach (string name in attendee.Name.Split(" and ")) people.Learn(name, known);
        }
        return people;
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

    /// <summary>"Superintendent Pole", "Dr Lal (Vice-Chair), Clinical Lead, NHS Integrated Care Board": staff of a partner, though they sit on the board.</summary>
    private static bool ServesPartner(Attendee attendee)
    {
        if (IsStyledMember(attendee.Name)) return false;
        if (Styles.OfName(attendee.Name) is { Side: Side.Officer }) return true;
        // "Non-Executive Member, NHS Lennoch" is appointed, and no staff.
        return attendee.Role is { } role && (role.Contains("NHS", StringComparison.Ordinal) || role.Contains("Integrated Care", StringComparison.OrdinalIgnoreCase) || role.Contains("Police", StringComparison.Ordinal) || role.Contains("Constabulary", StringComparison.Ordinal))
            && !role.Contains("Member", StringComparison.OrdinalIgnoreCase) && !role.Contains("Non-Executive", StringComparison.OrdinalIgnoreCase) && !role.Contains("Representative", StringComparison.OrdinalIgnoreCase) && !role.Contains("Governor", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsChairElsewhere(string role)
        => role.Contains("Chair", StringComparison.OrdinalIgnoreCase) && (role.Contains(',', StringComparison.Ordinal) || role.Contains(" of ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("Independent", StringComparison.OrdinalIgnoreCase))
            && !role.Contains("Committee", StringComparison.OrdinalIgnoreCase) && !role.Contains("Panel", StringComparison.OrdinalIgnoreCase) && !role.Contains("Council", StringComparison.OrdinalIgnoreCase);

    private static bool IsStyledMember(string name) => Styles.OfName(name) is { Side: Side.Member };

    /// <summary>The surname, for "Councillor D Teal" comes back as "Councillor Teal".</summary>
    private static string Key(string name)
    {
        int blank = name.LastIndexOf(' ');
        // "Mrs D Okell CC" is Mrs Okell, and "H. Sugden, J.P." is Mr. Sugden.
        while (blank > 0 && name.Length - blank is > 2 and < 6 && (name[blank + 2] == '.' || char.IsUpper(name[blank + 2])) && Structure.AttendanceNotes.IsHonour(name[(blank + 1)..])) blank = (name = name[..blank].TrimEnd(',')).LastIndexOf(' ');
        return blank < 0 ? name : name[(blank + 1)..];
    }
}
