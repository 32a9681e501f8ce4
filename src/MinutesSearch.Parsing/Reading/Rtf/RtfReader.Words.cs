using MinutesSearch.Parsing.Reading.Office;

namespace MinutesSearch.Parsing.Reading.Rtf;

internal sealed partial class RtfReader
{
    private const int MostSubstitutes = 100;

    private void Word(ReadOnlySpan<char> word, int? number)
    {
        if (_now.Place == RtfPlace.Nothing)
        {
            // Of a text that stands there twice the one in Unicode is read.
            if (_now.IsOneOfTwo && word is "ud") (_now.Place, _now.IsOptional, _now.IsOneOfTwo) = (_groups[^1].Place, false, false);
            return;
        }
        var destination = RtfDestinations.Of(word);
        bool passedOver = _now.IsOptional && destination == RtfDestination.None && !(_now.Place == RtfPlace.Styles && word is "cs" or "ts" or "ds");
        _now.IsOptional = false;
        if (passedOver) _now.Place = RtfPlace.Nothing;
        else if (destination != RtfDestination.None) Enter(destination);
        else if (CharacterOf(word) is { } character) Character(character);
        else if (_now.Place == RtfPlace.Fonts) FontWord(word, number ?? 0);
        else if (_now.Place == RtfPlace.Styles) StyleWord(word, number ?? 0);
        else if (!TextWord(word, number) && _now.Place == RtfPlace.Text) ParagraphWord(word, number);
    }

    private void Enter(RtfDestination destination)
    {
        switch (destination)
        {
            case RtfDestination.Skipped: _now.Place = RtfPlace.Nothing; break;
            case RtfDestination.Mark: _now.Place = _now.Shows ? RtfPlace.Mark : RtfPlace.Nothing; break;
            case RtfDestination.FieldCode: _now.Place = RtfPlace.FieldCode; break;
            case RtfDestination.Fonts: _now.Place = RtfPlace.Fonts; break;
            case RtfDestination.Styles: _now.Place = RtfPlace.Styles; break;
            case RtfDestination.Shape: _now.Place = RtfPlace.Shape; break;
            case RtfDestination.NestedRow: _now.DefinesNested = true; break;
            case RtfDestination.TextBox or RtfDestination.Furniture:
                _now.Place = RtfPlace.Text;
                _now.Flow = new RtfFlow(_styles) { IsFurniture = _now.Flow.IsFurniture || destination == RtfDestination.Furniture };
                _now.Paragraph = new RtfParagraph();
                break;
        }
    }

    private void Symbol(byte symbol)
    {
        switch ((char)symbol)
        {
            case '*': _now.IsOptional = true; break;
            case '~': Character("\u00a0"); break;
            case '_': Character("-"); break;
            case '\\' or '{' or '}': Character(((char)symbol).ToString()); break;
            case '\t': Character("\t"); break;
            case '\r' or '\n': if (_now.Place == RtfPlace.Text) EndParagraph(); break;
        }
    }

    /// <summary>A character that is written as a word; one that stands for a character in Unicode is passed over.</summary>
    private void Character(string character)
    {
        if (_substitutes > 0) _substitutes--;
        else if (_now.Place != RtfPlace.Mark || character != "\t") Emit(character);
    }

    private static string? CharacterOf(ReadOnlySpan<char> word) => word switch
    {
        "tab" => "\t",
        "line" or "lbr" => ParagraphText.LineBreak,
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" or "enspace" or "qmspace" or "column" => " ",
        _ => null,
    };

    private void FontWord(ReadOnlySpan<char> word, int number)
    {
        switch (word)
        {
            case "f": _fonts.Define(number); break;
            case "fcharset": _fonts.TakeCharset(number); break;
            case "cpg": _fonts.TakePage(number); break;
        }
    }

    private void StyleWord(ReadOnlySpan<char> word, int number)
    {
        switch (word)
        {
            case "s": _styles.TakeNumber(number); break;
            case "cs" or "ts" or "ds": _styles.TakeOtherKind(); break;
            case "sbasedon": _styles.TakeParent(number); break;
            case "outlinelevel": _styles.TakeOutline(number); break;
        }
    }

