namespace MinutesSearch.Parsing.Reading.Rtf;

/// <summary>What stands in a group, told by the control word that opens it.</summary>
internal enum RtfDestination
{
    None,
    Skipped,
    Mark,
    FieldCode,
    Fonts,
    Styles,
    Shape,
    TextBox,
    Furniture,
    NestedRow,

    /// <summary>Known, and its text is text like any other.</summary>
    Text,
}

internal static class RtfDestinations
{
    public static RtfDestination Of(ReadOnlySpan<char> word) => word switch
    {
        "listtext" or "pntext" => RtfDestination.Mark,
        "fldinst" => RtfDestination.FieldCode,
        "fldrslt" => RtfDestination.Text,
        "fonttbl" => RtfDestination.Fonts,
        "stylesheet" => RtfDestination.Styles,
        "shpinst" or "do" or "shpgrp" => RtfDestination.Shape,
        "shptxt" or "dptxbxtext" => RtfDestination.TextBox,
        "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf" => RtfDestination.Furniture,
        "nesttableprops" => RtfDestination.NestedRow,
        "colortbl" or "filetbl" or "listtable" or "listoverridetable" or "revtbl" or "rsidtbl" or "info" or "pict" or "object" or "nonshppict" or "shprslt" or "shppict"
            or "footnote" or "annotation" or "atnid" or "atnauthor" or "ftnsep" or "ftnsepc" or "ftncn" or "aftnsep" or "aftnsepc" or "aftncn" or "pn" or "nonesttables"
            or "xe" or "tc" or "tcn" or "rxe" or "txe" or "mmath" or "private" or "template" or "background" => RtfDestination.Skipped,
        _ => RtfDestination.None,
    };
}
