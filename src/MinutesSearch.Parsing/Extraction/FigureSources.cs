using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Where figures are looked for: the minutes of each item, the lines of each slide.</summary>
internal static class FigureSources
{
    public static IReadOnlyList<FigureSource> Of(Outline outline)
        => outline.Deck is { } deck ? OfDeck(deck) : OfSections(outline);

    /// <summary>A decision printed above the minutes repeats them, so its figures count once.</summary>
    private static List<FigureSource> OfSections(Outline outline)
    {
        var sources = new List<FigureSource>();
        foreach (var section in outline.Sections)
        {
            foreach (var block in section.Body.Length > 0 ? section.Body : section.Decision)
                sources.Add(new FigureSource(block, section.Title, block.Kind == BlockKind.TableRow));
        }
        return sources;
    }

    private static List<FigureSource> OfDeck(SlideDeck deck)
    {
        var sources = new List<FigureSource>();
        for (int i = 0; i < deck.Slides.Length; i++)
        {
            string title = deck.Slides[i].Title;
            foreach (var block in deck.Blocks[i].AsSpan()[(title.Length > 0 ? 1 : 0)..])
                sources.Add(new FigureSource(block, title, block.Kind == BlockKind.TableRow));
        }
        return sources;
    }
}
