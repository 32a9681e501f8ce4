namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// Guests who come as a group: "Young people (Northolme Voices): Keira, Tomasz and Amara", "Foster carers: Linda Pask and Dev Mistry". They are
/// nobody's officers, whatever list they stand in.
/// </summary>
internal static class PublicGroups
{
    private const int LongestName = 4;

    private static readonly string[] Openings =
        ["young people", "children and young people", "care leavers", "care experienced young people", "foster carers", "parents", "parent carers", "carers", "residents", "tenants", "members of the public", "experts by experience"];

    /// <summary>Whether a role is the name of such a group.</summary>
    public static bool Names(string role)
    {
        int bracket = role.IndexOf('(');
        string group = (bracket > 0 ? role[..bracket] : role).Trim();
        return Openings.Contains(group, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The guests whom a line lists behind their group and a colon, with the group as their role; none for any other line.</summary>
    public static List<PeopleList.Person> Read(string line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0 || !Names(line[..colon])) return [];
        string[] names = line[(colon + 1)..].Split([",", " and ", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.All(IsName) ? [.. names.Select(name => new PeopleList.Person(name.TrimEnd('.'), line[..colon].Trim()))] : [];
    }

    private static bool IsName(string name)
        => name.Length > 1 && name.Split(' ') is { Length: <= LongestName } words && words.All(word => char.IsUpper(word[0]));
}
