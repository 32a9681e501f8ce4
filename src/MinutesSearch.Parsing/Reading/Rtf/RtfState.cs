namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>What the text of a group is for.</summary>
internal enum RtfPlace
{
    Text,

    /// <summary>The number or bullet that the program drew before a paragraph.</summary>
    Mark,

    /// <summary>A field's instruction.</summary>
    FieldCode,
    Fonts,
    Styles,

    /// <summary>The description of a shape: no text, but a text box may stand in it.</summary>
    Shape,

    Nothing,
}

/// <summary>What a group changes and gives back at its end: the looks of its letters and of its paragraphs.</summary>
internal record struct RtfState()
{
    public RtfPlace Place { get; set; }

    /// <summary>Whether "\*" stood at its start: readers that do not know what follows pass over the group.</summary>
    public bool IsOptional { get; set; }

    /// <summary>Whether the group holds the same text twice, for old readers and in Unicode.</summary>
    public bool HoldsTwice { get; set; }

    /// <summary>Whether the group is one of two that say the same.</summary>
    public bool IsOneOfTwo { get; set; }

    /// <summary>Where paragraphs go: the document, a text box, a header.</summary>
    public required RtfFlow Flow { get; set; }

    public int Font { get; set; }

    public bool Bold { get; set; }

    public bool Hidden { get; set; }

    /// <summary>Deleted as a tracked change.</summary>
    public bool Deleted { get; set; }

    /// <summary>How many characters for old readers stand behind one in Unicode.</summary>
    public int Substitutes { get; set; } = 1;

    public RtfParagraph Paragraph { get; set; }

    /// <summary>Whether the definition of a row is that of a nested table.</summary>
    public bool DefinesNested { get; set; }

    public readonly bool Shows => Place == RtfPlace.Text && !Hidden && !Deleted;

    /// <summary>Letters as they look before anything is said of them.</summary>
    public void Plain(int font)
    {
        Bold = Hidden = Deleted = false;
        Font = font;
    }
}

/// <summary>What is said of a paragraph.</summary>
internal record struct RtfParagraph()
{
    public int Style { get; set; }

    /// <summary>From 0; null where it is not said.</summary>
    public int? Outline { get; set; }

    /// <summary>How deep its list is nested, from 0.</summary>
    public int Level { get; set; }

    public bool InTable { get; set; }

    /// <summary>In how many tables it stands, where that is said.</summary>
    public int Nesting { get; set; } = 1;

    public bool StartsPage { get; set; }

    /// <summary>In how many tables it stands.</summary>
    public readonly int Depth => InTable ? Math.Clamp(Nesting, 1, RtfTables.Deepest) : 0;
}
