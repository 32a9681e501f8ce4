using System.Text.Json;

namespace MinutesSearch.Evaluate.Relevance;

/// <summary>A query with what careful readers would want to find.</summary>
/// <param name="Kind">Its kind: topic, precedent, known-item or figure.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Relevant">The passages that answer it.</param>
internal sealed record JudgedQuery(string Kind, string Text, IReadOnlyList<JudgedPassage> Relevant)
{
    /// <summary>Whether it is a question to which precedents are sought; it is asked, not searched for.</summary>
    public bool IsPrecedent => Kind.StartsWith("precedent", StringComparison.Ordinal);

    /// <summary>Reads a file of queries: a list, or an object with a list <c>queries</c> and the <c>documents</c> that they were judged on.</summary>
    /// <returns>The queries, and the names of the documents; none where all that are at hand were looked at.</returns>
    /// <exception cref="CannotReadException">The file cannot be read or holds no query.</exception>
    public static (List<JudgedQuery> Queries, HashSet<string> Documents) Load(string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            var list = file.RootElement.ValueKind == JsonValueKind.Array ? file.RootElement.EnumerateArray() : file.RootElement.List("queries");
            List<JudgedQuery> queries = [.. list.Select(Read)];
            HashSet<string> documents = [.. file.RootElement.List("documents").Select(name => name.GetString() ?? "")];
            return queries.Count > 0 ? (queries, documents) : throw new CannotReadException($"{path} holds no queries.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CannotReadException($"Cannot read {path}: {unreadable.Message}", unreadable);
        }
    }

    private static JudgedQuery Read(JsonElement query) => new(
        query.Text("kind") ?? "topic",
        query.Text("query") ?? "",
        [.. query.List("relevant").Select(each => new JudgedPassage(each.Text("document") ?? "", each.Text("text") ?? "", int.TryParse(each.Text("grade"), out int grade) ? grade : 1))]);
}

/// <summary>A passage that answers a query.</summary>
/// <param name="Document">The file's name.</param>
/// <param name="Text">Its words, or the first of them.</param>
/// <param name="Grade">3 answers it, 2 helps, 1 touches it.</param>
internal sealed record JudgedPassage(string Document, string Text, int Grade)
{
    // So much of the judged words a hit must hold; passages are cut a little differently by every reader.
    private const double Enough = 0.6;

    private readonly Dictionary<string, int> _words = Words(Text);

    /// <summary>Whether a hit of the same document covers it.</summary>
    public bool IsCoveredBy(Dictionary<string, int> words)
    {
        int all = _words.Values.Sum();
        return all > 0 && _words.Sum(word => Math.Min(word.Value, words.GetValueOrDefault(word.Key))) >= Enough * all;
    }

    /// <summary>How often each word stands in a text.</summary>
    public static Dictionary<string, int> Words(string text)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '£' or '%' || (start >= 0 && IsJoiner(text, i)));
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            string word = text[start..i].Replace('’', '\'');
            counts[word] = counts.GetValueOrDefault(word) + 1;
            start = -1;
        }
        return counts;
    }

    private static bool IsJoiner(string text, int at) => text[at] is '\'' or '’' or '.' or ',' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
