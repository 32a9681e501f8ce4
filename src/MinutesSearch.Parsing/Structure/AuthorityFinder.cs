using System.Collections.Frozen;
using System.Collections.Immutable;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Lexicon;

namespace MinutesSearch.Parsing.Structure;

/// <summary>
/// The council whose document it is: what the caller says; what the page's title, metadata, logo or footer says; a council's
/// name in the heading or the text; the host of its address and mails; a known council's short name in the text.
/// </summary>
internal static class AuthorityFinder
{
    internal static readonly LexiconTable<CouncilTable> Councils = new("authorities.tsv", lexicon => new CouncilTable([.. Lexicons.Keyed(lexicon, "authorities.tsv")]));

    public static string? Find(DocumentText text, ImmutableArray<Block> blocks, int firstItem, ParseOptions options)
    {
        if (options.Authority is { } told) return told;
        string head = firstItem > 0 && firstItem < blocks.Length ? text.Text[..blocks[firstItem].MarkStart] : text.Text[..Math.Min(text.Text.Length, 1500)];
        string? named = OfFacts(text.Facts) ?? CouncilNames.First(head);
        return named is not null ? Settle(InFull(named, text.Facts, head)) : OfHosts(Hosts(text, options)) ?? OfBody(text.Text) ?? OfUnknownHost(Hosts(text, options));
    }

    /// <summary>"Saltmere Council" of a title is the "London Borough of Saltmere" that the page's logo or the head names in full.</summary>
    private static string InFull(string named, SourceFacts facts, string head)
    {
        string place = CouncilNames.PlaceOf(named);
        var all = facts.Furniture.Append(facts.Title ?? "").Append(facts.Publisher ?? "").Append(head).SelectMany(CouncilNames.All);
        return named.Length > place.Length + 8 ? named : all.FirstOrDefault(name => name.Length > named.Length && CouncilNames.PlaceOf(name).Equals(place, StringComparison.OrdinalIgnoreCase)) ?? named;
    }

    public static string? OfDeck(DocumentText text, SlideDeck deck, ParseOptions options)
    {
        if (options.Authority is { } told) return told;
        string first = deck.Slides.Length > 0 ? text.Text[deck.Slides[0].Span.Start..deck.Slides[0].Span.End] : "";
        return CouncilNames.First(first) is { } named ? Settle(named) : OfFooters(text.Facts) ?? OfHosts(Hosts(text, options)) ?? OfBody(text.Text);
    }

    private static string? OfFooters(SourceFacts facts) => facts.Furniture.Select(CouncilNames.First).FirstOrDefault(name => name is not null) is { } named ? Settle(named) : null;

    /// <summary>Whether a line is a council's name and nothing else.</summary>
    public static bool IsCouncilName(string line) => CouncilNames.First(line) is { } name && name.Length >= CouncilTable.WithoutThe(line.Trim()).Length - 2;

    private static string? OfFacts(SourceFacts facts)
    {
        if (facts.Publisher is { Length: > 0 } publisher && CouncilNames.First(publisher) is { } published) return published;
        if (facts.Title is { } title && CouncilNames.First(title[(title.LastIndexOfAny(['|', '-', '–']) + 1)..]) is { } titled) return titled;
        return facts.Furniture.Select(CouncilNames.First).FirstOrDefault(name => name is not null);
    }

    /// <summary>The council named most often in the text; else the known council whose short name stands there most often.</summary>
    private static string? OfBody(string text)
    {
        var full = CouncilNames.All(text).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (full is not null) return Settle(full.Key);
        return CouncilNames.ShortNames(text, Councils.Value.ShortNames).GroupBy(name => name).Where(g => g.Count() > 1 || !IsListed(text, g.Key)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    /// <summary>"the moors and Amber Valley first": one place among others, in slides of another council.</summary>
    private static bool IsListed(string text, string name)
        => text.Contains($"and {name}", StringComparison.Ordinal) || text.Contains($"{name} and ", StringComparison.Ordinal) || text.Contains($", {name}", StringComparison.Ordinal);

    private static string? OfHosts(IEnumerable<string> hosts)
    {
        foreach (string host in hosts)
        {
            for (string part = host; part.Contains('.'); part = part[(part.IndexOf('.') + 1)..])
            {
                if (Councils.Value.ByHost.TryGetValue(part, out var name)) return name;
            }
        }
        return null;
    }

    /// <summary>"democracy@northfield.gov.uk" names Northfield, if nothing else names the council.</summary>
    private static string? OfUnknownHost(IEnumerable<string> hosts)
    {
        foreach (string host in hosts)
        {
            var parts = host.Split('.');
            bool council = parts.Length > 2 && parts[^2] is "gov" && parts[^1] is "uk" or "wales" or "scot";
            string name = council ? parts[^3] : "";
            if (name.Length > 3 && name is not ("www" or "service" or "digital")) return Capitals.ToTitle(name.Replace('-', ' '));
        }
        return null;
    }

    private static IEnumerable<string> Hosts(DocumentText text, ParseOptions options)
    {
        if (Uri.TryCreate(options.Name, UriKind.Absolute, out var address) && address.Host.Length > 0) yield return address.Host.ToLowerInvariant();
        foreach (string host in text.Facts.Hosts) yield return host;
        for (int at = text.Text.IndexOf('@'); at >= 0; at = text.Text.IndexOf('@', at + 1))
        {
            int end = at + 1;
            while (end < text.Text.Length && (char.IsAsciiLetterOrDigit(text.Text[end]) || text.Text[end] is '.' or '-')) end++;
            if (end - at > 4) yield return text.Text[(at + 1)..end].TrimEnd('.').ToLowerInvariant();
        }
    }

    /// <summary>A known council goes by its common name, so that one council is one value however its pages call it.</summary>
    private static string Settle(string name)
    {
        name = CouncilTable.WithoutThe(name);
        if (!name.Any(char.IsLower)) name = Capitals.ToTitle(name);
        return Councils.Value.ByOfficialName.TryGetValue(name, out var common) ? common : name;
    }

}