    /// <summary>Words about letters and the document.</summary>
    private bool TextWord(ReadOnlySpan<char> word, int? number)
    {
        switch (word)
        {
            case "b": _now.Bold = number != 0; break;
            case "v" or "webhidden": _now.Hidden = number != 0; break;
            case "deleted": _now.Deleted = number != 0; break;
            case "plain": _now.Plain(_fonts.Usual); break;
            case "f": _now.Font = number ?? 0; break;
            case "u": Unicode(number ?? 0); break;
            case "uc": _now.Substitutes = Math.Clamp(number ?? 1, 0, MostSubstitutes); break;
            case "upr": _now.HoldsTwice = true; break;
            case "deff": _fonts.Usual = _now.Font = number ?? 0; break;
            case "ansicpg": _fonts.UsualPage = number ?? 1252; break;
            case "mac": _fonts.UsualPage = 10000; break;
            case "pc": _fonts.UsualPage = 437; break;
            case "pca": _fonts.UsualPage = 850; break;
            default: return false;
        }
        return true;
    }

    /// <summary>A unit of UTF-16, written as a number that may be negative.</summary>
    private void Unicode(int number)
    {
        int code = number is < 0 and >= short.MinValue ? number + 0x10000 : number;
        _substitutes = _now.Substitutes;
        if (code is >= 0xF000 and < 0xF100 && _fonts.SymbolFont(_now.Font) is { } font) Sign(font, code & 0xFF);
        else if (code is > 0 and <= 0xFFFF) Emit(((char)code).ToString());
        else if (code is > 0xFFFF and <= 0x10FFFF) Emit(char.ConvertFromUtf32(code));
    }

    /// <summary>Words about paragraphs and tables.</summary>
    private void ParagraphWord(ReadOnlySpan<char> word, int? number)
    {
        switch (word)
        {
            case "par" or "sect": EndParagraph(); break;
            case "pard": _now.Paragraph = new RtfParagraph(); break;
            case "s": _now.Paragraph = _now.Paragraph with { Style = number ?? 0 }; break;
            case "outlinelevel": _now.Paragraph = _now.Paragraph with { Outline = number }; break;
            case "ilvl": _now.Paragraph = _now.Paragraph with { Level = number ?? 0 }; break;
            case "intbl": _now.Paragraph = _now.Paragraph with { InTable = true }; break;
            case "itap": _now.Paragraph = _now.Paragraph with { InTable = _now.Paragraph.InTable || number > 0, Nesting = number ?? 1 }; break;
            case "pagebb": _now.Paragraph = _now.Paragraph with { StartsPage = number != 0 }; break;
            case "page":
                Emit(" ");
                _page++;
                break;
            default: TableWord(word, number); break;
        }
    }

    private void TableWord(ReadOnlySpan<char> word, int? number)
    {
        int nested = Math.Max(2, _now.Paragraph.Depth), depth = _now.DefinesNested ? nested : 1;
        switch (word)
        {
            case "cell": _now.Flow.EndCell(_now.Paragraph, 1, Page); break;
            case "nestcell": _now.Flow.EndCell(_now.Paragraph, nested, Page); break;
            case "row": _now.Flow.EndRow(1, Page); break;
            case "nestrow": _now.Flow.EndRow(nested, Page); break;
            case "trowd": _now.Flow.RowShape(depth).Clear(); break;
            case "clvmrg": _now.Flow.RowShape(depth).GoesOn(); break;
            case "cellx": _now.Flow.RowShape(depth).Add(number ?? 0); break;
        }
    }

    /// <summary>A paragraph whose end was deleted as a tracked change goes on with the next.</summary>
    private void EndParagraph()
    {
        if (_now.Deleted)
        {
            _now.Flow.Append(" ", bold: false);
            return;
        }
        if (_now.Paragraph.StartsPage && _now.Flow.Lines.Length > 0) _page++;
        _now.Flow.EndParagraph(_now.Paragraph, Page);
    }
}
