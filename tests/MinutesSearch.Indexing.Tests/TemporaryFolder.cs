namespace MinutesSearch.Indexing.Tests;

/// <summary>A folder that goes away with its contents.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minutes-index-").FullName;

    public string Index => File("minutes.index");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file with its bytes: two equal pictures mean that nothing was changed, made or removed.</summary>
    public string Picture() => string.Join('\n', Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(file)))}"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
