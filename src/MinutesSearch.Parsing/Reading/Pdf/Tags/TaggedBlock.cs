using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Where a block stands in the tree.</summary>
/// <param name="Heading">The level of the heading that it is, from 1; else 0.</param>
/// <param name="Lists">How many lists stand around it.</param>
/// <param name="InContents">Whether it belongs to a table of contents.</param>
/// <param name="Group">The same number for what stands in one group.</param>
internal readonly record struct TagPlace(int Heading, int Lists, bool InContents, int Group);

/// <summary>The pieces of a paragraph on their way into lines, an item's mark apart.</summary>
internal sealed class TaggedBlock
{
    private const int LongestHeading = 200;

    private readonly List<(int Page, Piece Piece)> _pieces = [];
    private readonly List<Piece> _label = [];
    private int _labelPage;

    public int Count => _pieces.Count + _label.Count;

    public bool HasOnlyLabel => _pieces.Count == 0 && _label.Count > 0;

    public void Add(int page, List<Piece> pieces, bool label)
    {
        if (label && _pieces.Count == 0)
        {
            _labelPage = page;
            _label.AddRange(pieces);
        }
        else foreach (var piece in pieces) _pieces.Add((page, piece));
    }

    /// <summary>Puts the text that the tree gives in the place of the pieces from an index on.</summary>
    public void Replace(int from, string text)
    {
        from -= _label.Count;
        if (from < 0 || from >= _pieces.Count) return;
        var (page, first) = _pieces[from];
        float end = _pieces.Skip(from).Where(each => each.Page == page && PieceBuilder.SameLine(first.Y, first.Size, each.Piece.Y, each.Piece.Size)).Max(each => each.Piece.EndX);
        _pieces.RemoveRange(from, _pieces.Count - from);
        if (!string.IsNullOrWhiteSpace(text)) _pieces.Add((page, first.Showing(text, end)));
    }

    public IEnumerable<Flow> Flows(PageMeasures measures, TagPlace place)
    {
        string label = string.Join(' ', LineJoiner.Join(_label, _labelPage).Select(line => line.Text)).Trim();
        if (_pieces.Count == 0)
        {
            if (label.Length > 0 && !IsBullet(label)) yield return new Flow(label, _labelPage);
            yield break;
        }
        bool first = true;
        foreach (var paragraph in Paragraphs(measures, place))
        {
            // What stands below a heading in smaller letters is none.
            yield return Make(paragraph, first ? label : "", first ? place : place with { Heading = 0 }, first);
            first = false;
        }
    }

    private List<List<TextLine>> Paragraphs(PageMeasures measures, TagPlace place)
    {
        var lines = new List<TextLine>();
        for (int start = 0; start < _pieces.Count;)
        {
            int page = _pieces[start].Page, end = start;
            while (end < _pieces.Count && _pieces[end].Page == page) end++;
            lines.AddRange(LineJoiner.Join(_pieces.Skip(start).Take(end - start).Select(each => each.Piece), page));
            start = end;
        }
        if (place.Heading == 0) return LineBreaks.Split(lines, measures);
        int smaller = lines.FindIndex(line => line.Size < 0.85f * lines[0].Size);
        return smaller < 0 ? [lines] : [lines[..smaller], .. LineBreaks.Split(lines[smaller..], measures)];
    }

    /// <summary>The mark counts: it tells how far in an item stands.</summary>
    private FlowPlace? PlaceOf(List<TextLine> paragraph, int group, bool first)
    {
        if (FlowPlace.Of(paragraph) is not { } place) return null;
        bool marked = first && _label.Count > 0 && _label[0].Turn == 0 && _labelPage == paragraph[0].Page;
        return place with { X = marked ? Math.Min(place.X, _label[0].X) : place.X, Group = group };
    }

    private Flow Make(List<TextLine> paragraph, string label, TagPlace place, bool first)
    {
        string text = LineTexts.Join(paragraph.Select(line => line.Text));
        var flow = new Flow(text, paragraph[0].Page) { Bold = paragraph.TrueForAll(line => line.Bold), Place = PlaceOf(paragraph, place.Group, first) };
        if (place.InContents) return flow with { Text = label.Length > 0 ? $"{label}\t{text}" : text, Role = LineRole.Furniture };
        if (place.Heading > 0 && text.Length < LongestHeading) return flow with { Text = label.Length > 0 ? $"{label}\t{text}" : text, Role = LineRole.Heading, Level = place.Heading };
        if (IsBullet(label)) return flow with { Role = LineRole.ListItem, Level = Math.Max(0, place.Lists - 1), Marker = "•" };
        if (label.Length > 0) return flow with { Text = $"{label}\t{text}" };
        // Many writers leave the bullet in the text of the item.
        if (first && place.Lists > 0 && Marker.Read(text) is { Kind: MarkerKind.Bullet } mark && mark.Length < text.Length)
            return flow with { Text = text[mark.Length..], Role = LineRole.ListItem, Level = place.Lists - 1, Marker = "•" };
        return flow;
    }

    private static bool IsBullet(string label) => label.Length is > 0 and <= 3 && (label == "o" || label.CountLettersAndDigits() == 0);
}
