using System.Collections.Immutable;
using HtmlAgilityPack;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading.Html;

namespace MinutesSearch.Parsing.Reading;

/// <summary>HTML: ModernGov's pages by their marks, any other page by its main content. A paragraph, list item or row is a line.</summary>
internal static class HtmlReader
{
    /// <summary>The library's own guard; <see cref="Nesting"/> keeps pages far below it.</summary>
    private const int MaxDepth = 1500;

    public static DocumentText Read(string html, string? name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var lines = new LineWriter();
        if (Load(Nesting.Limit(html)) is not { } root)
        {
            TagsAway.Write(lines, html);
            return lines.ToDocument(DocumentFormat.Html, name, SourceFacts.None,
                [new ParseNote("html", "The page nests its elements too deep to be understood: only its text was read.")]);
        }
        var furniture = new PageFurniture(root, cancellation);
        var modernGov = ModernGovPage.Of(root);
        var content = MainContent.Find(root, furniture, modernGov is not null);
        new HtmlText(lines, furniture, modernGov, new TableKinds(content, furniture, cancellation), cancellation).Write(content);
        return lines.ToDocument(DocumentFormat.Html, name, PageFacts.Read(root, furniture), ImmutableArray<ParseNote>.Empty);
    }

    /// <summary>Null if the library gave up.</summary>
    private static HtmlNode? Load(string html)
    {
        var page = new HtmlDocument { OptionMaxNestedChildNodes = MaxDepth, OptionReadEncoding = false, OptionCheckSyntax = false };
        try
        {
            page.LoadHtml(html);
            return page.DocumentNode;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            return null; // it throws plain Exception for a page that nests past the guard
        }
    }
}
