using System.Collections.Frozen;

namespace MinutesSearch.Indexing.Queries;

/// <summary>
/// Words that say nothing about a subject. They are left out of words typed side by side, unless there are no others;
/// phrases, operators and fields keep them.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        a about after all also am an and any anybody are as at be because been before being between both but by can could did do does
        doing for from get had has have having he her here hers him his how i if in into is it its me my no nor not of off on
        one or our out over per she should so some such tell than that the their them then there these they this those through to
        too under up us very was we were what when where whether which while who whom whose why will with would you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word);
}
