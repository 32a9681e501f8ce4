using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class WordsTests
{
    [TestCase("Gritting of the A49", "gritting of the a49", TestName = "Words are in lower case")]
    [TestCase("£1,250.50 or 14%", "£1,250.50 or 14%", TestName = "Money and percentages are one word")]
    [TestCase("14.2%", "14.2 %", TestName = "A per cent sign behind decimals is a word of its own")]
    [TestCase("the depot’s lorries", "the depot's lorries", TestName = "A curly apostrophe is an apostrophe")]
    [TestCase("‘salt’", "salt", TestName = "Quotation marks belong to no word")]
    [TestCase("twenty-four", "twenty four", TestName = "A hyphen parts words")]
    [TestCase("a.b..c", "a.b c", TestName = "Two dots part words")]
    [TestCase("off\u00ADice", "off ice", TestName = "A soft hyphen parts words")]
    [TestCase("ﬁre oﬃcer", "fire officer", TestName = "A ligature is its letters")]
    [TestCase("½ of 30 m²", "1 2 of 30 m2", TestName = "Fractions and superscripts are digits")]
    [TestCase("１２％", "12%", TestName = "Full-width digits are digits")]
    [TestCase("cafe\u0301 open", "caf open", TestName = "An accent takes its letter out of the word")]
    [TestCase("café open", "caf open", TestName = "A precomposed accented letter is out too")]
    [TestCase("q\u0301ueue", "q ueue", TestName = "An accent that composes with nothing only parts")]
    [TestCase("x\u0344i", "i", TestName = "A doubled mark composes by its first half")]
    [TestCase("İlker", "i lker", TestName = "A dotted capital I is i and its dot")]
    [TestCase("o\u0315\u0301n", "n", TestName = "A mark of a higher class does not shield the letter")]
    [TestCase("\U0001D400\U0001D401", "ab", TestName = "Mathematical letters are letters")]
    [TestCase("", "", TestName = "No text has no words")]
    public void Words_are_split_as_the_measure_says(string text, string expected)
        => Assert.That(string.Join(' ', Words.Of(text)), Is.EqualTo(expected));

    [TestCase("", "", 1)]
    [TestCase("", "salt", 0)]
    [TestCase("salt", "salt", 1)]
    [TestCase("salt salt", "salt", 2.0 / 3)]
    [TestCase("a b c", "b c d", 2.0 / 3)]
    public void Overlap_is_F1_of_the_bags(string a, string b, double expected)
        => Assert.That(Bag.Of(a).Overlap(Bag.Of(b)), Is.EqualTo(expected).Within(1e-12));
}
