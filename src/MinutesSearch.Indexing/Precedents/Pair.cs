using MinutesSearch.Indexing.Searching;

namespace MinutesSearch.Indexing.Precedents;

/// <summary>A pair of question and answer, or a question without an answer: numbers only, for there may be many.</summary>
/// <param name="Match">The answer, or the question where there is no answer, with what it scores.</param>
/// <param name="IsAnswered">Whether it has an answer.</param>
/// <param name="Beside">The passage of the same item for whose sake it is here, though nothing of the question stands in it; null where something does.</param>
internal sealed record Pair(Match Match, bool IsAnswered, int? Beside = null);
