using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Says in one sentence what is wrong with an index file and what to do about it.</summary>
internal static class Failure
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static IndexUnusableException Of(SqliteException cause, string path) => new(cause.SqliteErrorCode switch
    {
        Busy or Locked => $"The index {path} is in use by another program that is writing to it; try again when that has finished.",
        ReadOnly => $"The index {path} cannot be written to; make the file and its folder writable, or choose another place.",
        Io => $"The index {path} could not be read or written because the disk reported an error; check the disk and the space on it, then try again.",
        Corrupt => Damaged(path),
        Full => $"The index {path} could not be written because the disk is full; make space, then try again.",
        CannotOpen => $"The index {path} cannot be opened; check that its folder exists and that you may read and write there.",
        NotADatabase => NotAnIndex(path),
        _ => $"The index {path} could not be used ({cause.Message}); if this goes on, delete the file and index the documents again.",
    }, cause);

    public static bool IsDamage(SqliteException cause) => cause.SqliteErrorCode == Corrupt;

    public static bool CannotOpenFile(SqliteException cause) => cause.SqliteErrorCode is CannotOpen or ReadOnly;

    public static string Damaged(string path)
        => $"The index {path} is damaged or cut short; delete it and index the documents again.";

    public static string NotAnIndex(string path)
        => $"{path} is not an index but some other file, and was left as it is; choose another name for the index.";

    public static string OtherApplication(string path)
        => $"{path} is a database of another application, not an index, and was left as it is; choose another name for the index.";

    public static string OtherVersion(string path, long version)
        => $"The index {path} was made by another version of this program (its format is {version}, this program uses {Schema.Version}); index the documents again into a new file, or use the version that made it.";
}
