namespace MinutesSearch.Service.Reading;

/// <summary>A file to read: the folder (or file) that was given, where it is, and what it is called in the index.</summary>
internal sealed record FoundFile(string Root, string FullPath, string Name)
{
    /// <summary>How long it is and when it was changed, as it was found.</summary>
    public FileInfo Info { get; init; } = new(FullPath);
}

/// <summary>What stands under the given paths.</summary>
internal sealed record FoundFiles(
    IReadOnlyList<FoundFile> Files,
    IReadOnlyDictionary<string, int> SkippedByEnding,
    int LinkedFolders,
    IReadOnlyList<FailedFile> UnreadableFolders);

/// <summary>A file or folder that was named does not exist. The message says what to do.</summary>
internal sealed class MissingPathException(string message) : IOException(message);

/// <summary>A file or folder that could not be read, and why.</summary>
internal sealed record FailedFile(string Name, string Reason);

/// <summary>
/// Finds the documents under files and folders, in the order of their names. Hidden files and folders are left out, and
/// links to folders are not followed, so that a loop of links cannot trap it. A README explains a folder; it is no minutes.
/// </summary>
internal sealed class FileFinder
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".aspx", ".pdf", ".docx", ".docm", ".dotx", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx",
        ".odt", ".ott", ".odp", ".otp", ".rtf",
    };

    private static readonly HashSet<string> OldEndings = new(StringComparer.OrdinalIgnoreCase) { ".doc", ".dot", ".ppt", ".pps" };

    private const string Readme = "README";

    private readonly HashSet<string> _ignored;
    private readonly List<FoundFile> _files = [];
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly List<FailedFile> _unreadable = [];
    private int _links;

    private FileFinder(IEnumerable<string> ignored) => _ignored = [.. ignored.Select(Path.GetFullPath)];

    /// <summary>Whether this ending is of an old format that its program can save as a newer one.</summary>
    public static bool IsOldFormat(string ending) => OldEndings.Contains(ending);

    /// <summary>Finds the documents.</summary>
    /// <param name="paths">Files and folders; all must exist.</param>
    /// <param name="indexFile">Never a document, nor are the files that SQLite keeps beside it.</param>
    public static FoundFiles Find(IEnumerable<string> paths, string indexFile)
    {
        var finder = new FileFinder([indexFile, indexFile + "-wal", indexFile + "-shm", indexFile + "-journal"]);
        foreach (string path in paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))))
        {
            if (Directory.Exists(path)) finder.Walk(path);
            else if (File.Exists(path)) finder.Add(path, new FileInfo(path), isNamed: true);
            else throw new MissingPathException($"There is no file or folder '{path}': check its spelling.");
        }
        return new FoundFiles(DocumentNames.Unambiguous(finder._files), finder._skipped, finder._links, finder._unreadable);
    }

    private void Walk(string root)
    {
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            var entries = EntriesOf(folder, root);
            foreach (var file in entries.OfType<FileInfo>()) Add(root, file, isNamed: false);
            foreach (var inner in entries.OfType<DirectoryInfo>().Reverse())
            {
                if (inner.LinkTarget is null) folders.Push(inner);
                else _links++;
            }
        }
    }

    private FileSystemInfo[] EntriesOf(DirectoryInfo folder, string root)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().Where(entry => !IsHidden(entry)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(new FailedFile(DocumentNames.Relative(root, folder.FullName), failure.Message));
            return [];
        }
    }

    private void Add(string root, FileInfo file, bool isNamed)
    {
        if (_ignored.Contains(file.FullName)) return;
        if (ReasonToSkip(file) is { } reason)
        {
            _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
            return;
        }
        _files.Add(new FoundFile(root, file.FullName, isNamed ? file.Name : DocumentNames.Relative(root, file.FullName)) { Info = file });
    }

    /// <summary>Under what a file is counted that is not read; null for a document.</summary>
    private static string? ReasonToSkip(FileInfo file)
    {
        if (file.Name.StartsWith(Readme, StringComparison.OrdinalIgnoreCase)) return Readme;
        if (Endings.Contains(file.Extension)) return null;
        return file.Extension.Length > 0 ? file.Extension.ToLowerInvariant() : "no ending";
    }

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);
}
