using System.Text;

namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>The fonts of a document, as far as they say what its bytes mean.</summary>
internal sealed class RtfFonts
{
    private const int Symbols = 2;
    private const int LongestName = 100;
    private const int MostFonts = 10_000;
    private const int Unicode = 65001;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Dictionary<int, Font> _fonts = [];
    private readonly Dictionary<int, Encoding> _encodings = [];
    private Font _open = new();

    /// <summary>The code page of text whose font names none.</summary>
    public int UsualPage { get; set; } = 1252;

    public int Usual { get; set; }

    public void Define(int number)
    {
        _open = new Font();
        if (_fonts.Count < MostFonts) _fonts[number] = _open;
    }

    public void TakeCharset(int charset)
    {
        _open.IsSymbols = charset == Symbols;
        _open.Page = PageOf(charset);
    }

    public void TakePage(int page) => _open.Page = page;

    public void TakeName(string text)
    {
        if (_open.Name.Length < LongestName) _open.Name += text;
    }

    /// <summary>The name of a font whose characters are signs; null for one of letters.</summary>
    public string? SymbolFont(int font) => _fonts.TryGetValue(font, out var found) && found.IsSymbols ? found.Name.Trim() : null;

    public Encoding EncodingOf(int font)
    {
        int page = _fonts.TryGetValue(font, out var found) && found.Page > 0 && !(found.Page == 1252 && UsualPage == Unicode) ? found.Page : UsualPage;
        if (_encodings.TryGetValue(page, out var known)) return known;
        return _encodings[page] = Find(page);
    }

    private static Encoding Find(int page)
    {
        if (page == Unicode) return Encoding.UTF8;
        try { return CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Western; }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException) { return Western; }
    }

    private static int PageOf(int charset) => charset switch
    {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        _ => 0,
    };

    private sealed class Font
    {
        public string Name { get; set; } = "";

        public int Page { get; set; }

        public bool IsSymbols { get; set; }
    }
}
