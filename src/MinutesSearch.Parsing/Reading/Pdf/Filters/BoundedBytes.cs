namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>Decoded bytes that stop growing at a limit.</summary>
internal sealed class BoundedBytes(int limit, int encoded)
{
    private byte[] _bytes = new byte[Math.Min(limit, Math.Max(256, (int)Math.Min(encoded * 4L, 1 << 20)))];

    public int Length { get; private set; }

    public bool IsFull => Length >= limit;

    /// <summary>Whether the encoded data ended in the middle or made no sense from some place on.</summary>
    public bool Damaged { get; set; }

    public ReadOnlyMemory<byte> ToMemory() => _bytes.AsMemory(0, Length);

    public void Add(byte value)
    {
        if (IsFull) return;
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        values = values[..Math.Min(values.Length, limit - Length)];
        if (Length + values.Length > _bytes.Length) Grow(values.Length);
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>Room for more at the end, to be claimed by <see cref="Advance"/>; empty if the limit is reached.</summary>
    public Span<byte> Room()
    {
        if (IsFull) return [];
        if (Length == _bytes.Length) Grow(1);
        return _bytes.AsSpan(Length, Math.Min(_bytes.Length, limit) - Length);
    }

    public void Advance(int count) => Length += count;

    private void Grow(int more)
    {
        long size = Math.Max(_bytes.Length * 2L, (long)Length + more);
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(size, 256), Math.Max(limit, Length + more)));
    }
}
