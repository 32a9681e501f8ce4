using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Tests;

internal sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new(
        "agenc 40,rate 30,repair 20,organis 9,organ 5,hous 50,home 45,mould 7,damp 8,childcar 3,child 25,care 33,woman 2,women 4,locum 6,accommod 11,1 99,19 5"
            .Split(',').Select(row => row.Split(' ')).Select(row => new IndexWord(row[0], int.Parse(row[1]))));

    [TestCase("wom?n", "women woman")]
    [TestCase("organi?ation", "organis organ", TestName = "APatternFindsBothSpellingsByTheirStems")]
    [TestCase("child*care", "childcar")]
    [TestCase("*ould", "mould")]
    [TestCase("ho*", "hous home")]
    [TestCase("ACCOM*ATION", "accommod")]
    [TestCase("h*z", "")]
    public void APatternMatches(string pattern, string expected)
        => Assert.That(Words.Matching(pattern).Select(word => word.Word), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("mold", 1, "mould")]
    [TestCase("mould", 1, "mould")]
    [TestCase("agncy", 1, "agenc")]
    [TestCase("locmus", 1, "locum", TestName = "LettersThatAreSwappedAreOneMistake")]
    [TestCase("acommodation", 1, "accommod")]
    [TestCase("acomodation", 1, "")]
    [TestCase("acomodation", 2, "accommod")]
    [TestCase("homs", 1, "hous home")]
    [TestCase("zzz", 2, "")]
    [TestCase("", 2, "")]
    public void WordsSpeltAlikeAreNear(string word, int distance, string expected)
        => Assert.That(Words.Near(word, distance).Select(near => near.Word.Word), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void TheTreeOfBeginningsFindsWhatComparingEachWordFinds()
    {
        var random = new Random(7);
        string Made() => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abc"[random.Next(3)]));
        string[] sorted = [.. Enumerable.Range(0, 400).Select(_ => Made()).Distinct().Order(StringComparer.Ordinal)];
        for (int i = 0; i < 200; i++)
        {
            string word = Made();
            int limit = random.Next(1, 3);
            var near = SpellingTrie.Near(sorted, word, limit).Select(found => sorted[found.At]);
            Assert.That(near, Is.EqualTo(sorted.Where(known => EditDistance.Between(known, word, limit) <= limit)), word);
        }
    }

    [TestCase("agency", "agnecy", 1)]
    [TestCase("abc", "abc", 0)]
    [TestCase("", "ab", 2)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("damp", "hovel", 4, TestName = "ADistanceBeyondTheLimitIsOneMore")]
    public void TheDistanceIsTheFewestMistakes(string one, string other, int distance)
        => Assert.That(EditDistance.Between(one, other, 3), Is.EqualTo(distance));

    [Test]
    public void AWordCanBeAskedForByItsStem()
        => Assert.That(StemmerWords.All.Select(PorterStemmer.Stem).Where(stem => !stem.EndsWith("lll", StringComparison.Ordinal)).Where(stem => PorterStemmer.WordFor(stem) is not string word || PorterStemmer.Stem(word) != stem), Is.Empty);

    [Test]
    public void TheStemmerStemsAsTheEngineDoes()
    {
        string[] words = [.. StemmerWords.All];
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize = 'porter unicode61 remove_diacritics 2'); CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)");
        for (int i = 0; i < words.Length; i++) connection.Execute("INSERT INTO t(rowid, w) VALUES ($id, $word)", ("$id", i + 1), ("$word", words[i]));
        using var command = connection.Statement("SELECT doc, term FROM v");
        using var row = command.ExecuteReader();
        while (row.Read()) Assert.That(PorterStemmer.Stem(words[row.GetInt32(0) - 1]), Is.EqualTo(row.GetString(1)), words[row.GetInt32(0) - 1]);
    }
}
