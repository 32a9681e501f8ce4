namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Walks the structure tree and makes paragraphs, items and rows of what it names, in its order.</summary>
/// <param name="content">What the pages show.</param>
/// <param name="measures">How the pages are set.</param>
/// <param name="slides">Whether the pages are slides, where every table is one of data.</param>
internal sealed class TaggedText(TaggedContent content, PageMeasures measures, bool slides = false)
{
    private readonly List<Flow> _flows = [];
    private readonly List<(PageText Page, List<Piece> Pieces)> _untagged = [];
    private TaggedBlock _open = new();
    private int _lists, _contents, _level, _group, _groups;
    private bool _inLabel;

    public List<Flow> Read(TagElement element)
    {
        Walk(element);
        End();
        return _flows;
    }

    private void Walk(TagElement element)
    {
        foreach (var child in element.Children)
        {
            if (child.Element is { } inner) Walk(inner, inner.Kind);
            else Take(child.Content);
        }
    }

    private void Walk(TagElement element, TagKind kind)
    {
        switch (kind)
        {
            case TagKind.Artifact: break;
            case TagKind.Inline: Replaced(element); break;
            case TagKind.Label: Label(element); break;
            case TagKind.Block or TagKind.Heading: Block(element); break;
            case TagKind.List: Nested(element, ref _lists); break;
            case TagKind.Contents: Nested(element, ref _contents); break;
            case TagKind.Table: Table(element); break;
            default: Group(element); break;
        }
    }

    private void Group(TagElement element)
    {
        if (element.Kind == TagKind.Item || !_open.HasOnlyLabel) End();
        int around = _group;
        if (_lists == 0) _group = ++_groups;
        Walk(element);
        End();
        _group = around;
    }

    private void Nested(TagElement element, ref int depth)
    {
        End();
        depth++;
        Walk(element);
        End();
        depth--;
    }

    private void Block(TagElement element)
    {
        // The number of an item belongs to the first paragraph of its body.
        if (!_open.HasOnlyLabel) End();
        int around = _level;
        _level = element.Level;
        Replaced(element);
        End();
        _level = around;
    }

    private void Label(TagElement element)
    {
        bool around = _inLabel;
        _inLabel = true;
        Replaced(element);
        _inLabel = around;
    }

    private void Replaced(TagElement element)
    {
        int from = _open.Count;
        var block = _open;
        Walk(element);
        if (element.ActualText is { } actual && ReferenceEquals(block, _open)) _open.Replace(from, actual);
    }

    private void Table(TagElement element)
    {
        End();
        _flows.AddRange(new TaggedTable(cell => new TaggedText(content, measures, slides).Read(cell), slides).Read(element));
    }

    private void Take(MarkedKey key)
    {
        if (content.Use(key) is not var (page, pieces)) return;
        if (content.UseFirst(key.Page) is { Count: > 0 } first) _flows.AddRange(UntaggedText.Write(first, page.Number, measures));
        _open.Add(page.Number, pieces, _inLabel);
        if (content.UseBehind(key) is { Count: > 0 } behind) _untagged.Add((page, behind));
    }

    private void End()
    {
        if (_open.Count > 0)
        {
            _flows.AddRange(_open.Flows(measures, new TagPlace(_level, _lists, _contents > 0, _group)));
            _open = new TaggedBlock();
        }
        foreach (var (page, pieces) in _untagged) _flows.AddRange(UntaggedText.Write(pieces, page.Number, measures));
        _untagged.Clear();
    }
}
