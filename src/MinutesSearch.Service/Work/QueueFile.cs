using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using SQLitePCL;

namespace MinutesSearch.Service.Work;

/// <summary>Opens and creates the file of the queue, a small SQLite database beside the index.</summary>
internal static class QueueFile
{
    /// <summary>"MinQ" in the file's header.</summary>
    private const int ApplicationId = 0x4D696E51;
    private const int Version = 1;

    // Times are milliseconds since 1970. listing: the number of the look that last saw the document.
    // stamp: the content hash under which the index holds it; null if the index does not.
    // turn: counts how often it became due, so that what was read before the last change does not pass for the change.
    private const string Tables = """
        CREATE TABLE source (
            name TEXT PRIMARY KEY,
            listing INTEGER NOT NULL,
            ended INTEGER,
            next INTEGER NOT NULL,
            failed INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            reason TEXT) WITHOUT ROWID;
        CREATE TABLE document (
            path TEXT PRIMARY KEY,
            source TEXT NOT NULL,
            state INTEGER NOT NULL,
            next_try INTEGER NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            turn INTEGER NOT NULL DEFAULT 0,
            reason TEXT,
            tried INTEGER,
            stamp TEXT,
            etag TEXT,
            modified INTEGER,
            listing INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            indexed INTEGER,
            address TEXT,
            version TEXT,
            authority TEXT,
            committee TEXT,
            day TEXT,
            draft INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX document_due ON document(source, state, next_try);
        CREATE INDEX document_stamp ON document(stamp);
        CREATE TABLE made_by (build TEXT NOT NULL);
        """;

    // Came later, and files without it can be used: their documents were read by the library's own words.
    private const string WordsTable = "CREATE TABLE IF NOT EXISTS read_by (source TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID";

    static QueueFile() => Batteries_V2.Init();

    /// <exception cref="SettingsException">The file cannot be used.</exception>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            if (connection.Number("SELECT count(*) FROM sqlite_schema") == 0) Create(connection);
            if (connection.Number("PRAGMA application_id") != ApplicationId || connection.Number("PRAGMA user_version") != Version)
                throw new SettingsException($"The file {path}, where the worker keeps its queue, is of another program or another version: move it away. All that the index holds stays.");
            connection.Execute(WordsTable);
            transaction.Commit();
            return connection;
        }
        catch (Exception failure)
        {
            connection.Dispose();
            if (failure is not SqliteException) throw;
            throw new SettingsException($"The worker cannot keep its queue in {path} ({failure.Message}): make the folder and the file writable for the service; if the file is damaged, delete it, for it can be made anew.");
        }
    }

    private static void Create(SqliteConnection connection)
    {
        connection.Execute(Tables);
        connection.Execute("INSERT INTO made_by VALUES ('')");
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
    }
}
