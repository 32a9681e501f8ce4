using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Searching.FullText;

/// <summary>Takes words apart and stems them by the very tokenizer that the full-text table uses.</summary>
internal sealed unsafe class WordTokens : IDisposable
{
    private const int QueryReason = 1;

    private readonly Fts5Tokenizer _functions;
    private void* _tokenizer;

    public WordTokens(SqliteConnection connection)
    {
        var api = Fts5Api.Of(connection);
        void* module;
        Fts5Tokenizer functions;
        int result;
        fixed (byte* name = "porter\0"u8) result = api->FindTokenizer(api, name, &module, &functions);
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        _functions = functions;
        // As in Storage.Schema.
        fixed (byte* basis = "unicode61\0"u8, option = "remove_diacritics\0"u8, value = "2\0"u8)
        {
            byte** arguments = stackalloc byte*[] { basis, option, value };
            void* tokenizer;
            result = functions.Create(module, arguments, 3, &tokenizer);
            _tokenizer = tokenizer;
        }
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    /// <summary>The words of a text as the full text keeps them.</summary>
    public ImmutableArray<byte[]> Of(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        List<byte[]> tokens = [];
        var handle = GCHandle.Alloc(tokens);
        fixed (byte* start = bytes) _ = _functions.Tokenize(_tokenizer, (void*)GCHandle.ToIntPtr(handle), QueryReason, start, bytes.Length, &Take);
        handle.Free();
        return [.. tokens];
    }

    public void Dispose()
    {
        if (_tokenizer == null) return;
        _functions.Delete(_tokenizer);
        _tokenizer = null;
    }

    /// <summary>Called for each word; no exception may leave it.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Take(void* context, int flags, byte* token, int length, int start, int end)
    {
        try
        {
            ((List<byte[]>)GCHandle.FromIntPtr((IntPtr)context).Target!).Add(new ReadOnlySpan<byte>(token, length).ToArray());
            return SQLitePCL.raw.SQLITE_OK;
        }
        catch
        {
            return SQLitePCL.raw.SQLITE_NOMEM;
        }
    }
}
