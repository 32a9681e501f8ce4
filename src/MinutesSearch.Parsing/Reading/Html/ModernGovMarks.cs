using System.Collections.Frozen;
using HtmlAgilityPack;

namespace MinutesSearch.Parsing.Reading.Html;

/// <summary>What a class or id of a ModernGov page says an element is.</summary>
internal enum Mark
{
    None, MainTitle, MeetingTitle, SectionTitle, ItemTable, NumberCell, ItemTitle, SubItemTitle, Body, LinkList, FactLabel, Suffix,
}

/// <summary>ModernGov's class names, old and new, as data; some sites have them as ids.</summary>
internal static class ModernGovMarks
{
    private static readonly FrozenDictionary<string, Mark> Names = new Dictionary<string, Mark>
    {
        ["mgmaintitletxt"] = Mark.MainTitle,
        ["mgsubtitletxt"] = Mark.MeetingTitle,
        ["mgsectiontitle"] = Mark.SectionTitle,
        ["mgitemtable"] = Mark.ItemTable,
        ["mgitemnumbercell"] = Mark.NumberCell,
        ["mgaititletxt"] = Mark.ItemTitle,
        ["mgsubitemtitletxt"] = Mark.SubItemTitle,
        ["mgwordpara"] = Mark.Body,
        ["mgbulletlist"] = Mark.LinkList,
        ["mgactionlist"] = Mark.LinkList,
        ["mglabel"] = Mark.FactLabel,
        ["mgitem"] = Mark.Suffix,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Mark Of(HtmlNode node)
    {
        foreach (string name in node.Marks())
            if (Names.TryGetValue(name, out var mark)) return mark;
        return Mark.None;
    }

    public static bool Has(HtmlNode node, string name) => node.Marks().Contains(name);

    /// <summary>Whether the element can stand on a ModernGov page alone and belongs to its content.</summary>
    public static bool IsStrong(HtmlNode node)
        => node.HasAttributes && Of(node) is Mark.MeetingTitle or Mark.ItemTable or Mark.NumberCell or Mark.ItemTitle or Mark.SubItemTitle or Mark.Body;
}
