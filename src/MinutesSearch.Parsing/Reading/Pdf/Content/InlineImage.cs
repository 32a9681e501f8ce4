namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Pictures in the middle of a content stream, to be passed over: "BI … ID bytes EI".</summary>
internal static class InlineImage
{
    /// <summary>Moves behind the picture's "EI", from behind its "BI".</summary>
    public static void Skip(PdfLexer lexer)
    {
        long id = PdfKeyword.Code("ID"u8), end = PdfKeyword.Code("EI"u8);
        for (var value = lexer.Read(); value.Code != id; value = lexer.Read())
            if (value.Kind == PdfKind.End || value.Code == end) return;
        var data = lexer.Data.AsSpan(0, lexer.End);
        for (int at = lexer.Position; at < data.Length;)
        {
            int found = data[at..].IndexOf("EI"u8);
            if (found < 0) break;
            at += found;
            if (at > 0 && PdfLexer.IsSpace(data[at - 1]) && IsContent(data[(at + 2)..])) { lexer.Position = at + 2; return; }
            at += 2;
        }
        lexer.Position = lexer.End;
    }

    /// <summary>The two letters may stand in the picture's bytes too: operators follow the right ones.</summary>
    private static bool IsContent(ReadOnlySpan<byte> behind)
    {
        if (!behind.IsEmpty && !PdfLexer.IsSpace(behind[0])) return false;
        foreach (byte b in behind[..Math.Min(behind.Length, 24)])
            if (b is > 126 or < 32 && !PdfLexer.IsSpace(b)) return false;
        return true;
    }
}
