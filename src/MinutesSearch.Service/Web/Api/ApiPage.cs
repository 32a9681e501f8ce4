using MinutesSearch.Indexing;

namespace MinutesSearch.Service.Web.Api;

/// <summary>A page of a list: what stands on it, and the address of the page behind it, which is null behind the last.</summary>
internal readonly record struct ApiPage<T>(T Shown, string? Next);

/// <summary>Reads pages of lists, whatever is listed.</summary>
internal static class ApiPage
{
    /// <param name="request">Says which page.</param>
    /// <param name="index">The index.</param>
    /// <param name="size">How many make a page.</param>
    /// <param name="read">Reads from a place on, so many.</param>
    /// <param name="ids">Names each that was read.</param>
    /// <exception cref="ApiProblem">The page cannot be found any more, or the cursor is none.</exception>
    public static ApiPage<T> Read<T>(ApiRequest request, SqliteIndex index, int size, Func<int, int, T> read, Func<T, IEnumerable<string>> ids)
    {
        // Taken before anything is read: what comes in meanwhile makes the next page be looked for, not be taken from the wrong place.
        long generation = index.Generation;
        int offset = Cursor.OffsetOf(request, generation, (first, count) => [.. ids(read(first, count))]);
        var shown = read(offset, size);
        string[] named = [.. ids(shown)];
        return new ApiPage<T>(shown, named.Length < size ? null : request.After(Cursor.After(request, generation, offset + named.Length, named[^1])));
    }
}
