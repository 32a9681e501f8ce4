using System.Text;
using System.Text.Json;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;

namespace MinutesSearch.Parsing.Tests.Reading;

/// <summary>
/// Annotated example pages, where a "shared/gold" folder stands beside the repository: what an annotator quoted is in the page's text.
/// </summary>
public sealed class GoldPagesTests
{
    [Test]
    public void Every_text_that_the_gold_quotes_stands_in_the_text_of_its_page() => Assert.Multiple(() =>
    {
        foreach (string page in Pages())
        {
            var document = DocumentReader.Read(File.ReadAllBytes(page), new ParseOptions { Name = Path.GetFileName(page) }, CancellationToken.None);
            Dump.AssertSound(document);
            string text = Fold.Text(document.Text);
            foreach (string quoted in Quoted(page))
                Assert.That(text.Contains(Fold.Text(Normaliser.Clean(quoted)), StringComparison.Ordinal), Is.True, $"{Path.GetFileName(page)}: {quoted}");
        }
    });

    private static IEnumerable<string> Quoted(string page)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(page, ".gold.json"), Encoding.UTF8));
        foreach (string list in (string[])["items", "slides"])
        {
            if (!gold.RootElement.TryGetProperty(list, out var items)) continue;
            foreach (var item in items.EnumerateArray())
            {
                if (!item.TryGetProperty("entries", out var entries)) continue;
                foreach (var entry in entries.EnumerateArray())
                    if (entry.TryGetProperty("text", out var text) && text.GetString() is { } quoted) yield return quoted;
            }
        }
    }

    private static string[] Pages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string gold = Path.Combine(folder.FullName, "shared", "gold", "dev");
            if (Directory.Exists(gold)) return Directory.GetFiles(gold, "*.html").Where(page => File.Exists(Path.ChangeExtension(page, ".gold.json"))).Order().ToArray();
        }
        return [];
    }
}
