using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing.Tests.Topics;

internal sealed class PorterStemmerTests
{
    [TestCase("placements", "placement")]
    [TestCase("agencies", "agenc")]
    [TestCase("tipping", "tip")]
    [TestCase("accommodation", "accommod")]
    [TestCase("to", "to")]
    public void AWordIsCutToItsStem(string word, string stem) => Assert.That(PorterStemmer.Stem(word), Is.EqualTo(stem));

    [Test]
    public void StemsAreThoseOfTheFullTextTable()
    {
        string[] words = [.. TopicVocabulary.Default.Topics.SelectMany(topic => topic.SearchLabels.Concat(topic.Hints)).SelectMany(label => WordBreaker.Words(label))
            .Concat(["relational", "conditional", "rationality", "hopefulness", "electricity", "sky", "hopping", "falling", "filing", "feed", "agreed", "controlling", "archaeologist"])
            .Select(word => word.ToLowerInvariant()).Where(word => word.All(char.IsAsciiLetterOrDigit)).Distinct()];
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'porter unicode61')");
        Run(connection, "CREATE VIRTUAL TABLE stems USING fts5vocab(words, instance)");
        for (int i = 0; i < words.Length; i++) Run(connection, $"INSERT INTO words(rowid, word) VALUES ({i}, '{words[i]}')");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT doc, term FROM stems";
        using var row = command.ExecuteReader();
        while (row.Read()) Assert.That(PorterStemmer.Stem(words[row.GetInt32(0)]), Is.EqualTo(row.GetString(1)), words[row.GetInt32(0)]);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
