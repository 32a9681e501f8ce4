using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MinutesSearch.Indexing.Storage;

/// <summary>What the wrapper of SQLite lacks.</summary>
internal static unsafe partial class Native
{
    /// <summary>Asks whether the file is still where it was opened.</summary>
    public const int HasMoved = 20;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int BindPointer(IntPtr statement, int index, void* value, byte* type, void* destructor);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int FileControl(IntPtr connection, byte* database, int operation, void* argument);
}
