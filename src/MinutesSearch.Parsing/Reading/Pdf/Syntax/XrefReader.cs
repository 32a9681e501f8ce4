namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Follows the chain of cross-reference sections from the last "startxref": tables, streams, and tables with a stream beside them.</summary>
internal sealed class XrefReader(PdfFile file)
{
    private const int MaxSections = 4096;

    private readonly HashSet<long> _visited = [];

    /// <summary>The table, or null where the chain is broken so that the file must be scanned.</summary>
    public XrefTable? Read()
    {
        var table = new XrefTable();
        long at = LastStart();
        while (at >= 0 && _visited.Count < MaxSections)
        {
            if (!_visited.Add(at)) break;
            if (Section(at, table) is not { } trailer) return table.Count > 0 && table.Trailer.Has("Root") ? table : null;
            if (trailer["XRefStm"] is { IsNumber: true } beside && _visited.Add(beside.Int64)) Section(beside.Int64, table);
            table.AddOlder(trailer);
            at = trailer["Prev"] is { IsNumber: true } previous ? previous.Int64 : -1;
        }
        return table.Trailer.Has("Root") ? table : null;
    }

    private long LastStart()
    {
        int at = file.Data.AsSpan(0, file.Length).LastIndexOf("startxref"u8);
        return at < 0 ? -1 : PdfNumberReader.Read(file.Data, SkipSpace(at + 9), file.Length, out _).Int64;
    }

    private int SkipSpace(int at)
    {
        while (at < file.Length && PdfLexer.IsSpace(file.Data[at])) at++;
        return at;
    }

    /// <summary>Reads one section into the table; its trailer, or null where there is none.</summary>
    private PdfDictionary? Section(long at, XrefTable table)
    {
        file.Budget.Cancellation.ThrowIfCancellationRequested();
        if (at < 0 || at >= file.Length) return null;
        int start = SkipSpace((int)at);
        if (file.Data.AsSpan(start, file.Length - start).StartsWith("xref"u8)) return Table(start + 4, table);
        return file.ReadObjectAt(start, out _, out _) is { Stream: { } stream } && stream.Dictionary["Type"].Is("XRef") ? OfStream(stream, table) : null;
    }

    private PdfDictionary? Table(int at, XrefTable table)
    {
        var lexer = file.LexerAt(at);
        while (true)
        {
            var first = lexer.Read();
            if (first.Code == PdfKeyword.Trailer) return lexer.Read() is { Kind: PdfKind.Dictionary } trailer ? trailer.Dictionary : null;
            var count = lexer.Read();
            if (!first.IsNumber || !count.IsNumber || count.Number is < 0 or > 10_000_000) return null;
            for (int i = 0; i < count.Int32; i++)
            {
                int before = lexer.Position;
                var (offset, generation, kind) = (lexer.Read(), lexer.Read(), lexer.Read());
                if (offset.Code == PdfKeyword.Trailer) { lexer.Position = before; break; }
                if (!offset.IsNumber || !generation.IsNumber) return null;
                bool used = kind.Code == 'n' && offset.Number > 0 && offset.Number < file.Length;
                table.AddOlder(first.Int32 + i, used ? new XrefEntry(offset.Int32, generation.Int32, 0, 0) : XrefEntry.Free);
            }
        }
    }

    private PdfDictionary OfStream(PdfStream stream, XrefTable table)
    {
        var widths = stream.Dictionary["W"].Items.Select(width => Math.Clamp(width.Int32, 0, 8)).ToArray();
        if (widths.Length < 3) return stream.Dictionary;
        var data = file.Decode(stream);
        int size = stream.Dictionary["Size"].Int32, row = widths[0] + widths[1] + widths[2], at = 0;
        var index = stream.Dictionary["Index"].Items;
        if (index.Length < 2) index = [PdfValue.Integer(0), PdfValue.Integer(size)];
        for (int part = 0; part + 1 < index.Length && row > 0; part += 2)
        {
            for (int i = 0; i < index[part + 1].Int32 && at + row <= data.Length; i++, at += row)
                table.AddOlder(index[part].Int32 + i, Entry(data.AsSpan(at, row), widths));
        }
        return stream.Dictionary;
    }

    private XrefEntry Entry(ReadOnlySpan<byte> row, int[] widths)
    {
        long kind = widths[0] == 0 ? 1 : Number(row[..widths[0]]);
        long second = Number(row.Slice(widths[0], widths[1])), third = Number(row.Slice(widths[0] + widths[1], widths[2]));
        if (kind == 1 && second > 0 && second < file.Length) return new XrefEntry((int)second, (int)(third & 0xFFFF), 0, 0);
        return kind == 2 && second is > 0 and <= int.MaxValue ? new XrefEntry(0, 0, (int)second, (int)Math.Min(third, int.MaxValue)) : XrefEntry.Free;
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (byte b in bytes) number = number << 8 | b;
        return number;
    }
}
