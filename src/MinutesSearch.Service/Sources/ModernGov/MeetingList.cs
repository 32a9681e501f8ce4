namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>Finds the meetings of a site with as few requests as can be.</summary>
internal sealed class MeetingList(WebService service, SitePages pages)
{
    /// <summary>Before this no council had ModernGov; the web service wants a first day.</summary>
    public static readonly DateOnly Earliest = new(1990, 1, 1);

    private bool _serviceWorks = true;

    public async Task<IReadOnlyList<MeetingEntry>> Find(Func<Committee, bool> isWanted, bool isEvery, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var committees = (await Committees(cancellation)).Where(isWanted).ToList();
        if (committees.Count == 0) throw new SourceException("No committee has a name like that: check the spelling, or leave the filter out to see all.", canRetry: false);
        if (isEvery && committees.Count > 1 && await AtOnce(committees, from, to, cancellation) is { } all) return all;
        List<MeetingEntry> meetings = [];
        foreach (var committee in committees) meetings.AddRange(await Of(committee, from, to, cancellation));
        return meetings;
    }

    private async Task<IReadOnlyList<Committee>> Committees(CancellationToken cancellation)
    {
        try
        {
            if (await service.Committees(cancellation) is { Count: > 0 } committees) return committees;
        }
        catch (SourceException)
        {
            // Switched off, or closed to programs: the pages are read instead, and say so if they fail too.
        }
        _serviceWorks = false;
        return await pages.Committees(cancellation);
    }

    private async Task<IReadOnlyList<MeetingEntry>?> AtOnce(List<Committee> committees, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (!_serviceWorks) return null;
        try
        {
            return await service.Meetings(committees, from, to, cancellation);
        }
        catch (SourceException)
        {
            // Too much for the server at once: it is asked committee by committee.
            return null;
        }
    }

    private async Task<IReadOnlyList<MeetingEntry>> Of(Committee committee, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (_serviceWorks)
        {
            try { return await service.Meetings(committee, from, to, cancellation); }
            catch (SourceException failure) when (!failure.CanRetry) { _serviceWorks = false; }
            catch (SourceException)
            {
                // This one by its page.
            }
        }
        return await pages.Meetings(committee, cancellation);
    }
}
