using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing;

namespace MinutesSearch.Benchmarks.Index;

/// <summary>What one would write on an afternoon: a full-text table of the same passages, ranked by <c>bm25</c>, beside a table of facts.</summary>
internal sealed class PlainFullText : IDisposable
{
    private const string Columns = "question, text, item, speaker, authority, committee";
    private const string Rank = "bm25(fts, 1, 1, 0.2, 0.3, 0.1, 0.1)";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, int> _authorities = [];

    public PlainFullText(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY");
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Puts the passages in, batch by batch, with the setting that doubles the speed of the default.</summary>
    public void Fill(IEnumerable<IndexDocument[]> batches)
    {
        Execute($"""
            CREATE VIRTUAL TABLE fts USING fts5({Columns}, tokenize = 'porter unicode61 remove_diacritics 2');
            INSERT INTO fts(fts, rank) VALUES ('hashsize', 16777216);
            """);
        using var command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO fts({Columns}) VALUES ($0, $1, $2, $3, $4, $5)";
        for (int i = 0; i < 6; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        foreach (var batch in batches)
        {
            using var transaction = _connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var document in batch)
                foreach (var passage in document.Passages)
                {
                    string?[] values = [passage.Question, passage.Text, passage.Item, passage.Speaker, document.Authority, document.Committee];
                    for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? (object)DBNull.Value;
                    command.ExecuteNonQuery();
                }
            transaction.Commit();
        }
    }

    /// <summary>The table of facts for filters and counts; not part of the time of filling.</summary>
    public void AddFacts(IEnumerable<IndexDocument> documents)
    {
        Execute("CREATE TABLE fact (id INTEGER PRIMARY KEY, authority INTEGER, kind INTEGER, day INTEGER)");
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO fact(authority, kind, day) VALUES ($authority, $kind, $day)";
        foreach (var document in documents)
            foreach (var passage in document.Passages)
            {
                command.Parameters.Clear();
                command.Parameters.AddWithValue("$authority", NumberOf(document.Authority!));
                command.Parameters.AddWithValue("$kind", (int)passage.Kind);
                command.Parameters.AddWithValue("$day", document.Date!.Value.DayNumber);
                command.ExecuteNonQuery();
            }
        transaction.Commit();
        Execute("CREATE INDEX fact_authority ON fact(authority)");
    }

    /// <summary>The ten best rows.</summary>
    public int Best(string expression)
        => Rows($"SELECT rowid FROM fts WHERE fts MATCH $expression ORDER BY {Rank} LIMIT 10", expression);

    /// <summary>The ten best rows of an authority from a day on.</summary>
    public int Filtered(string expression, string authority, DateOnly from)
        => Rows($"""
            SELECT fts.rowid FROM fts JOIN fact ON fact.id = fts.rowid
            WHERE fts MATCH $expression AND fact.authority = {NumberOf(authority)} AND fact.day >= {from.DayNumber} ORDER BY {Rank} LIMIT 10
            """, expression);

    /// <summary>The ten best rows, and how many matches each authority and kind has.</summary>
    public int Counted(string expression) => Best(expression)
        + Rows("SELECT fact.authority, count(*) FROM fts JOIN fact ON fact.id = fts.rowid WHERE fts MATCH $expression GROUP BY fact.authority", expression)
        + Rows("SELECT fact.kind, count(*) FROM fts JOIN fact ON fact.id = fts.rowid WHERE fts MATCH $expression GROUP BY fact.kind", expression);

    /// <summary>The ten best rows with their excerpts.</summary>
    public int Excerpted(string expression)
        => Rows($"SELECT rowid, snippet(fts, 1, '<', '>', '…', 32) FROM fts WHERE fts MATCH $expression ORDER BY {Rank} LIMIT 10", expression);

    /// <summary>In how many passages a word comes.</summary>
    public int Count(string word)
    {
        using var command = Statement("SELECT count(*) FROM fts WHERE fts MATCH $expression", word);
        return (int)(long)command.ExecuteScalar()!;
    }

    private int NumberOf(string authority)
    {
        _authorities.TryAdd(authority, _authorities.Count);
        return _authorities[authority];
    }

    private int Rows(string sql, string expression)
    {
        using var command = Statement(sql, expression);
        using var row = command.ExecuteReader();
        int rows = 0;
        while (row.Read()) rows++;
        return rows;
    }

    private SqliteCommand Statement(string sql, string expression)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$expression", expression);
        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
