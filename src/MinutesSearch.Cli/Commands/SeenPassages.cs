using System.Text;

namespace MinutesSearch.Cli.Commands;

/// <summary>A file with the ids of the passages that were seen, one a line, so that other tools can read it too.</summary>
internal sealed class SeenPassages
{
    private const string Head = "# minutes watch: ids of the passages that were seen";

    private readonly HashSet<string> _ids;

    private SeenPassages(string file, HashSet<string> ids, bool isNew) => (File, _ids, IsNew) = (file, ids, isNew);

    public string File { get; }

    /// <summary>Whether the file was not there yet.</summary>
    public bool IsNew { get; }

    public int Count => _ids.Count;

    public static SeenPassages Read(string file)
    {
        if (!System.IO.File.Exists(file)) return new SeenPassages(file, [], isNew: true);
        string[] lines = System.IO.File.ReadAllLines(file);
        if (lines is not [Head, ..])
            throw new CommandFailure(ExitCode.WrongUsage, $"--since takes a day (2024-03-31, 2024-03 or 2024) or a file that minutes watch wrote; {file} is neither.");
        return new SeenPassages(file, [.. lines[1..]], isNew: false);
    }

    /// <summary>Notes a passage.</summary>
    /// <returns>Whether it was not noted yet.</returns>
    public bool Add(string id) => _ids.Add(id.ReplaceLineEndings(" "));

    /// <summary>Writes the file beside itself and puts it in its place, so that a run that is broken off leaves the old one.</summary>
    public void Save()
    {
        string beside = File + ".new";
        System.IO.File.WriteAllLines(beside, _ids.Order(StringComparer.Ordinal).Prepend(Head), new UTF8Encoding(false));
        System.IO.File.Move(beside, File, overwrite: true);
    }
}
