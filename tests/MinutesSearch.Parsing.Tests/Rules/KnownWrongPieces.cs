using MinutesSearch.Parsing.Extraction.Turns;

namespace MinutesSearch.Parsing.Tests.Rules;

/// <summary>Pieces that do not work as they are to; a row that has come right belongs with the tests of its piece.</summary>
public sealed class KnownWrongPieces
{
    /// <summary>A footer that stays because it is the first of its kind parts the sentence that goes on over the page.</summary>
    [TestCase("1.  YARDS\n\nThe crews sweep the lanes of the whole town\nand clear the drains when they can. The new\nyard that was bought by the council last is\n\nWorks Panel minutes\nPage 1 of 2\n\nopen from May and will be shut for the whole\nof June.\n\nWorks Panel minutes\nPage 2 of 2\n")]
    public void TheFirstFooterStillPartsASentence(string text)
        => Assert.That(MinutesParser.Parse(text).Items[0].Entries, Has.Length.Not.EqualTo(1));
}
