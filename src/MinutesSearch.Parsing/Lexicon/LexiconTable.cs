using System.Runtime.CompilerServices;

namespace MinutesSearch.Parsing.Lexicon;

/// <summary>What code makes of tables of the lexicon, once for the library's own rows and once for each lexicon with more.</summary>
internal abstract class LexiconTable
{
    /// <summary>Whether it is made of this table, among others.</summary>
    public abstract bool Reads(string table);

    /// <summary>Makes it of a lexicon, and throws what a document would meet.</summary>
    public abstract void Try(MinutesLexicon lexicon);
}

/// <summary>A table in the shape that its user looks things up in.</summary>
/// <typeparam name="T">The shape.</typeparam>
internal sealed class LexiconTable<T> : LexiconTable
{
    private readonly string[] _names;
    private readonly Func<MinutesLexicon, T> _build;
    private readonly T _usual;
    private readonly ConditionalWeakTable<MinutesLexicon, StrongBox<T>> _others = [];

    /// <param name="name">The table, or several parted by "+".</param>
    /// <param name="build">Makes the shape.</param>
    public LexiconTable(string name, Func<MinutesLexicon, T> build)
    {
        (_names, _build) = (name.Split('+'), build);
        _usual = build(MinutesLexicon.Default);
    }

    /// <summary>The shape by the lexicon that this thread parses by.</summary>
    public T Value => MinutesLexicon.Current is { } lexicon ? _others.GetValue(lexicon, own => new StrongBox<T>(_build(own))).Value! : _usual;

    public override bool Reads(string table) => _names.Contains(table, StringComparer.OrdinalIgnoreCase);

    public override void Try(MinutesLexicon lexicon) => _build(lexicon);
}
