namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The resources that a content stream's names stand for.</summary>
internal sealed class ResourceScope(PdfFile file, FontReader fonts, PdfDictionary resources)
{
    private readonly Dictionary<string, PdfFont> _fonts = new(StringComparer.Ordinal);

    public PdfDictionary Resources => resources;

    public PdfValue Find(string kind, string name) => file.Get(file.Get(resources, kind).Dictionary, name);

    public PdfValue XObject(string name) => Find("XObject", name);

    /// <summary>A font that is broken in whatever way is read as if it were plain: the page's other text must not suffer.</summary>
    public PdfFont Font(string name)
    {
        if (_fonts.TryGetValue(name, out var known)) return known;
        PdfFont font;
        try
        {
            font = fonts.Get(file.Get(resources, "Font").Dictionary[name]);
        }
        catch (Exception broken) when (broken is ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            file.Damaged = true;
            font = PdfFont.Missing;
        }
        return _fonts[name] = font;
    }
}
