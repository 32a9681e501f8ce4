namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Undoes what was subtracted from each byte before packing: from the byte to the left (TIFF) or as a PNG row's first byte says.</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(PdfFile file, string filter, ReadOnlyMemory<byte> data, PdfDictionary parameters)
    {
        int kind = file.Get(parameters, "Predictor").Int32;
        if (kind < 2 || filter is not ("FlateDecode" or "Fl" or "LZWDecode" or "LZW")) return data;
        int colours = Clamp(file.Get(parameters, "Colors"), 1, 32), bits = Clamp(file.Get(parameters, "BitsPerComponent"), 8, 16), columns = Clamp(file.Get(parameters, "Columns"), 1, 1 << 22);
        int pixel = Math.Max(1, colours * bits / 8);
        long row = ((long)colours * bits * columns + 7) / 8;
        if (row > 1 << 26) return data;
        return kind == 2 ? Tiff(data.ToArray(), (int)row, bits == 8 ? pixel : 0) : Png(data.Span, (int)row, pixel);
    }

    private static int Clamp(PdfValue value, int standard, int most) => value.IsNumber ? Math.Clamp(value.Int32, 1, most) : standard;

    private static byte[] Tiff(byte[] data, int row, int pixel)
    {
        for (int start = 0; pixel > 0 && start < data.Length; start += row)
            for (int i = start + pixel; i < Math.Min(start + row, data.Length); i++) data[i] += data[i - pixel];
        return data;
    }

    private static ReadOnlyMemory<byte> Png(ReadOnlySpan<byte> data, int row, int pixel)
    {
        int rows = (data.Length + row) / (row + 1);
        var output = new byte[Math.Max(0, data.Length - rows)];
        int written = 0;
        ReadOnlySpan<byte> above = new byte[row];
        for (int at = 0; at < data.Length - 1; at += row + 1)
        {
            int length = Math.Min(row, data.Length - at - 1);
            var line = output.AsSpan(written, length);
            data.Slice(at + 1, length).CopyTo(line);
            UndoRow(data[at], line, above, pixel);
            above = line;
            written += length;
        }
        return output.AsMemory(0, written);
    }

    private static void UndoRow(byte kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = i < pixel ? 0 : line[i - pixel], up = above[i], corner = i < pixel ? 0 : above[i - pixel];
            line[i] += kind switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => Paeth(left, up, corner),
                _ => 0,
            };
        }
    }

    private static byte Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int byLeft = Math.Abs(estimate - left), byUp = Math.Abs(estimate - up), byCorner = Math.Abs(estimate - corner);
        return (byte)(byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner);
    }
}
