namespace MinutesSearch.Parsing.Reading;

/// <summary>Formats that this version refuses, told by their first bytes, each with what its reader should do.</summary>
internal static class Signatures
{
    private const string AsText = "save it as text, HTML, DOCX or PDF";
    private const string SaveAgain = "open it in the program that made it and save it again";
    private const string Unpack = "unpack it and parse the files in it";
    private const string Recognise = "run text recognition over it and save the result as text";

    /// <summary>Streams of the old Office formats, what has them, what to do. The first one holds a new document behind a password.</summary>
    private static readonly (byte[] Stream, string What, string Advice)[] OldOffice =
    [
        (System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), "protected with a password", "take the password off in the program that made it and save it again"),
        (System.Text.Encoding.Unicode.GetBytes("WordDocument"), "an old Word document (DOC)", "save it as DOCX"),
        (System.Text.Encoding.Unicode.GetBytes("PowerPoint Document"), "an old PowerPoint deck (PPT)", "save it as PPTX"),
    ];

    /// <summary>First bytes, what that is, what to do. Longer ones first where one begins another.</summary>
    private static readonly (byte[] Start, string What, string Advice)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF in a string", "parse its bytes instead"),
        ("{\\rtf"u8.ToArray(), "a rich text (RTF) document in a string", "parse its bytes instead"),
        ([0x1F, 0x8B], "a gzip archive", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", Unpack),
        ("Rar!"u8.ToArray(), "a RAR archive", Unpack),
        ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)", Recognise),
        ([0xFF, 0xD8, 0xFF], "an image (JPEG)", Recognise),
        ("GIF8"u8.ToArray(), "an image (GIF)", Recognise),
        ([0x49, 0x49, 0x2A, 0x00], "an image (TIFF)", Recognise),
        ([0x4D, 0x4D, 0x00, 0x2A], "an image (TIFF)", Recognise),
    ];

    /// <summary>Parts by which the Office formats, all of them ZIP archives, are told from each other.</summary>
    private static readonly (byte[] Part, string What, string Advice)[] Packages =
    [
        ("word/"u8.ToArray(), "a damaged Word document (DOCX)", SaveAgain),
        ("ppt/"u8.ToArray(), "a damaged PowerPoint deck (PPTX)", SaveAgain),
        ("xl/"u8.ToArray(), "an Excel workbook (XLSX)", "save the sheet as PDF, or copy it into a Word document"),
        ("META-INF/manifest.xml"u8.ToArray(), "an OpenDocument file without text or slides, or a damaged one", "save its text as DOCX, ODT or PDF"),
        ("opendocument"u8.ToArray(), "an OpenDocument file without text or slides, or a damaged one", "save its text as DOCX, ODT or PDF"),
    ];

    /// <summary>Throws where the bytes begin as a format does that is not text.</summary>
    public static void Refuse(ReadOnlySpan<byte> bytes, string? name)
    {
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) RefuseOldOffice(bytes, name);
        foreach (var (start, what, advice) in Known)
            if (bytes.StartsWith(start)) throw Unreadable(name, what, advice);
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) RefusePackage(bytes, name);
    }

    /// <summary>Throws where too many bytes are control characters to be text.</summary>
    public static void RefuseBinary(ReadOnlySpan<byte> bytes, string? name)
    {
        if (TextDecoder.IsWide(bytes)) return;
        var sample = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        int odd = 0;
        foreach (byte b in sample)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B or 0x1E or 0x1F)) odd++;
        if (odd * 10 > sample.Length)
            throw Unreadable(name, "not text (most likely a binary file)", AsText);
    }

    private static void RefuseOldOffice(ReadOnlySpan<byte> bytes, string? name)
    {
        foreach (var (stream, what, advice) in OldOffice)
            if (bytes.IndexOf(stream) >= 0) throw Unreadable(name, what, advice);
        throw Unreadable(name, "an old Office document (such as DOC or PPT)", "save it as DOCX or PPTX");
    }

    private static void RefusePackage(ReadOnlySpan<byte> bytes, string? name)
    {
        foreach (var (part, what, advice) in Packages)
            if (bytes.IndexOf(part) >= 0) throw Unreadable(name, what, advice);
        throw Unreadable(name, "a ZIP archive", Unpack);
    }

    private static UnreadableDocumentException Unreadable(string? name, string what, string advice)
        => new($"{DocumentName.Of(name)} is {what}: this version reads plain text, Markdown, HTML, PDF, Word, PowerPoint, OpenDocument and RTF; {advice}.");
}
