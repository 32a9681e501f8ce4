namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// The pieces of pages by the marks that the structure tree knows. A page is read by the tree if that reaches nearly all of its text;
/// others keep the order of their stream.
/// </summary>
internal sealed class TaggedContent
{
    private const double Covered = 0.9;

    private readonly Dictionary<MarkedKey, List<Piece>> _pieces = [];
    private readonly Dictionary<MarkedKey, List<Piece>> _behind = [];
    private readonly Dictionary<int, List<Piece>> _first = [];
    private readonly Dictionary<int, PageText> _pages = [];

    private TaggedContent() { }

    public bool Reads(PageText page) => page.ObjectNumber > 0 && _pages.TryGetValue(page.ObjectNumber, out var own) && ReferenceEquals(own, page);

    /// <summary>Whether any page is read by the tree.</summary>
    public bool Any => _pages.Count > 0;

    /// <summary>Marks as artifacts what the tree calls so: before running headers are looked for.</summary>
    public static void SetAside(List<PageText> pages, TagElement root)
    {
        var artifacts = new HashSet<MarkedKey>();
        foreach (var element in Flat(root).Where(element => element.Kind == TagKind.Artifact))
            artifacts.UnionWith(ContentOf(element));
        if (artifacts.Count == 0) return;
        foreach (var page in pages)
            foreach (var piece in page.Pieces) piece.Artifact |= artifacts.Contains(new MarkedKey(page.ObjectNumber, piece.Tag));
    }

    public static TaggedContent Of(List<PageText> pages, TagElement root)
    {
        var content = new TaggedContent();
        var known = ContentOf(root).ToHashSet();
        foreach (var page in pages)
            if (known.Count > 0 && page.ObjectNumber > 0 && IsCovered(page, known)) content.Take(page, known);
        return content;
    }

    /// <summary>The marked content of an element and of all below it.</summary>
    private static IEnumerable<MarkedKey> ContentOf(TagElement element)
        => Flat(element).SelectMany(each => each.Children).Where(child => child.Element is null).Select(child => child.Content);

    /// <summary>An element and all below it. The tree is no deeper than its reader allows.</summary>
    private static IEnumerable<TagElement> Flat(TagElement element)
    {
        var open = new Stack<TagElement>([element]);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var inner in next.Elements) open.Push(inner);
        }
    }

    private static bool IsCovered(PageText page, HashSet<MarkedKey> known)
    {
        long all = 0, reached = 0;
        foreach (var piece in page.Pieces.Where(piece => !piece.Artifact))
        {
            all += piece.Text.Length;
            if (known.Contains(new MarkedKey(page.ObjectNumber, piece.Tag))) reached += piece.Text.Length;
        }
        return all > 0 && reached > Covered * all;
    }

    private void Take(PageText page, HashSet<MarkedKey> known)
    {
        if (!_pages.TryAdd(page.ObjectNumber, page)) return;
        var behind = default(MarkedKey?);
        foreach (var piece in page.Pieces.Where(piece => !piece.Artifact))
        {
            var key = new MarkedKey(page.ObjectNumber, piece.Tag);
            if (known.Contains(key)) Append(_pieces, (behind = key).Value, piece);
            else if (behind is { } anchor) Append(_behind, anchor, piece);
            else Append(_first, page.ObjectNumber, piece);
        }
    }

    private static void Append<TKey>(Dictionary<TKey, List<Piece>> lists, TKey key, Piece piece)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(piece);
    }

    /// <summary>The page and pieces of marked content, once; null the second time and for content of other pages.</summary>
    public (PageText Page, List<Piece> Pieces)? Use(MarkedKey key)
        => _pieces.Remove(key, out var pieces) ? (_pages[key.Page], pieces) : null;

    /// <summary>What the page shows before anything that the tree knows, once.</summary>
    public List<Piece> UseFirst(int page) => _first.Remove(page, out var pieces) ? pieces : [];

    /// <summary>What the page shows behind marked content and the tree does not know, once.</summary>
    public List<Piece> UseBehind(MarkedKey key) => _behind.Remove(key, out var pieces) ? pieces : [];
}
