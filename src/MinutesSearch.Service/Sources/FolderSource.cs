using System.Runtime.CompilerServices;
using MinutesSearch.Parsing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Service.Sources;

/// <summary>A folder with all that is in it. Links are not followed, so that nothing outside of it is read.</summary>
internal sealed class FolderSource(string name, string folder, string? authority, string indexFile) : IDocumentSource, IDisposable
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly FolderWatch _watch = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), Path.GetFullPath(indexFile));

    public string Name => name;

    // A file that is being copied can be read when that is done.
    public TimeSpan FirstRetry => TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<ListedDocument> List([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!Directory.Exists(_root))
            throw new SourceException($"There is no folder '{_root}': check the setting, or whether the disk that it lies on is there. What was indexed from it is kept.", canRetry: true);
        // Watched from before it is listed, so that no change falls in between.
        _watch.Begin();
        var found = await Task.Run(() => FileFinder.Find([_root], indexFile), cancellation);
        foreach (var file in found.Files)
        {
            if (IsLink(file.Info)) continue;
            yield return new ListedDocument { Path = file.Name, Version = VersionOf(file.Info), Authority = authority };
        }
        if (found.UnreadableFolders is [var unreadable, ..])
            throw new SourceException(
                $"The folder '{unreadable.Name}' in it cannot be read ({unreadable.Reason.TrimEnd('.')}): let the service read it. Until then nothing of the source is taken to be gone.", canRetry: true);
    }

    public async Task<FetchedDocument> Fetch(ListedDocument document, KnownVersion? known, CancellationToken cancellation)
    {
        string path = PathOf(document);
        try
        {
            await using var stream = DocumentToRead.OpenFile(path);
            byte[] content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, cancellation);
            return new FetchedDocument(content, document.Path, new KnownVersion(null, null));
        }
        catch (UnreadableDocumentException failure)
        {
            throw new SourceException(failure.Message, canRetry: false, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(ReadFailure.Reason(failure), canRetry: true, failure);
        }
    }

    public Task WaitForChange(CancellationToken cancellation) => _watch.WaitForChange(cancellation);

    public void Dispose() => _watch.Dispose();

    private static string VersionOf(FileInfo file) => $"{file.Length} {file.LastWriteTimeUtc.Ticks}";

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>The place of a listed document: below the folder, and not by a link that somebody put there since.</summary>
    private string PathOf(ListedDocument document)
    {
        string path = Path.GetFullPath(Path.Combine(_root, document.Path));
        bool isOutside = !path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        for (string? at = path; !isOutside && at is not null && at.Length > _root.Length; at = Path.GetDirectoryName(at))
        {
            isOutside = new FileInfo(at).LinkTarget is not null;
        }
        if (isOutside) throw new SourceException("It lies outside of the folder, or behind a link: copy it into the folder.", canRetry: false);
        return path;
    }
}
