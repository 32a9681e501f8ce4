namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>
/// Reads the structure tree of a tagged file from its root down. Elements that come back to themselves are read once, and trees deeper
/// or larger than any document needs are cut.
/// </summary>
internal sealed class TagTreeReader
{
    private const int MaxDepth = 120, MaxElements = 1_000_000, LongestText = 10_000, WidestSpan = 60;

    private readonly PdfFile _file;
    private readonly PdfDictionary _roles, _classes;
    private readonly HashSet<int> _visited = [];
    private int _left = MaxElements;

    private TagTreeReader(PdfFile file, PdfDictionary root)
        => (_file, _roles, _classes) = (file, file.Get(root, "RoleMap").Dictionary, file.Get(root, "ClassMap").Dictionary);

    /// <summary>The root as a group, without children in a file that has no tags.</summary>
    public static TagElement Read(PdfFile file)
    {
        var root = file.Get(file.Root, "StructTreeRoot").Dictionary;
        var tree = new TagElement(TagKind.Group);
        new TagTreeReader(file, root).Kids(root["K"], tree, 0, 0);
        return tree;
    }

    private void Kids(PdfValue kids, TagElement into, int page, int depth)
    {
        // An array of kids may stand behind a reference; a single kid's own reference tells whether it was there before.
        var value = _file.Resolve(kids);
        if (value.Kind != PdfKind.Array) Kid(kids, into, page, depth);
        else foreach (var kid in value.Items) Kid(kid, into, page, depth);
    }

    private void Kid(PdfValue kid, TagElement into, int page, int depth)
    {
        if (_left-- <= 0) return;
        if ((_left & 0xFF) == 0) _file.Budget.Cancellation.ThrowIfCancellationRequested();
        var value = _file.Resolve(kid);
        if (value.IsNumber) into.Children.Add(new TagChild(null, new MarkedKey(page, Piece.TagOf(0, value.Int32))));
        else if (value.Kind != PdfKind.Dictionary) return;
        else if (value.Dictionary["MCID"] is { IsNull: false } id) Content(value.Dictionary, id, into, page);
        else if (depth < MaxDepth && (!kid.IsReference || _visited.Add(kid.Int32))) Element(value.Dictionary, into, page, depth);
        _file.Trim();
    }

    private void Content(PdfDictionary content, PdfValue id, TagElement into, int page)
    {
        int form = content["Stm"] is { IsReference: true } stream ? stream.Int32 : 0;
        into.Children.Add(new TagChild(null, new MarkedKey(PageOf(content, page), Piece.TagOf(form, _file.Resolve(id).Int32))));
    }

    private static int PageOf(PdfDictionary holder, int around) => holder["Pg"] is { IsReference: true } own ? own.Int32 : around;

    private void Element(PdfDictionary element, TagElement into, int page, int depth)
    {
        if (_file.Get(element, "Type").Is("OBJR")) return;
        string name = Standard(_file.Get(element, "S").NameText);
        var kind = TagNames.KindOf(name);
        var actual = _file.Get(element, "ActualText");
        var own = new TagElement(kind)
        {
            Level = kind == TagKind.Heading ? TagNames.HeadingLevel(name) : 0,
            ActualText = actual.Kind == PdfKind.String && actual.Bytes.Length < LongestText ? actual.Text : null,
            RowSpan = kind == TagKind.Cell ? Span(element, "RowSpan") : 1,
            ColumnSpan = kind == TagKind.Cell ? Span(element, "ColSpan") : 1,
        };
        into.Children.Add(new TagChild(own, default));
        Kids(element["K"], own, PageOf(element, page), depth + 1);
    }

    /// <summary>A file's own names stand for others: "Heading 1" for "H1", "Normal" for "P".</summary>
    private string Standard(string name)
    {
        for (int hops = 0; hops < 8 && !TagNames.IsStandard(name); hops++)
        {
            if (_file.Get(_roles, name).NameText is not { Length: > 0 } mapped) break;
            name = mapped;
        }
        return name;
    }

    private int Span(PdfDictionary element, string name)
    {
        var found = Attribute(element["A"], name);
        if (found.IsNull)
        {
            var classes = _file.Get(element, "C");
            foreach (var each in classes.Kind == PdfKind.Array ? classes.Items : [classes])
                if (found.IsNull) found = Attribute(_classes[_file.Resolve(each).NameText], name);
        }
        return found.IsNumber ? Math.Clamp(found.Int32, 1, WidestSpan) : 1;
    }

    /// <summary>From one dictionary of attributes or several, some with a revision's number behind them.</summary>
    private PdfValue Attribute(PdfValue attributes, string name)
    {
        var value = _file.Resolve(attributes);
        foreach (var each in value.Kind == PdfKind.Array ? value.Items : [value])
            if (_file.Get(_file.Resolve(each).Dictionary, name) is { IsNumber: true } found) return found;
        return PdfValue.Null;
    }
}
