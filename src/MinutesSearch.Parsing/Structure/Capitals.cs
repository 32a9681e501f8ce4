namespace MinutesSearch.Parsing.Structure;

/// <summary>Names printed in capitals, as they are written in running text.</summary>
internal static class Capitals
{
    private static readonly string[] Small = ["and", "of", "the", "for", "in", "on", "with", "to", "at", "upon", "by", "from"];

    public static string ToTitle(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0 && Small.Contains(words[i])) continue;
            var letters = words[i].ToCharArray();
            for (int at = 0; at < letters.Length; at++)
            {
                if (at == 0 || letters[at - 1] is '-' or '/' or '(' or '&') letters[at] = char.ToUpperInvariant(letters[at]);
            }
            words[i] = new string(letters);
        }
        return string.Join(' ', words);
    }
}
