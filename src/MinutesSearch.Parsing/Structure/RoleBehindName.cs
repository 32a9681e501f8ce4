using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Structure;

/// <summary>A role that stands behind a styled name with nothing between: "Mrs N Larkfield Co-opted Member", "Dr Ines Brook of Healthwatch".</summary>
internal static class RoleBehindName
{
    /// <summary>The name and its role, told apart where the words behind the name are a role of two words or more.</summary>
    public static (string Name, string? Role) Split(string name, string? role)
    {
        if (role is not null || Styles.OfName(name) is null) return (name, role);
        foreach (string link in (ReadOnlySpan<string>)[" of ", " from "])
        {
            int of = name.IndexOf(link, StringComparison.Ordinal);
            if (of > 0 && name.AsSpan(0, of).Count(' ') > 1) return (name[..of], name[(of + link.Length)..]);
        }
        var words = name.Split(' ');
        for (int at = 2; at < words.Length; at++)
        {
            for (int count = 2; count <= Math.Min(3, words.Length - at); count++)
            {
                if (Roles.OfWord(string.Join(' ', words, at, count)) is not null) return (string.Join(' ', words, 0, at), string.Join(' ', words, at, words.Length - at));
            }
        }
        return (name, null);
    }
}
