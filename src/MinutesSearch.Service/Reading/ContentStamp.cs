using System.Security.Cryptography;
using System.Text;
using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Reading;

/// <summary>
/// What the index keeps as a document's content hash: a hash of all that decides the result (the bytes, the options, the
/// words that the lexicon was given, and the build of the parser, so that a better parser reads everything again), a dot, and a hash of the path that was given,
/// by which <c>--prune</c> knows its own documents without a path of this machine standing in the index.
/// </summary>
internal static class ContentStamp
{
    /// <summary>The build of the parser and of the index.</summary>
    public static string Build { get; } = $"{typeof(MinutesParser).Module.ModuleVersionId}/{typeof(SqliteIndex).Module.ModuleVersionId}";

    public static string Of(Stream content, DocumentToRead document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(content));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Build}\n{document.Authority}\n{document.Committee}\n{document.Date:yyyy-MM-dd}\n{document.Address}\n{document.Lexicon.Fingerprint}"));
        return $"{Convert.ToHexStringLower(hash.GetHashAndReset())}.{RootMark(document.Origin)}";
    }

    /// <summary>Whether a stamp was made for a document under this path.</summary>
    public static bool IsUnder(string root, string stamp) => stamp.EndsWith("." + RootMark(root), StringComparison.Ordinal);

    private static string RootMark(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, 8));
}
