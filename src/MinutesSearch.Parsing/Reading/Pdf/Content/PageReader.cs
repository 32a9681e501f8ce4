namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A page's text in the order of its content stream.</summary>
internal sealed record PageText(int Number, int ObjectNumber, PageBox Box, List<Piece> Pieces)
{
    /// <summary>The share of the page that pictures cover; more than 1 where they overlap.</summary>
    public double PictureShare { get; init; }

    /// <summary>The page's content was longer than any that is to be read, or damaged.</summary>
    public bool Incomplete { get; init; }

    /// <summary>Most glyphs have no characters to their codes.</summary>
    public bool Unmapped { get; init; }
}

/// <summary>Reads pages one at a time; a page that is broken costs only itself.</summary>
internal sealed class PageReader(PdfFile file)
{
    private readonly ContentInterpreter _interpreter = new(file, new FontReader(file));

    public PageText Read(PdfPage page, int number)
    {
        try
        {
            var pieces = _interpreter.Run(Content(page), page.Resources, page.Box);
            return new PageText(number, page.Number, page.Box, pieces)
            {
                PictureShare = _interpreter.PictureArea / (page.Box.Width * page.Box.Height),
                Incomplete = _interpreter.GaveUp,
                Unmapped = _interpreter.Unknown > 20 && _interpreter.Unknown * 2 > _interpreter.Glyphs,
            };
        }
        catch (Exception broken) when (broken is ArithmeticException or ArgumentException or IndexOutOfRangeException or InvalidOperationException
            or System.Security.Cryptography.CryptographicException)
        {
            return new PageText(number, page.Number, page.Box, []) { Incomplete = true };
        }
    }

    private byte[] Content(PdfPage page)
    {
        var content = file.Get(page.Dictionary, "Contents");
        if (content.Stream is { } single) return file.Decode(single);
        var all = new MemoryStream();
        foreach (var item in content.Items)
        {
            if (file.Resolve(item).Stream is not { } stream) continue;
            all.Write(file.Decode(stream, (int)Math.Max(0, PdfBudget.PerStream - all.Length)));
            all.WriteByte((byte)'\n');
        }
        return all.ToArray();
    }
}
