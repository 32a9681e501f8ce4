using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage;
using SQLitePCL;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>SQLite's interface for functions that run beside a full-text match, as far as it is used here.</summary>
/// <remarks>The fields stand in the order of <c>struct Fts5ExtensionApi</c>; none may be left out.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Extension
{
    public int Version;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, void*> UserData;
    public void* ColumnCount, RowCount, ColumnTotalSize, Tokenize;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, int> PhraseCount;
    public void* PhraseSize, InstanceCount, Instance;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, long> RowId;
    public void* ColumnText, ColumnSize, QueryPhrase, SetAuxiliaryData, GetAuxiliaryData;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, int, PhrasePlace*, int*, int*, int> PhraseFirst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, PhrasePlace*, int*, int*, void> PhraseNext;
}

/// <summary>Where SQLite is within a phrase's places; its own affair.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PhrasePlace
{
    private readonly byte* _at, _end;
}

/// <summary>The head of <c>struct fts5_api</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public void* CreateTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void**, Fts5Tokenizer*, int> FindTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, void*, void*, int, void**, void>, void*, int> CreateFunction;

    /// <summary>The interface of a connection; it lives as long as the connection.</summary>
    public static Fts5Api* Of(SqliteConnection connection)
    {
        Fts5Api* api = null;
        int result = raw.sqlite3_prepare_v2(connection.Handle, "SELECT fts5(?1)", out sqlite3_stmt statement);
        using (statement)
        {
            if (result == raw.SQLITE_OK)
            {
                fixed (byte* type = "fts5_api_ptr\0"u8) result = Native.BindPointer(statement.DangerousGetHandle(), 1, &api, type, null);
                if (result == raw.SQLITE_OK) _ = raw.sqlite3_step(statement);
            }
        }
        // Version 2 brought PhraseFirst; what came later is not used.
        if (api == null || api->Version < 2) throw new NotSupportedException("This build of SQLite has no full-text search of version 5.");
        return api;
    }
}

/// <summary><c>struct fts5_tokenizer</c>: how a text is taken apart.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Tokenizer
{
    public delegate* unmanaged[Cdecl]<void*, byte**, int, void**, int> Create;
    public delegate* unmanaged[Cdecl]<void*, void> Delete;
    public delegate* unmanaged[Cdecl]<void*, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
}
