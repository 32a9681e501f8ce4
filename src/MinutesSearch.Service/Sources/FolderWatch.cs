using System.Threading.Channels;

namespace MinutesSearch.Service.Sources;

/// <summary>Notices that something in a folder changes. It may miss something (a network share tells nothing), so a folder is listed again from time to time as well.</summary>
internal sealed class FolderWatch(string folder, string indexFile) : IDisposable
{
    // Whoever copies a folder makes many changes one after another: they are one.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WithoutWatching = TimeSpan.FromMinutes(1);

    /// <summary>Of the folder itself being moved away, deleted or replaced, the system tells nothing: it is looked at.</summary>
    private static readonly TimeSpan BetweenLooksAtFolder = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private FileSystemWatcher? _watcher;
    private DateTime _made;
    private bool _disposed;

    /// <summary>Begins to watch, unless it does so already or the system has no room for one more watch.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (_watcher is not null || _disposed) return;
            try
            {
                _made = Directory.GetCreationTimeUtc(folder);
                _watcher = Watch();
            }
            catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
            {
                _watcher = null; // then it is listed often instead
            }
        }
    }

    /// <summary>Waits until something changed and then nothing more for a moment.</summary>
    public async Task WaitForChange(CancellationToken cancellation)
    {
        if (_watcher is null)
        {
            await Task.Delay(WithoutWatching, cancellation);
            return;
        }
        await WaitForFirst(cancellation);
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < LongestQuiet)
        {
            await Task.Delay(Quiet, cancellation);
            if (!_changes.Reader.TryRead(out _)) return;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    private async Task WaitForFirst(CancellationToken cancellation)
    {
        var first = _changes.Reader.WaitToReadAsync(cancellation).AsTask();
        while (await Task.WhenAny(first, Task.Delay(BetweenLooksAtFolder, cancellation)) != first)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Directory.Exists(folder) || Directory.GetCreationTimeUtc(folder) != _made) BeginAgain();
        }
        await first;
        _changes.Reader.TryRead(out _);
    }

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        watcher.Error += (_, _) => BeginAgain();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        // The index and the queue may lie in the folder: that they change is the work itself.
        if (!path.StartsWith(indexFile, StringComparison.Ordinal)) _changes.Writer.TryWrite(true);
    }

    /// <summary>Too much changed at once, or the folder itself went away: a list tells, and begins to watch again.</summary>
    private void BeginAgain()
    {
        lock (_gate)
        {
            _watcher?.Dispose();
            _watcher = null;
        }
        _changes.Writer.TryWrite(true);
    }
}
