namespace MinutesSearch.Parsing.Tests.Reading;

/// <summary>Damages a file in hundreds of ways, the same ones each time.</summary>
internal static class Damage
{
    /// <summary>Each damaged copy is read, or refused with a message; anything else fails the test.</summary>
    public static void OfAnyKindIsReadOrRefused(byte[] whole)
    {
        var random = new Random(2025);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. whole];
            for (int flips = random.Next(1, 20); flips > 0; flips--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (i % 3 == 0) damaged = damaged[..random.Next(damaged.Length)];
            try { MinutesParser.Parse(new MemoryStream(damaged)); }
            catch (UnreadableDocumentException refused) { Assert.That(refused.Message, Is.Not.Empty); }
        }
    }
}
