namespace MinutesSearch.Parsing.Reading.Office;

/// <summary>Loads slides with the layouts and masters that they stand on, each of which is read once.</summary>
internal sealed class SlideSheets(OfficePackage package)
{
    private readonly Dictionary<string, SlideSheet?> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The slide; null where its part is missing or broken.</summary>
    public SlideSheet? Slide(string part) => Load(part, "slideLayout");

    /// <summary>The layouts and masters read so far.</summary>
    public IEnumerable<SlideSheet> Shared => _loaded.Values.OfType<SlideSheet>();

    /// <summary>A slide stands on a layout, a layout on a master, a master on nothing: so many steps and no circle.</summary>
    private SlideSheet? Load(string part, string? kindBelow)
    {
        if (package.Part(part) is not { } root) return null;
        var relations = package.Relations(part);
        var below = kindBelow is null ? null : relations.Values.FirstOrDefault(relation => relation.Is(kindBelow));
        return new SlideSheet(part, root, relations, below is null ? null : Cached(below.Part, kindBelow == "slideLayout" ? "slideMaster" : null));
    }

    private SlideSheet? Cached(string part, string? kindBelow)
    {
        if (_loaded.TryGetValue(part, out var known)) return known;
        return _loaded[part] = Load(part, kindBelow);
    }
}
