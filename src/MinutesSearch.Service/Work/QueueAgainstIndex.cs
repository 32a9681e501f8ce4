using MinutesSearch.Indexing;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Service.Work;

/// <summary>Compares the queue with the index: either file may have been deleted, put back from a copy, or be a moment older since a crash.</summary>
internal static class QueueAgainstIndex
{
    public static void Compare(WorkQueue queue, SqliteIndex index)
    {
        var stamps = queue.Stamps();
        foreach (var (path, stamp) in stamps)
        {
            if (index.HashOf(path) != stamp) queue.Lost(path);
        }
        foreach (string path in index.Paths().Where(path => !stamps.ContainsKey(path)))
        {
            string source = path.Split('/')[0];
            if (index.HashOf(path) is { } stamp && ContentStamp.IsUnder(FetchedToRead.OriginOf(source), stamp)) queue.Adopt(path, source, stamp);
        }
    }
}
