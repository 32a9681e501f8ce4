namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Makes a cross-reference by looking for "12 0 obj" all through the file; a later object of a number replaces an earlier one.</summary>
internal static class XrefRepair
{
    /// <summary>The objects in the open and the trailers. Object streams come later: they may be encrypted, and the trailer says how.</summary>
    public static XrefTable Scan(PdfFile file, List<(int Number, int Offset)> objectStreams)
    {
        var table = new XrefTable();
        var streams = new List<(int Number, int Offset)>();
        Objects(file, table, streams);
        Trailers(file, table);
        foreach (var (number, offset) in streams)
        {
            file.Budget.Cancellation.ThrowIfCancellationRequested();
            var dictionary = file.ReadObjectAt(offset, out _, out _).Stream?.Dictionary;
            if (dictionary?["Type"].Is("XRef") == true) table.AddNewer(dictionary);
            else if (dictionary?["Type"].Is("ObjStm") == true && table.Find(number)?.Offset == offset) objectStreams.Add((number, offset));
        }
        if (table.Trailer["Root"].IsNull) FindRoot(file, table);
        return table;
    }

    /// <summary>An object stream's objects, unless newer ones stand in the open. Streams come in the order of the file.</summary>
    public static void AddObjectStream(XrefTable table, int number, int offset, ReadOnlySpan<int> objects)
    {
        for (int i = 0; i < objects.Length; i++)
        {
            if (table.Find(objects[i]) is { IsCompressed: false } open && open.Offset > offset) continue;
            table.AddNewer(objects[i], new XrefEntry(0, 0, number, i));
        }
    }

    private static void Objects(PdfFile file, XrefTable table, List<(int, int)> streams)
    {
        var data = file.Data.AsSpan(0, file.Length);
        for (int at = data.IndexOf(" obj"u8); at >= 0;)
        {
            file.Budget.Cancellation.ThrowIfCancellationRequested();
            if (Header(data, at) is { } header)
            {
                table.AddNewer(header.Number, new XrefEntry(header.Start, header.Generation, 0, 0));
                var head = data.Slice(at, Math.Min(400, data.Length - at));
                if (head.IndexOf("/ObjStm"u8) >= 0 || head.IndexOf("/XRef"u8) >= 0) streams.Add((header.Number, header.Start));
            }
            int next = data[(at + 4)..].IndexOf(" obj"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }

    private static (int Start, int Number, int Generation)? Header(ReadOnlySpan<byte> data, int blank)
    {
        int at = blank - 1, generation = Digits(data, ref at, 5);
        if (generation < 0 || at < 0 || !PdfLexer.IsSpace(data[at])) return null;
        while (at >= 0 && PdfLexer.IsSpace(data[at])) at--;
        int number = Digits(data, ref at, 8);
        return number < 0 ? null : (at + 1, number, generation);
    }

    /// <summary>Reads digits backwards from <paramref name="at"/>; -1 where there are none.</summary>
    private static int Digits(ReadOnlySpan<byte> data, ref int at, int most)
    {
        int value = 0, scale = 1, count = 0;
        while (at >= 0 && count < most && data[at] is >= (byte)'0' and <= (byte)'9')
        {
            value += (data[at--] - '0') * scale;
            scale *= 10;
            count++;
        }
        return count == 0 ? -1 : value;
    }

    private static void Trailers(PdfFile file, XrefTable table)
    {
        var data = file.Data.AsSpan(0, file.Length);
        for (int at = data.IndexOf("trailer"u8); at >= 0;)
        {
            if (file.LexerAt(at + 7).Read() is { Kind: PdfKind.Dictionary } trailer) table.AddNewer(trailer.Dictionary);
            int next = data[(at + 7)..].IndexOf("trailer"u8);
            at = next < 0 ? -1 : at + 7 + next;
        }
    }

    private static void FindRoot(PdfFile file, XrefTable table)
    {
        foreach (int number in table.Numbers.Order().ToList())
        {
            if (table.Find(number) is not { IsCompressed: false } entry) continue;
            var found = file.ReadObjectAt(entry.Offset, out _, out _).Dictionary;
            if (found["Type"].Is("Catalog")) table.Trailer["Root"] = PdfValue.Reference(number);
        }
    }
}
