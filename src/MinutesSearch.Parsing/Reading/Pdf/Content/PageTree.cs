namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A page's own dictionary with what it inherits.</summary>
internal readonly record struct PdfPage(PdfDictionary Dictionary, int Number, PdfDictionary Resources, PageBox Box);

/// <summary>The pages in order.</summary>
internal static class PageTree
{
    private const int MaxPages = 100_000, MaxDepth = 64;

    private readonly record struct Inherited(PdfValue Resources, PdfValue Media, PdfValue Crop, int Rotate);

    public static List<PdfPage> Read(PdfFile file)
    {
        var pages = new List<PdfPage>();
        Walk(file, file.Root["Pages"], default, pages, [], 0);
        if (pages.Count == 0) ByType(file, pages);
        return pages;
    }

    private static void Walk(PdfFile file, PdfValue node, Inherited from, List<PdfPage> pages, HashSet<int> visited, int depth)
    {
        if (pages.Count >= MaxPages || depth > MaxDepth || (node.IsReference && !visited.Add(node.Int32))) return;
        file.Budget.Cancellation.ThrowIfCancellationRequested();
        var dictionary = file.Resolve(node).Dictionary;
        if (dictionary.Count == 0) return;
        from = Inherit(file, dictionary, from);
        if (file.Get(dictionary, "Kids") is { Kind: PdfKind.Array } kids)
        {
            foreach (var kid in kids.Items) Walk(file, kid, from, pages, visited, depth + 1);
            return;
        }
        pages.Add(new PdfPage(dictionary, node.IsReference ? node.Int32 : 0, from.Resources.Dictionary, PageBox.Of(file, from.Media, from.Crop, from.Rotate)));
    }

    private static Inherited Inherit(PdfFile file, PdfDictionary node, Inherited from) => new(
        file.Get(node, "Resources") is { Kind: PdfKind.Dictionary } resources ? resources : from.Resources,
        file.Get(node, "MediaBox") is { Kind: PdfKind.Array } media ? media : from.Media,
        file.Get(node, "CropBox") is { Kind: PdfKind.Array } crop ? crop : from.Crop,
        file.Get(node, "Rotate") is { IsNumber: true } rotate ? rotate.Int32 : from.Rotate);

    /// <summary>Where the tree is broken: whatever calls itself a page, in the order of numbers.</summary>
    private static void ByType(PdfFile file, List<PdfPage> pages)
    {
        foreach (int number in file.ObjectNumbers.Order().ToList())
        {
            if (pages.Count >= MaxPages) return;
            file.Budget.Cancellation.ThrowIfCancellationRequested();
            var found = file.Object(number).Dictionary;
            if (!found["Type"].Is("Page")) continue;
            file.Damaged = true;
            var own = Inherit(file, found, default);
            pages.Add(new PdfPage(found, number, own.Resources.Dictionary, PageBox.Of(file, own.Media, own.Crop, own.Rotate)));
        }
    }
}
