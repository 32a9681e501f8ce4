using System.Collections.Immutable;
using MinutesSearch.Indexing.Topics;

namespace MinutesSearch.Indexing;

/// <summary>What to search for and within what.</summary>
public sealed record SearchQuery
{
    /// <summary>
    /// The query as typed, in Lucene's classic syntax: words, "exact phrases", "words near by"~5, AND, OR, NOT (or &amp;&amp;, ||, !, +
    /// and -), brackets, prefix*, wild?card, spelling~1, weight^2, field:word, field:(several words), field:[low TO high],
    /// field:&gt;low, and a backslash before a sign that is meant as such. Anything else is taken as words; no text is an error.
    /// Empty: all passages, newest first.
    /// </summary>
    /// <remarks>
    /// <para>Words side by side find passages with any of them, and those with all rank higher; common words such as "the" are left
    /// out. Words side by side belong together more closely than AND binds, and AND binds more closely than OR: <c>agency rates AND
    /// durham</c> is <c>(agency rates) AND durham</c>. Case, accents and endings are put aside ("rates" finds "rate"), endings not
    /// between quotation marks.</para>
    /// <para>Fields that say where a passage comes from narrow what stands beside them: authority, committee, kind, side, outcome, type,
    /// nation, unit, date, year, value, page. <c>damp mould kind:action</c> is <c>(damp mould) AND kind:action</c>, and
    /// <c>kind:action kind:resolution</c> is either of the two. The fields speaker, role, item, question, text, owner and measure are
    /// words like others. <c>owner:*</c> finds whatever has an owner.</para>
    /// <para>Ranges: <c>date:[2021-01 TO 2022]</c> takes in both ends, a bracket <c>{</c> or <c>}</c> leaves one out, a star is open; a
    /// date is a day, a month, a year or a municipal year (2024-05-13, 13/05/2024, May 2024, 2023/24) and stands for all of its days.
    /// <c>value:&gt;10%</c> finds passages with such a figure.</para>
    /// <para>At most 4,000 characters and 64 words are read. <see cref="SearchResult.Explanation"/> says how, and what could not be.</para>
    /// </remarks>
    public string Text { get; init; } = "";

    /// <summary>Only passages of these authorities (any of them; whole name or a part of it, case aside); empty for all.</summary>
    public ImmutableArray<string> Authorities { get; init; } = [];

    /// <summary>Only passages of committees whose name contains one of these, case aside; empty for all.</summary>
    public ImmutableArray<string> Committees { get; init; } = [];

    /// <summary>Only passages of these kinds; empty for all.</summary>
    public ImmutableArray<PassageKind> Kinds { get; init; } = [];

    /// <summary>Only passages whose speaker contains one of these, case aside; empty for all.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>
    /// Whether a question or comment is left out where its answer matches too: the answer carries it, and people would read one text
    /// twice. <see cref="SearchResult.Folded"/> says how many. Nothing is left out of a query that asks for kinds. Off, each passage
    /// that matches is a hit of its own.
    /// </summary>
    public bool FoldAnswered { get; init; }

    /// <summary>
    /// Whether only the words as typed are looked for. Else a query that names a topic ("agency staff") also finds, with less weight, what
    /// others call it ("locums"); <see cref="SearchResult.Topics"/> says which.
    /// </summary>
    public bool Exact { get; init; }

    /// <summary>The topics by which the query is widened; null for <see cref="TopicVocabulary.Default"/>.</summary>
    public TopicVocabulary? Topics { get; init; }

    /// <summary>
    /// Whether each passage that matches is a hit, though another paper of the same meeting says the same; else they are one, and
    /// <see cref="Hit.Duplicates"/> counts the others.
    /// </summary>
    public bool KeepDuplicates { get; init; }

    /// <summary>Whether councils take turns: each further hit of a council counts for less, so that the first hits come from many.</summary>
    public bool Spread { get; init; }

    /// <summary>
    /// What comes first. By date, hits of one day come best first, and undated ones last. Unless the best come first, a passage is judged by its own
    /// words alone and councils take no turns.
    /// </summary>
    public HitOrder Order { get; init; }

    /// <summary>The first day of the meeting's date, inclusive; null for no bound. Undated documents fall outside any bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the meeting's date, inclusive; null for no bound.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many hits to return, from 1 to 1,000.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>How many of the best hits to leave out first (paging).</summary>
    public int Offset { get; init; }
}

/// <summary>In what order hits come.</summary>
public enum HitOrder
{
    /// <summary>The best first.</summary>
    Best,
    /// <summary>The latest meeting first.</summary>
    Newest,
    /// <summary>The earliest meeting first.</summary>
    Oldest,
    /// <summary>What came into the index last first; a document that changed comes in anew.</summary>
    Added,
}
