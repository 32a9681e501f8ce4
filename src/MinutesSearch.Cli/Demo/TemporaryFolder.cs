namespace MinutesSearch.Cli.Demo;

/// <summary>A folder that is gone, with all in it, once it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minutes-demo-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file that somebody holds open; the system clears its temporary folder in time.
        }
    }
}
