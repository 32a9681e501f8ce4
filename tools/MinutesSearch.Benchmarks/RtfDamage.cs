using System.Text;

namespace MinutesSearch.Benchmarks;

/// <summary>Damages a rich text file: its bytes, its control words and its groups. The same seed does the same damage.</summary>
internal static class RtfDamage
{
    private static readonly string[] OddWords =
        ["\\u-32769 ", "\\u8220", "\\uc9999999999 ", "\\bin99999999 ", "\\bin-1 ", "\\'", "\\'zz", "\\cell", "\\row", "\\nestcell", "\\nestrow", "\\itap2000000000 ",
            "\\trowd", "\\cellx-2147483648 ", "\\clvmrg", "\\par", "\\pard", "\\s222 ", "\\ansicpg932 ", "\\ansicpg1 ", "{\\*", "{\\upr", "{\\shptxt ", "{\\header ", "{\\listtext ", "{\\fonttbl", "{\\stylesheet", "\\*"];

    public static byte[] Of(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        string text = Encoding.Latin1.GetString(bytes);
        for (int i = random.Next(1, 12); i > 0 && text.Length > 10; i--) text = Step(text, random);
        return Encoding.Latin1.GetBytes(text.StartsWith("{\\rtf", StringComparison.Ordinal) ? text : "{\\rtf1" + text);
    }

    private static string Step(string text, Random random)
    {
        int at = random.Next(text.Length), length = Math.Min(random.Next(1, 400), text.Length - at);
        return random.Next(8) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, OddWords[random.Next(OddWords.Length)]),
            2 => text.Insert(at, string.Concat(Enumerable.Repeat(OddWords[random.Next(OddWords.Length)], random.Next(2, 5000)))),
            3 => text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, Math.Min(length, 60)), random.Next(2, 600)))),
            4 => text.Insert(at, new string(random.Next(2) == 0 ? '{' : '}', random.Next(1, 4000))),
            5 => text.Insert(at, ((char)random.Next(256)).ToString()),
            6 => text[..at],
            _ => text.Remove(at, length).Insert(random.Next(text.Length - length + 1), text.Substring(at, length)),
        };
    }
}
