using System.Collections.Immutable;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Storage;

namespace MinutesSearch.Indexing.Searching.Excerpts;

/// <summary>A place in a text where a clause of a query stands.</summary>
/// <param name="Clause">Which of the clauses.</param>
/// <param name="Part">Which of its parts, where several must stand near each other.</param>
/// <param name="First">The first word.</param>
/// <param name="End">The word behind the last.</param>
internal readonly record struct Sight(int Clause, int Part, int First, int End);

/// <summary>The words of a query, to be found in texts that have been read already: asking the full-text engine for each of them again would take far longer.</summary>
internal sealed class SoughtWords
{
    private readonly List<Phrase> _beginnings = [];
    private readonly Dictionary<string, List<Phrase>> _byStem = new(StringComparer.Ordinal);
    private readonly HashSet<char> _initials = ['\0'];
    private readonly ImmutableArray<LeafNode> _clauses;

    public SoughtWords(IEnumerable<LeafNode> clauses)
    {
        _clauses = [.. clauses];
        for (int clause = 0; clause < _clauses.Length; clause++) Add(clause, _clauses[clause]);
    }

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _byStem.Count == 0 && _beginnings.Count == 0;

    /// <summary>Where the clauses stand in a text, in its order.</summary>
    /// <param name="words">The text.</param>
    /// <param name="field">What it is: clauses of other fields do not count.</param>
    public List<Sight> In(TextWords words, SearchField field)
    {
        List<Sight> sights = [];
        for (int word = 0; word < words.Count; word++)
        {
            if (!_initials.Contains(words.Initial(word))) continue;
            if (_byStem.TryGetValue(words.Stem(word), out var phrases))
                foreach (var phrase in phrases) AddIfThere(sights, phrase, words, word, field);
            foreach (var phrase in _beginnings) AddIfThere(sights, phrase, words, word, field);
        }
        return [.. sights.Where((_, place) => IsNearTheOthers(sights, place))];
    }

    private void Add(int clause, LeafNode leaf)
    {
        switch (leaf)
        {
            case TermNode { Slop: > 0, IsPrefix: false } term:
                for (int part = 0; part < term.Words.Length; part++) Add(new Phrase(clause, part, [.. WordBreaker.Words(term.Words[part]).Select(StemOf)], term.Field, null));
                break;
            case TermNode { IsPrefix: true } term:
                var all = WordBreaker.Words(string.Join(' ', term.Words));
                if (!all.IsEmpty) Add(new Phrase(clause, 0, [.. all[..^1].Select(StemOf)], term.Field, Plain.Of(all[^1])));
                break;
            case TermNode term:
                Add(new Phrase(clause, 0, [.. WordBreaker.Words(string.Join(' ', term.Words)).Select(StemOf)], term.Field, null));
                break;
            case AnyWordNode any:
                foreach (string word in any.Words) Add(new Phrase(clause, 0, [StemOf(word)], any.Field, null));
                break;
        }
    }

    private void Add(Phrase phrase)
    {
        if ((phrase.Stems.Length > 0 ? phrase.Stems[0] : phrase.Beginning) is not { Length: > 0 } first) return;
        _initials.Add(first[0]);
        if (phrase.Stems.Length == 0) _beginnings.Add(phrase);
        else if (_byStem.TryGetValue(first, out var others)) others.Add(phrase);
        else _byStem.Add(first, [phrase]);
    }

    private static void AddIfThere(List<Sight> sights, Phrase phrase, TextWords words, int word, SearchField field)
    {
        if (phrase.Field is SearchField only && only != field) return;
        if (phrase.Stands(words, word)) sights.Add(new Sight(phrase.Clause, phrase.Part, word, word + phrase.Length));
    }

    /// <summary>"delay assessment"~5: each word counts only where the others stand no farther than that.</summary>
    private bool IsNearTheOthers(List<Sight> sights, int place)
    {
        var sight = sights[place];
        if (_clauses[sight.Clause] is not TermNode { Slop: > 0, IsPrefix: false } near) return true;
        int reach = near.Slop + near.Words.Length;
        HashSet<int> parts = [];
        for (int i = place; i >= 0 && sight.First - sights[i].First <= reach; i--)
            if (sights[i].Clause == sight.Clause) parts.Add(sights[i].Part);
        for (int i = place; i < sights.Count && sights[i].First - sight.First <= reach; i++)
            if (sights[i].Clause == sight.Clause) parts.Add(sights[i].Part);
        return parts.Count == near.Words.Length;
    }

    private static string StemOf(string word) => PorterStemmer.Stem(Plain.Of(word));

    /// <summary>Words that stand side by side.</summary>
    /// <param name="Clause">The clause that they are of.</param>
    /// <param name="Part">Which part of it.</param>
    /// <param name="Stems">Their stems.</param>
    /// <param name="Field">Where they count; null for everywhere.</param>
    /// <param name="Beginning">What the word behind them begins with; null for no such word.</param>
    private sealed record Phrase(int Clause, int Part, ImmutableArray<string> Stems, SearchField? Field, string? Beginning)
    {
        public int Length => Stems.Length + (Beginning is null ? 0 : 1);

        public bool Stands(TextWords words, int at)
        {
            if (at + Length > words.Count) return false;
            for (int i = 0; i < Stems.Length; i++)
                if (words.Stem(at + i) != Stems[i]) return false;
            return Beginning is null || words.Plain(at + Stems.Length).StartsWith(Beginning, StringComparison.Ordinal);
        }
    }
}
