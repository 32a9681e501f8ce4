namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Undoes a stream's filters one by one. What could be decoded before damage or a limit is kept.</summary>
internal static class FilterChain
{
    private const int MaxFilters = 8;

    public static byte[] Decode(PdfFile file, PdfStream stream, int limit)
    {
        var filters = List(file, Either(file, stream.Dictionary, "Filter", "F"));
        var parameters = List(file, Either(file, stream.Dictionary, "DecodeParms", "DP"));
        ReadOnlyMemory<byte> data = file.Raw(stream);
        int allowed = file.Budget.ForStream(limit);
        for (int i = 0; i < Math.Min(filters.Count, MaxFilters); i++)
        {
            file.Budget.Cancellation.ThrowIfCancellationRequested();
            var output = new BoundedBytes(allowed, data.Length);
            if (!Apply(filters[i].NameText, data, output, i < parameters.Count ? parameters[i].Dictionary : PdfDictionary.Empty)) return [];
            if (output.Damaged) file.Damaged = true;
            file.Budget.Take(output.Length, allowed);
            data = Predictor.Undo(file, filters[i].NameText, output.ToMemory(), i < parameters.Count ? parameters[i].Dictionary : PdfDictionary.Empty);
        }
        return data.ToArray();
    }

    private static PdfValue Either(PdfFile file, PdfDictionary dictionary, string name, string abbreviation)
        => file.Get(dictionary, name) is { IsNull: false } value ? value : file.Get(dictionary, abbreviation);

    private static List<PdfValue> List(PdfFile file, PdfValue value)
        => value.Kind == PdfKind.Array ? [.. value.Items.Select(file.Resolve)] : value.IsNull ? [] : [value];

    /// <returns>False for pictures, which hold no text.</returns>
    private static bool Apply(string filter, ReadOnlyMemory<byte> data, BoundedBytes output, PdfDictionary parameters)
    {
        switch (filter)
        {
            case "FlateDecode" or "Fl": FlateFilter.Decode(data, output); return true;
            case "LZWDecode" or "LZW": LzwFilter.Decode(data.Span, output, parameters["EarlyChange"] is not { IsNumber: true, Number: 0 }); return true;
            case "ASCII85Decode" or "A85": AsciiFilters.Decode85(data.Span, output); return true;
            case "ASCIIHexDecode" or "AHx": AsciiFilters.DecodeHex(data.Span, output); return true;
            case "RunLengthDecode" or "RL": RunLengthFilter.Decode(data.Span, output); return true;
            case "Crypt": output.Add(data.Span); return true;
            default: return false; // DCTDecode, JPXDecode, CCITTFaxDecode, JBIG2Decode
        }
    }
}
