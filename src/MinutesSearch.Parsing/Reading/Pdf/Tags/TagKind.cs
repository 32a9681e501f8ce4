using System.Collections.Frozen;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>What an element of the structure tree is to a reader of text.</summary>
internal enum TagKind
{
    /// <summary>Holds blocks; text that stands in it without one is a block of its own.</summary>
    Group,

    /// <summary>A paragraph or the like.</summary>
    Block,

    /// <summary>Part of the paragraph around it.</summary>
    Inline,

    Heading,
    List,
    Item,
    Label,
    Table,
    Row,
    Cell,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>A header, footer or decoration.</summary>
    Artifact,
}

/// <summary>The standard names of elements.</summary>
internal static class TagNames
{
    private static readonly FrozenDictionary<string, TagKind> Kinds = Names().ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsStandard(string name) => Kinds.ContainsKey(name);

    public static TagKind KindOf(string name) => Kinds.GetValueOrDefault(name, TagKind.Group);

    /// <summary>"H2" is 2, "H" and "Title" are 1.</summary>
    public static int HeadingLevel(string name) => name is ['H', >= '1' and <= '6'] ? name[1] - '0' : 1;

    private static IEnumerable<KeyValuePair<string, TagKind>> Names()
    {
        (TagKind Kind, string Names)[] table =
        [
            (TagKind.Group, "Document DocumentFragment Part Art Sect Div Aside BlockQuote NonStruct Private Index THead TBody TFoot LBody Form"),
            (TagKind.Block, "P Caption Note FENote BibEntry Formula Figure"),
            (TagKind.Inline, "Span Quote Reference Code Link Annot Em Strong Sub Ruby RB RT RP Warichu WT WP"),
            (TagKind.Heading, "H H1 H2 H3 H4 H5 H6 Title"),
            (TagKind.List, "L"),
            (TagKind.Item, "LI"),
            (TagKind.Label, "Lbl"),
            (TagKind.Table, "Table"),
            (TagKind.Row, "TR"),
            (TagKind.Cell, "TD TH"),
            (TagKind.Contents, "TOC TOCI"),
            (TagKind.Artifact, "Artifact"),
        ];
        foreach (var (kind, names) in table)
            foreach (string name in names.Split(' ')) yield return new(name, kind);
    }
}
