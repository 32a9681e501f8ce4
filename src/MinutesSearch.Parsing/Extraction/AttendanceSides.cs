using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>The side on which everybody of the attendance stands, from the role and from where in the list the name is.</summary>
internal sealed class AttendanceSides
{
    private static readonly string[] Partners = ["NHS", "Integrated Care", "Police", "Constabulary"];

    /// <summary>"Non-Executive Member, NHS Lennoch" is appointed, and no staff.</summary>
    private static readonly string[] Appointed = ["Member", "Non-Executive", "Representative", "Governor"];

    private static readonly string[] OwnBodies = ["Committee", "Panel", "Council"];

    /// <summary>Names behind "Councillors A, B and C" have no style; it is the roles of the others that show a board of partners.</summary>
    private readonly bool isBoard;

    private readonly bool listsStaffApart;

    public AttendanceSides(ImmutableArray<Attendee> attendance)
    {
        var present = attendance.Where(attendee => attendee.Presence == Presence.Present).ToList();
        isBoard = present.Count(attendee => attendee.Role is not null && !People.IsStyledMember(attendee.Name)) * 2 >= present.Count;
        listsStaffApart = attendance.Any(attendee => attendee.Presence == Presence.InAttendance);
    }

    /// <summary>Null for those who only sent apologies and whose role says nothing.</summary>
    public Side? Of(Attendee attendee)
    {
        // Elected, as the executive is.
        if (attendee.Role is { } office && IsCommissioner(office)) return Side.Cabinet;
        Side? told = attendee.Role is null ? null : Roles.Of(attendee.Role);
        if (Sits(attendee)) return told == Side.Cabinet ? told : Serves(attendee, told) ? Side.Officer : Side.Member;
        if (attendee.Role is { } group && Structure.PublicGroups.Names(group)) return Side.Public;
        if (attendee.Presence == Presence.Apologies) return told;
        bool styled = People.IsStyledMember(attendee.Name);
        // "Mr Pole - Chair, Yard Keepers Association" attends for a partner.
        return told == Side.Member && !styled && IsChairElsewhere(attendee.Role!) ? Side.Officer : told ?? (styled ? Side.Member : Side.Officer);
    }

    /// <summary>Whether somebody of a partner's staff sits on the board.</summary>
    public static bool IsSeated(Attendee attendee) => Sits(attendee) && ServesPartner(attendee);

    /// <summary>A "Carer Representative" among those present sits on the board.</summary>
    public static bool Represents(string role) => role.EndsWith("Representative", StringComparison.OrdinalIgnoreCase);

    public static bool IsCommissioner(string role)
        => role.StartsWith("Police", StringComparison.OrdinalIgnoreCase) && role.Contains("Crime Commissioner", StringComparison.OrdinalIgnoreCase);

    private static bool Sits(Attendee attendee) => attendee.Presence is Presence.Present or Presence.Substitute;

    /// <summary>
    /// At a board of partners the staff are listed among those present, and so where one list holds all; at a committee a co-opted "Head
    /// Teacher" is a member.
    /// </summary>
    private bool Serves(Attendee attendee, Side? told)
        => ServesPartner(attendee)
            || ((isBoard || !listsStaffApart) && told == Side.Officer && !Represents(attendee.Role!) && !People.IsStyledMember(attendee.Name));

    /// <summary>"Superintendent Pole", "Dr Lal (Vice-Chair), Clinical Lead, NHS Integrated Care Board": staff of a partner, though they sit on the board.</summary>
    private static bool ServesPartner(Attendee attendee)
    {
        if (People.IsStyledMember(attendee.Name) || (attendee.Role is { } held && Roles.Of(held) == Side.Cabinet)) return false;
        if (Styles.OfName(attendee.Name) is { Side: Side.Officer }) return true;
        return attendee.Role is { } role && Names(role, Partners) && !Names(role, Appointed);
    }

    private static bool IsChairElsewhere(string role)
        => role.Contains("Chair", StringComparison.OrdinalIgnoreCase) && !Names(role, OwnBodies)
            && (role.Contains(',', StringComparison.Ordinal) || role.Contains(" of ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("Independent", StringComparison.OrdinalIgnoreCase));

    private static bool Names(string role, string[] words) => words.Any(word => role.Contains(word, StringComparison.OrdinalIgnoreCase));
}
