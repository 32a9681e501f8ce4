using System.Collections.Immutable;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>Invented passages in which words come as often as in language: the word of rank r about 1/r as often as the first.</summary>
/// <remarks>The same seed gives the same passages. Some words like each other's company, so that there are phrases to look for.</remarks>
internal static class ZipfCorpus
{
    public const int PassagesADocument = 50;
    public const int Authorities = 350;

    private const int Vocabulary = 60_000;
    private const int Seed = 20250313;
    private const double Sociable = 0.08;

    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary + 1).Select(Spelling)];

    public static IEnumerable<IndexDocument> Documents(int passages)
    {
        var random = new Random(Seed);
        for (int i = 0; i < passages / PassagesADocument; i++)
        {
            int authority = random.Next(Authorities);
            yield return new IndexDocument
            {
                Path = $"council-{authority}/{i}.html",
                ContentHash = "1",
                Authority = Authority(authority),
                Committee = $"{Words[40 + i % 12]} scrutiny committee",
                Date = new DateOnly(2020, 1, 1).AddDays(random.Next(2000)),
                Passages = [.. Enumerable.Range(0, PassagesADocument).Select(number => Passage(random, number))],
            };
        }
    }

    public static string Word(int rank) => Words[rank];

    /// <summary>The word that often follows this one.</summary>
    public static string Companion(int rank) => Words[CompanionOf(rank)];

    public static string Authority(int number) => $"{Words[5000 + number]} borough council";

    private static int CompanionOf(int rank) => 20 + rank * 7 % 1500;

    private static Passage Passage(Random random, int number)
    {
        var kind = (PassageKind)random.Next(7);
        return new Passage
        {
            Id = $"e{number}",
            Kind = kind,
            Text = Text(random, random.Next(30, 151)),
            Question = kind == PassageKind.Response ? Text(random, random.Next(10, 40)) : null,
            Item = Text(random, 4),
            Speaker = $"Councillor {Words[8000 + random.Next(400)]}",
        };
    }

    private static string Text(Random random, int count)
    {
        var words = new string[count];
        int before = 0;
        for (int i = 0; i < count; i++)
        {
            bool companion = before > 0 && random.NextDouble() < Sociable;
            before = companion ? CompanionOf(before) : (int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary));
            words[i] = Words[before];
        }
        return string.Join(' ', words);
    }

    /// <summary>A word for a rank: syllables, the fewer the more common it is, as in language.</summary>
    private static string Spelling(int rank)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aou";
        int syllables = Consonants.Length * Vowels.Length;
        string word = "";
        for (int rest = rank + syllables; rest > 0; rest /= syllables)
            word = $"{Consonants[rest % syllables / Vowels.Length]}{Vowels[rest % Vowels.Length]}{word}";
        return word + 'n';
    }
}
