using System.IO.Compression;
using System.Text;

namespace MinutesSearch.Benchmarks;

/// <summary>Damages an Office file as disks, bad programs and attackers do: bytes of the archive, or the XML inside it. The same seed does the same damage.</summary>
internal static class PackageDamage
{
    private static readonly string[] OddValues = ["", "-1", "999999999999", "9223372036854775807", "-9223372036854775808", "1e308", "NaN", "rId1", "../../../../x", "0", "true"];

    public static byte[] Of(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        return random.Next(3) == 0 ? OfBytes(bytes, random) : OfXml(bytes, random);
    }

    private static byte[] OfBytes(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int i = random.Next(1, 30); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    private static byte[] OfXml(byte[] bytes, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            int chosen = random.Next(source.Entries.Count);
            for (int i = 0; i < source.Entries.Count; i++)
            {
                using var reader = new StreamReader(source.Entries[i].Open(), Encoding.UTF8);
                string xml = reader.ReadToEnd();
                if (i == chosen || random.Next(6) == 0) xml = Damaged(xml, random);
                using var writer = new StreamWriter(zip.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(xml);
            }
        }
        return target.ToArray();
    }

    private static string Damaged(string xml, Random random)
    {
        for (int i = random.Next(1, 8); i > 0 && xml.Length > 10; i--) xml = Step(xml, random);
        return xml;
    }

    private static string Step(string xml, Random random)
    {
        int at = random.Next(xml.Length);
        int tag = xml.IndexOf('<', at), end = tag < 0 ? -1 : xml.IndexOf('>', tag);
        int quote = xml.IndexOf("=\"", at, StringComparison.Ordinal), close = quote < 0 ? -1 : xml.IndexOf('"', quote + 2);
        return random.Next(7) switch
        {
            0 when end > 0 => xml.Remove(tag, end + 1 - tag),
            1 when end > 0 => xml.Insert(end + 1, xml[tag..(end + 1)]),
            2 when end > 0 => xml.Insert(tag, string.Concat(Enumerable.Repeat(xml[tag..(end + 1)], random.Next(2, 600)))),
            3 => xml[..at] + xml[Math.Min(xml.Length, at + random.Next(1, 200))..],
            4 when close > 0 => xml[..(quote + 2)] + OddValues[random.Next(OddValues.Length)] + xml[close..],
            5 => xml.Insert(at, ((char)random.Next(1, 0x2100)).ToString()),
            _ => Moved(xml, at, random),
        };
    }

    /// <summary>A stretch taken out and put in elsewhere.</summary>
    private static string Moved(string xml, int at, Random random)
    {
        int length = Math.Min(random.Next(1, 400), xml.Length - at);
        string stretch = xml.Substring(at, length);
        string rest = xml.Remove(at, length);
        return rest.Insert(random.Next(rest.Length + 1), stretch);
    }
}
