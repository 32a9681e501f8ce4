using System.Collections.Immutable;

namespace MinutesSearch.Indexing.Queries;

internal enum TokenKind { Words, Phrase, Field, And, Or, Not, Plus, Minus, Open, Close }

/// <summary>A sign or a group of words of a query.</summary>
internal readonly record struct QueryToken(TokenKind Kind, ImmutableArray<string> Words = default, SearchField Field = default, bool IsPrefix = false);
