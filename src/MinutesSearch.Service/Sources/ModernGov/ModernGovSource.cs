using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MinutesSearch.Service.Sources.Fetching;

namespace MinutesSearch.Service.Sources.ModernGov;

/// <summary>
/// A council's ModernGov site: lists the minutes (and papers, if wanted) of its meetings, by its web service and, where that is switched
/// off or fails, by its pages.
/// </summary>
internal sealed class ModernGovSource : IDocumentSource
{
    // A site that fails so often one after another has had enough of this run.
    private const int Patience = 5;

    private readonly SourceSettings _settings;
    private readonly ModernGovSite _site;
    private readonly PoliteWeb _web;
    private readonly MeetingMemory _memory;
    private readonly TimeProvider _time;
    private readonly MeetingReader _reader;
    private readonly SitePages _pages;
    private readonly WebService _service;

    /// <param name="settings">What is wanted of which site.</param>
    /// <param name="web">Shared by all sources.</param>
    /// <param name="memory">What earlier looks found.</param>
    /// <param name="time">For tests.</param>
    /// <exception cref="SettingsException">The address is none.</exception>
    public ModernGovSource(SourceSettings settings, PoliteWeb web, MeetingMemory memory, TimeProvider? time = null)
    {
        (_settings, _web, _memory, _time) = (settings, web, memory, time ?? TimeProvider.System);
        _site = ModernGovSite.Of(settings.ModernGov ?? "");
        Name = SourceNames.Of(settings with { ModernGov = _site.Root.AbsoluteUri });
        _service = new WebService(_site, web, settings.Pause);
        _pages = new SitePages(_site, web, settings.Pause);
        _reader = new MeetingReader(_service, _pages, () => new MeetingDocuments(_site, settings.Authority, settings.Papers, Today));
    }

    public string Name { get; }

    /// <summary>Told of each meeting that is about to be looked at: how many were before it, and how many there are.</summary>
    public Action<MeetingEntry, int, int>? LookingAt { get; init; }

    /// <summary>Under what looks are remembered: with other settings they find other documents.</summary>
    private string Memory => _settings.Papers ? Name + " with papers" : Name;

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    public async IAsyncEnumerable<ListedDocument> List([EnumeratorCancellation] CancellationToken cancellation)
    {
        _reader.Reset();
        var began = _memory.Begin(Memory, _time.GetUtcNow());
        var meetings = await Meetings(cancellation);
        SourceException? failure = null;
        int failed = 0, inARow = 0;
        for (int at = 0; at < meetings.Count && inARow < Patience; at++)
        {
            LookingAt?.Invoke(meetings[at], at, meetings.Count);
            ImmutableArray<ListedDocument> documents = [];
            try
            {
                documents = await Look(meetings[at], began, cancellation);
                inARow = 0;
            }
            catch (SourceException each)
            {
                (failed, inARow) = (failed + 1, inARow + 1);
                failure ??= each;
                documents = Recall(meetings[at])?.Documents ?? [];
            }
            foreach (var document in documents) yield return document;
        }
        // A look with failures stays open: the next run sees to what failed, not to everything.
        if (failure is not null) throw new SourceException($"{failed} of {meetings.Count} meetings could not be looked at{(inARow == Patience ? ", so the others were left" : "")}; the first: {failure.Message}", canRetry: true, failure);
        _memory.End(Memory);
    }

    public async Task<FetchedDocument> Fetch(ListedDocument document, KnownVersion? known, CancellationToken cancellation)
    {
        if (document.Address is not { } address) throw new SourceException($"{document.Path} has no address.", canRetry: false);
        if (_site.MeetingOf(address) is { } meeting) return await FetchPage(document, address, meeting, known, cancellation);
        var answer = (await _web.Get(address, _settings.Pause, known, cancellation)).OrThrow();
        string name = Uri.UnescapeDataString(answer.Address.Segments[^1].Trim('/'));
        if (answer.IsUnchanged) return new FetchedDocument(null, name, known ?? answer.Version) { Address = address };
        if (SitePages.IsError(answer.Address) || (answer.IsHtml && !HasHtmlEnding(address)))
            throw new SourceException($"{address} shows a page of the site instead of the document: it was withdrawn, or needs a password.", canRetry: false);
        return new FetchedDocument(answer.Content, name, answer.Version) { Address = answer.Address };
    }

