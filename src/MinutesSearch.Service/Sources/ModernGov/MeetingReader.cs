namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>Looks at a meeting, by the web service or else by its page, and keeps the pages of the last looks until they are fetched.</summary>
internal sealed class MeetingReader(WebService service, SitePages pages, Func<MeetingDocuments> documents)
{
    // A page has about 100 KB. What is fetched later than that is asked for again.
    private const int Kept = 64;

    // A web service that failed so often one after another is not asked any more in this run.
    private const int Patience = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, MeetingLook> _looks = [];
    private readonly Queue<int> _order = new();
    private int _failures;

    public async Task<MeetingLook> Look(MeetingEntry meeting, bool mayBeKept, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_looks.Remove(meeting.Id, out var kept) && mayBeKept) return kept;
        }
        var record = await Record(meeting, cancellation);
        // Minutes that are published but have no texts are a printed file, which only the page names.
        var look = record is null ? await ByPage(meeting, null, cancellation) : documents().Of(record) ?? await ByPage(record.Entry, record, cancellation);
        if (!mayBeKept && look.Page is not null) Keep(meeting.Id, look);
        return look;
    }

    /// <summary>Asks the web service again that failed in an earlier run.</summary>
    public void Reset() => Volatile.Write(ref _failures, 0);

    /// <summary>What the web service says of the meeting; null where it fails.</summary>
    private async Task<MeetingRecord?> Record(MeetingEntry meeting, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _failures) >= Patience) return null;
        try
        {
            var record = await service.Meeting(meeting, cancellation);
            Reset();
            return record;
        }
        catch (SourceException)
        {
            Interlocked.Increment(ref _failures);
            return null;
        }
    }

    private async Task<MeetingLook> ByPage(MeetingEntry meeting, MeetingRecord? record, CancellationToken cancellation)
    {
        // A meeting whose page is not there is not public: it has no documents.
        if (await pages.Meeting(meeting, cancellation) is not { } page) return MeetingLook.Nothing;
        return documents().Of(MeetingPage.Of(page), meeting, record);
    }

    private void Keep(int meeting, MeetingLook look)
    {
        lock (_gate)
        {
            _looks[meeting] = look;
            _order.Enqueue(meeting);
            while (_order.Count > Kept) _looks.Remove(_order.Dequeue());
        }
    }
}
