namespace MinutesSearch.Parsing.Reading;

internal static class Normaliser
{
    public static string Clean(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u00A0', ' ');
}