    private async Task<FetchedDocument> FetchPage(ListedDocument document, Uri address, (int Committee, int Meeting) ids, KnownVersion? known, CancellationToken cancellation)
    {
        var entry = new MeetingEntry(ids.Meeting, new Committee(ids.Committee, document.Committee ?? ""), document.Date);
        var look = await _reader.Look(entry, mayBeKept: true, cancellation);
        var minutes = look.Documents.FirstOrDefault(each => each.Path == document.Path);
        if (look.Page is not { } page || minutes is null) throw new SourceException($"{address} shows no minutes any more.", canRetry: true);
        var version = new KnownVersion($"\"{minutes.Version}\"", null);
        return new FetchedDocument(known?.ETag == version.ETag ? null : page, $"meeting-{ids.Meeting}.html", version) { Address = address };
    }

    /// <summary>The meetings that are wanted, the newest first.</summary>
    private async Task<IReadOnlyList<MeetingEntry>> Meetings(CancellationToken cancellation)
    {
        var list = new MeetingList(_service, _pages);
        var (from, to) = (_settings.From ?? MeetingList.Earliest, _settings.To is { } last && last < Today ? last : Today);
        var meetings = await list.Find(IsWanted, isEvery: _settings.Committees.Count == 0, from, to, cancellation);
        return [.. meetings
            .Where(meeting => meeting.Date is { } day ? day >= from && day <= to : _settings.From is null && _settings.To is null)
            .DistinctBy(meeting => meeting.Id).OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)];
    }

    private bool IsWanted(Committee committee)
        => _settings.Committees.Count == 0 || _settings.Committees.Any(name => committee.Title.Contains(name, StringComparison.OrdinalIgnoreCase));

    private async Task<ImmutableArray<ListedDocument>> Look(MeetingEntry meeting, DateTimeOffset began, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        if (Recall(meeting) is { } remembered && IsFresh(remembered, meeting, began, now)) return remembered.Documents;
        var look = await _reader.Look(meeting, mayBeKept: false, cancellation);
        _memory.Keep(Memory, meeting, look.Documents, now);
        return look.Documents;
    }

    /// <summary>What an earlier look found, with the names that the committee and the council have now.</summary>
    private RememberedMeeting? Recall(MeetingEntry meeting)
    {
        if (_memory.Recall(Memory, meeting.Id) is not { } remembered) return null;
        string? committee = meeting.Committee.Title.Length > 0 ? meeting.Committee.Title : null;
        return remembered with { Documents = [.. remembered.Documents.Select(document => document with { Authority = _settings.Authority, Committee = committee })] };
    }

    /// <summary>Whether an earlier look is good enough: one of this run, or one at a meeting of long ago that is not older than about a month.</summary>
    private bool IsFresh(RememberedMeeting remembered, MeetingEntry meeting, DateTimeOffset began, DateTimeOffset now)
    {
        if (remembered.Date != meeting.Date) return false;
        if (remembered.LookedAt >= began) return true;
        // Not all on one day, or a night a month would be as long as the first.
        var age = TimeSpan.FromDays(30 + (meeting.Id % 15));
        return new MeetingDocuments(_site, null, false, Today).IsSettled(meeting.Date) && now - remembered.LookedAt < age;
    }

    private static bool HasHtmlEnding(Uri address) => Path.GetExtension(address.AbsolutePath).ToLowerInvariant() is ".htm" or ".html" or ".aspx";
}
