namespace MinutesSearch.Indexing.Searching;

/// <summary>A passage that matches, before its text is read.</summary>
/// <param name="Passage">Its row; in a document rows ascend in the document's order.</param>
/// <param name="Document">Its document's row.</param>
/// <param name="Score">Higher is better.</param>
/// <param name="Day">The meeting's day as <see cref="Storage.Day"/> writes it; 0 for none.</param>
internal readonly record struct Match(int Passage, int Document, float Score, int Day)
{
    public Match(long passage, long document, double score, int day) : this((int)passage, (int)document, (float)score, day) { }
}
