using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Opens and creates index files, and turns away what is none without touching it.</summary>
/// <remarks>
/// At rest the file is in SQLite's rollback mode: one portable file that a reader can open without creating anything
/// beside it. A writer switches it to a write-ahead log while it is open, so that others can read while it writes.
/// The file is only ever opened through SQLite: on POSIX systems closing any other handle on it would drop the locks that
/// this process holds.
/// </remarks>
internal static class IndexFile
{
    private const int SmallestPage = 512;

    // Up to 64 MB of the file stay in memory; SQLite's own 2 MB make every second match of a common word a read.
    private const int UsualMemory = 64 << 10;

    /// <summary>Kilobytes of the file that one of several readers keeps in memory: what all of them need most they share already.</summary>
    public const int SharedMemory = 16 << 10;

    static IndexFile() => Batteries_V2.Init();

    public static SqliteConnection OpenForWriting(string path, TimeSpan patience)
    {
        bool isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        CheckPlace(path);
        if (!isNew) CheckHeader(path);
        return Opened(path, () => Connect(path, isNew ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, patience), connection =>
        {
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw new IndexUnusableException($"The index {path} cannot be written to; make the file writable, or choose another place.");
            if (isNew) Create(connection);
            CheckTables(connection, path);
            PrepareToWrite(connection);
        });
    }

    public static SqliteConnection OpenForReading(string path, TimeSpan patience, int memory = UsualMemory)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new IndexUnusableException($"There is no index {path}; check the name, or index documents into it first.");
        CheckPlace(path);
        if (new FileInfo(path).Length == 0)
            throw new IndexUnusableException($"The index {path} is empty; index documents into it first.");
        CheckHeader(path);
        return Opened(path, () => ConnectForReading(path, patience), connection =>
        {
            CheckTables(connection, path);
            SetMemory(connection, memory);
        });
    }

    /// <summary>
    /// Puts the file back into its portable form. Where others have it open it keeps its log, but holds all that was committed;
    /// the next writer to close tidies up.
    /// </summary>
    public static void Close(SqliteConnection connection, bool wrote)
    {
        // Straight through the raw interface: it does not wait where the file is in use.
        if (wrote) _ = raw.sqlite3_exec(connection.Handle, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (wrote) _ = raw.sqlite3_exec(connection.Handle, "PRAGMA journal_mode = DELETE");
        connection.Dispose();
    }

    /// <summary>Whether another file, or none, stands where this one was opened.</summary>
    public static unsafe bool HasMoved(SqliteConnection connection)
    {
        int moved = 0;
        int result;
        fixed (byte* name = "main\0"u8) result = Native.FileControl(connection.Handle!.DangerousGetHandle(), name, Native.HasMoved, &moved);
        return result != raw.SQLITE_OK || moved != 0;
    }

    private static SqliteConnection Opened(string path, Func<SqliteConnection> open, Action<SqliteConnection> prepare)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = open();
            prepare(connection);
            return connection;
        }
        catch (Exception e)
        {
            connection?.Dispose();
            if (e is SqliteException cause) throw Failure.Of(cause, path);
            throw;
        }
    }

    private static void CheckPlace(string path)
    {
        if (Directory.Exists(path))
            throw new IndexUnusableException($"{path} is a folder; give the name of a file in it, such as {Path.Combine(path, "minutes.index")}.");
        string? folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
            throw new IndexUnusableException($"The index {path} cannot be opened because the folder {folder} does not exist; create it, or choose another place.");
    }

    /// <summary>Reads the marks in the file's header through a connection that takes no lock and creates nothing.</summary>
    private static void CheckHeader(string path)
    {
        // To SQLite a file shorter than its smallest page is an empty database.
        if (new FileInfo(path).Length < SmallestPage) throw new IndexUnusableException(Failure.NotAnIndex(path));
        // A journal beside the file means that it is being written at this moment, or was when its writer died.
        bool unsettled = HasContent(path + "-journal");
        long application, version;
        try
        {
            using var connection = unsettled ? Connect(path, SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(5)) : ConnectImmutable(path);
            application = connection.Number("PRAGMA application_id");
            version = connection.Number("PRAGMA user_version");
        }
        catch (SqliteException e) when (Failure.IsDamage(e) && HasContent(path + "-wal"))
        {
            return; // the log may hold what the file lacks; the full opening decides
        }
        catch (SqliteException e)
        {
            throw Failure.Of(e, path);
        }
        if (application != Schema.ApplicationId) throw new IndexUnusableException(Failure.OtherApplication(path));
        if (version != Schema.Version) throw new IndexUnusableException(Failure.OtherVersion(path, version));
    }

    private static bool HasContent(string path) => File.Exists(path) && new FileInfo(path).Length > 0;

    private static void CheckTables(SqliteConnection connection, string path)
    {
        foreach (string name in Schema.Names)
            if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = $name", ("$name", name)) == 0)
                throw new IndexUnusableException(Failure.Damaged(path));
    }

    private static void Create(SqliteConnection connection)
    {
        connection.Execute($"PRAGMA page_size = {Schema.PageSize}"); // does nothing where another process was faster
        // In rollback mode and one transaction: the marks in the header are in the file itself, or there is no index.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (connection.Number("PRAGMA user_version") == Schema.Version) return; // another process was faster
        connection.Execute(Schema.Sql);
        foreach (var kind in Enum.GetValues<PassageKind>())
            connection.Execute("INSERT INTO kind(id, name) VALUES ($id, $name)", ("$id", (int)kind), ("$name", KindName.Of(kind)));
        connection.Execute($"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version}");
        transaction.Commit();
    }

    private static void PrepareToWrite(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000; PRAGMA foreign_keys = ON");
        SetMemory(connection, UsualMemory);
    }

    private static void SetMemory(SqliteConnection connection, int kilobytes) => connection.Execute($"PRAGMA cache_size = -{kilobytes}; PRAGMA temp_store = MEMORY");

    private static SqliteConnection ConnectForReading(string path, TimeSpan patience)
    {
        var connection = Connect(path, SqliteOpenMode.ReadOnly, patience);
        try
        {
            _ = connection.Number("PRAGMA schema_version");
            return connection;
        }
        catch (SqliteException e) when (Failure.CannotOpenFile(e))
        {
            // The file was left in write-ahead mode and its folder cannot be written to: nobody can change the file either.
            connection.Dispose();
            return ConnectImmutable(path);
        }
    }

    internal static SqliteConnection ConnectImmutable(string path)
        => Connect($"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(5));

    private static SqliteConnection Connect(string source, SqliteOpenMode mode, TimeSpan patience)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false, // a closed index leaves no open file behind
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds), // how long a statement waits for others' locks
        }.ToString());
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, (int)patience.TotalMilliseconds); // for statements that do not go through the wrapper
            connection.CreateFunction("plain_contains", (string? text, string part) => Plain.Contains(text, part), isDeterministic: true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
