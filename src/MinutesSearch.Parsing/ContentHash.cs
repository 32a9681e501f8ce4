using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Parsing;

/// <summary>A hash of all that decides what is found in a document.</summary>
internal static class ContentHash
{
    /// <summary>The hash of a document's bytes, of the options that change the result, and of the build of the parser, so that a better parser reads everything again.</summary>
    /// <returns>The hash; null where the stream cannot go back to its start, or is larger than a document may be. Afterwards it stands at its start.</returns>
    public static string? Of(Stream stream, ParseOptions options)
    {
        if (!stream.CanSeek || stream.Length > options.MaxBytes) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(stream));
        stream.Position = 0;
        var readers = options.Readers.Select(reader => reader.GetType()).Select(type => $"{type.FullName} {type.Module.ModuleVersionId}");
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', readers.Prepend($"{typeof(MinutesParser).Module.ModuleVersionId}\n{options.Authority}\n{options.Lexicon.Fingerprint}"))));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
