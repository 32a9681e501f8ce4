using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Searching;

/// <summary>Keeps the words of an index from search to search, and suggests some of them.</summary>
internal sealed class IndexWords(SqliteConnection connection)
{
    private (Vocabulary Words, long Generation)? _known;

    /// <summary>The words in a state of the file; read where they were not needed in this state before.</summary>
    public Vocabulary In(long generation)
    {
        if (_known?.Generation != generation) _known = (Vocabulary.Read(connection), generation);
        return _known.Value.Words;
    }

    /// <summary>Another spelling where some words stand nowhere; only then are all words of the index read.</summary>
    public string? Suggestion(string typed, QueryNode root, long generation)
        => Spelling.Unknown(root, stem => WholeWords.Any(connection, stem)).Any()
            ? new Spelling(In(generation), stem => WholeWords.Of(connection, stem)).Suggest(typed, root)
            : null;
}
