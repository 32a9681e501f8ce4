using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>From an outline to a document.</summary>
internal static class Entries
{
    public static MinutesDocument Extract(DocumentText text, Outline outline, ParseOptions options, CancellationToken cancellation)
        => new() { Kind = outline.Kind, Source = text.Name, Text = text.Text };
}
