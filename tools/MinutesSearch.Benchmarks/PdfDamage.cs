using System.Globalization;
using System.Text;

namespace MinutesSearch.Benchmarks;

/// <summary>Damages a PDF as disks, bad programs and attackers do: bytes, cuts, stretches moved, numbers of objects and lengths. The same seed does the same damage.</summary>
internal static class PdfDamage
{
    private static readonly string[] OddNumbers = ["0", "-1", "1", "2", "7", "65536", "2147483647", "99999999999", "-2147483648", "1e9", "0.00001"];

    public static byte[] Of(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        for (int steps = random.Next(1, 6); steps > 0 && bytes.Length > 100; steps--) bytes = Step(bytes, random);
        return bytes;
    }

    private static byte[] Step(byte[] bytes, Random random) => random.Next(8) switch
    {
        0 => Flipped(bytes, random),
        1 => random.Next(3) == 0 ? bytes[..random.Next(50, bytes.Length)] : Flipped(bytes, random),
        2 => Moved(bytes, random),
        3 => Without(bytes, random),
        4 => Twice(bytes, random),
        _ => Renumbered(bytes, random),
    };

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int i = random.Next(1, 40); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }

    private static byte[] Moved(byte[] bytes, Random random)
    {
        int length = random.Next(1, Math.Min(4000, bytes.Length / 4)), from = random.Next(bytes.Length - length), to = random.Next(bytes.Length - length);
        byte[] damaged = [.. bytes];
        bytes.AsSpan(from, length).CopyTo(damaged.AsSpan(to));
        bytes.AsSpan(to, length).CopyTo(damaged.AsSpan(from));
        return damaged;
    }

    private static byte[] Without(byte[] bytes, Random random)
    {
        int length = random.Next(1, Math.Min(2000, bytes.Length / 4)), from = random.Next(bytes.Length - length);
        return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(from + length)];
    }

    private static byte[] Twice(byte[] bytes, Random random)
    {
        int length = random.Next(1, Math.Min(2000, bytes.Length / 4)), from = random.Next(bytes.Length - length);
        return [.. bytes.AsSpan(0, from + length), .. bytes.AsSpan(from)];
    }

    /// <summary>Other numbers where numbers stand: references go astray or in circles, lengths and offsets lie.</summary>
    private static byte[] Renumbered(byte[] bytes, Random random)
    {
        var damaged = new MemoryStream(bytes.Length + 64);
        int changes = random.Next(1, 30), from = random.Next(bytes.Length), copied = 0;
        for (int at = from; at < bytes.Length && changes > 0; at++)
        {
            if (bytes[at] is < (byte)'0' or > (byte)'9' || random.Next(8) > 0) continue;
            int end = at;
            while (end < bytes.Length && bytes[end] is >= (byte)'0' and <= (byte)'9') end++;
            damaged.Write(bytes, copied, at - copied);
            string number = random.Next(3) == 0 ? OddNumbers[random.Next(OddNumbers.Length)] : random.Next(300).ToString(CultureInfo.InvariantCulture);
            damaged.Write(Encoding.Latin1.GetBytes(number));
            (copied, at, changes) = (end, end, changes - 1);
        }
        damaged.Write(bytes, copied, bytes.Length - copied);
        return damaged.ToArray();
    }
}
