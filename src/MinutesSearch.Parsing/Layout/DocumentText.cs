using System.Collections.Immutable;

using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing;

/// <summary>
/// A document as one canonical string with what each line looked like. A reader makes it once; nothing edits it afterwards,
/// so an offset into <see cref="Text"/> stays true from the reader to the search hit.
/// </summary>
/// <remarks>
/// The text holds no carriage returns (line ends are "\n"), no soft hyphens and no non-breaking spaces (they are spaces),
/// ligatures are spelt out. Line end hyphens of hard-wrapped words are joined by the reader. <see cref="DocumentTextBuilder"/> makes one.
/// </remarks>
public sealed record DocumentText
{
    internal DocumentText() { }

    /// <summary>The canonical text.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>In order and without overlap; each without its "\n". Blank lines are there too.</summary>
    internal ImmutableArray<Line> Lines { get; init; } = [];

    internal DocumentFormat Format { get; init; }

    /// <summary>Whether the reader knows that the pages are slides, each with its title as a heading.</summary>
    internal bool IsDeck { get; init; }

    /// <summary>The file's name or address, if known.</summary>
    public string? Name { get; internal init; }

    /// <summary>What stands outside the running text: a page's title element, its metadata. Never part of <see cref="Text"/>.</summary>
    internal SourceFacts Facts { get; init; } = SourceFacts.None;

    /// <summary>What the reader could not read.</summary>
    internal ImmutableArray<ParseNote> Notes { get; init; } = [];

    /// <summary>The page or slide of a position, from 1; null where the format has none.</summary>
    internal int? PageAt(int position)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= position) low = middle;
            else high = middle - 1;
        }
        return Lines.Length > 0 && Lines[low].Page > 0 ? Lines[low].Page : null;
    }

    internal ReadOnlySpan<char> this[Line line] => Text.AsSpan(line.Start, line.End - line.Start);
}
