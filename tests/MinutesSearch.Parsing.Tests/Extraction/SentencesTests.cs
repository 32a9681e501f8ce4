using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Tests.Extraction;

public sealed class SentencesTests
{
    [TestCase("One. Two.", "One.|Two.")]
    [TestCase("  One.  \n Two?  ", "One.|Two?")]
    [TestCase("One! Two", "One!|Two")]
    [TestCase("Who swept it? (Nobody did.) So it was.", "Who swept it?|(Nobody did.)|So it was.")]
    [TestCase("He said “Who knows?” Then he left.", "He said “Who knows?”|Then he left.")]
    [TestCase("Mr. Lal asked Cllr. Hunt.", "Mr. Lal asked Cllr. Hunt.")]
    [TestCase("Mr. J. Smith spoke.", "Mr. J. Smith spoke.")]
    [TestCase("It is in Appendix A. The map is new.", "It is in Appendix A.|The map is new.")]
    [TestCase("It cost £2.5 million. That was high.", "It cost £2.5 million.|That was high.")]
    [TestCase("It grew by 3.5 per cent.", "It grew by 3.5 per cent.")]
    [TestCase("1. That the report be noted.", "1. That the report be noted.")]
    [TestCase("See no. 9 and paras. 4 to 6.", "See no. 9 and paras. 4 to 6.")]
    [TestCase("Bins, e.g. Blue ones, were full.", "Bins, e.g. Blue ones, were full.")]
    [TestCase("He stopped. but not for long.", "He stopped. but not for long.")]
    [TestCase("Is it new? – No, it is old.", "Is it new?|– No, it is old.")]
    [TestCase("It was 9.30 a.m. when it began.", "It was 9.30 a.m. when it began.")]
    [TestCase("Wait... Then it came.", "Wait...|Then it came.")]
    [TestCase("There was a plan B. The Chair was glad.", "There was a plan B.|The Chair was glad.")]
    [TestCase("There was a plan B. Cllr Hunt was glad.", "There was a plan B.|Cllr Hunt was glad.")]
    [TestCase("They met J. Pole at noon.", "They met J. Pole at noon.")]
    [TestCase("It stood near schools  Cllr Hunt said so.", "It stood near schools|Cllr Hunt said so.")]
    [TestCase("It stood near schools Cllr Hunt knew.", "It stood near schools Cllr Hunt knew.")]
    [TestCase("It stood near schools  The Chair said so.", "It stood near schools  The Chair said so.")]
    [TestCase("", "")]
    [TestCase("   ", "")]
    [TestCase("...", "...")]
    public void ATextIsPartedIntoSentences(string text, string expected)
    {
        var sentences = Sentences.Split(text, 0, text.Length).Select(s => text[s.Start..s.End].Replace("\n", " ", StringComparison.Ordinal));
        Assert.That(string.Join('|', sentences), Is.EqualTo(expected));
    }

    [Test]
    public void OnlyTheStretchAskedForIsSplit()
        => Assert.That(Sentences.Split("One. Two. Three.", 5, 9), Is.EqualTo([new Sentence(5, 9)]));

    [TestCase("Councillor Hunt asked.", "Councillor Hunt asked .")]
    [TestCase("1-2-1 don't 2023/24 £2.716", "1-2-1 don't 2023/24 £2.716")]
    [TestCase("the Chair’s (new) bins;", "the Chair’s ( new ) bins ;")]
    [TestCase("Members’ bins", "Members ’ bins")]
    [TestCase("14.22% of 1,200", "14.22% of 1,200")]
    [TestCase("R&D and A & E", "R&D and A & E")]
    [TestCase(" \n\t ", "")]
    public void ASentenceIsReadAsWordsAndMarks(string text, string expected)
    {
        var words = new Words(text, 0, text.Length);
        Assert.That(string.Join(' ', Enumerable.Range(0, words.Count).Select(i => words.Span(i).ToString())), Is.EqualTo(expected));
    }

    [Test]
    public void AWordOutsideTheSentenceIsEmptyAndMatchesNothing()
    {
        var words = new Words("It was so", 0, 9);
        Assert.Multiple(() =>
        {
            Assert.That(words.Span(-1).Length, Is.Zero);
            Assert.That(words.Span(3).Length, Is.Zero);
            Assert.That(words.Is(3, "so"), Is.False);
            Assert.That(words.Are(1, "was so"), Is.True);
            Assert.That(words.Are(1, "was so far"), Is.False);
            Assert.That(words.IsCapital(0), Is.True);
            Assert.That(words.IsMark(9, '.'), Is.False);
        });
    }
}
