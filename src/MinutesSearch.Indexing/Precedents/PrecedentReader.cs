using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Queries;
using MinutesSearch.Indexing.Searching;
using MinutesSearch.Indexing.Searching.Excerpts;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>Reads a pair with why it matches and what followed.</summary>
internal sealed class PrecedentReader
{
    private const int MostActions = 10;

    private readonly SqliteConnection _connection;
    private readonly PassageColumns _columns;
    private readonly ItemRows _items;
    private readonly Wanted _own, _others;

    /// <param name="connection">Where to read.</param>
    /// <param name="columns">What is known of all passages.</param>
    /// <param name="sought">What the question is about.</param>
    /// <param name="labels">What else its topics are called.</param>
    public PrecedentReader(SqliteConnection connection, PassageColumns columns, ImmutableArray<Sought> sought, IEnumerable<string> labels)
    {
        (_connection, _columns, _items) = (connection, columns, new ItemRows(columns));
        _own = new Wanted([.. sought.Where(each => each.Words.Length == 1)]);
        _others = new Wanted([.. labels.Select(label => new Sought(label, WordBreaker.Words(label), 1)).Where(each => !each.Words.IsEmpty)]);
    }

    public Precedent Read(Pair pair, int rank)
    {
        var hit = HitReader.Read(_connection, pair.Match);
        var reason = pair.Beside is int beside ? HitReader.Read(_connection, pair.Match with { Passage = beside }) : hit;
        var shared = _own.In(reason.Passage) is { IsEmpty: false } words ? words : _others.In(reason.Passage);
        var excerpts = ExcerptFinder.For(shared.IsEmpty ? null : new AnyNode([.. shared.Select(each => each.Sought.AsNode)]));
        return new Precedent
        {
            Hit = hit.Shown(excerpts, rank),
            Matched = [.. shared.Select(each => each.Sought.Label)],
            MatchedIn = pair.Beside is not null || shared.IsEmpty ? ["same item"] : PlacesOf(hit, shared),
            Actions = Followed(pair),
        };
    }

    private static ImmutableArray<string> PlacesOf(Hit hit, ImmutableArray<(Sought Sought, ImmutableArray<SearchField> Places)> shared)
    {
        bool isQuestion = hit.Passage.Kind == PassageKind.Question;
        (SearchField Field, string Name)[] fields = [(SearchField.Question, "question"), (SearchField.Text, isQuestion ? "question" : "answer"), (SearchField.Item, "item")];
        return [.. fields.Where(field => shared.Any(each => each.Places.Contains(field.Field))).Select(field => field.Name).Distinct()];
    }

    /// <summary>The actions under the same item that stand behind the question.</summary>
    private ImmutableArray<Hit> Followed(Pair pair)
    {
        int question = _columns.AnswersAt(pair.Match.Passage) is > 0 and int asked ? Math.Min(asked, pair.Match.Passage) : pair.Match.Passage;
        int end = _items.Of(pair.Match.Passage).End;
        var actions = Enumerable.Range(question + 1, Math.Max(0, end - question - 1)).Where(row => _columns.IsLive(row) && Segment.KindOf(_columns.KindAt(row)) == (int)PassageKind.Action);
        return HitReader.Page(_connection, [.. actions.Take(MostActions).Select(row => pair.Match with { Passage = row, Score = 0 })], ExcerptFinder.For(null));
    }

    /// <summary>Words to be found in the texts of a passage.</summary>
    private sealed class Wanted(ImmutableArray<Sought> all)
    {
        private readonly SoughtWords _words = new(all.Select(each => each.AsNode));

        /// <summary>Those that stand in a passage, each with the places where it does.</summary>
        public ImmutableArray<(Sought Sought, ImmutableArray<SearchField> Places)> In(Passage passage)
        {
            var places = new ImmutableArray<SearchField>[all.Length];
            Look(passage.Question, SearchField.Question, places);
            Look(passage.Text, SearchField.Text, places);
            Look(passage.Item, SearchField.Item, places);
            return [.. all.Zip(places).Where(each => !each.Second.IsDefault)];
        }

        private void Look(string? text, SearchField field, ImmutableArray<SearchField>[] places)
        {
            if (text is null) return;
            foreach (int clause in _words.In(new TextWords(text), field).Select(sight => sight.Clause).Distinct())
                places[clause] = places[clause].IsDefault ? [field] : places[clause].Add(field);
        }
    }
}
