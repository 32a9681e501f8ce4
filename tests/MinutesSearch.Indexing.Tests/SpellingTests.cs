namespace MinutesSearch.Indexing.Tests;

internal sealed class SpellingTests : IndexTest
{
    [TestCase("agncy", "agency")]
    [TestCase("suprevision", "supervision")]
    [TestCase("acommodation", "accommodation")]
    [TestCase("mold", "mould")]
    [TestCase("marwod", "marwood", TestName = "NamesAreWordsToo")]
    [TestCase("agncy rates", "agency rates", TestName = "WordsThatAreKnownStayAsTyped")]
    [TestCase("+Agncy AND (kind:response OR \"agncy rate\"~3)", "+agency AND (kind:response OR \"agency rate\"~3)", TestName = "TheSignsStay")]
    [TestCase("temporaryaccommodation", "temporary accommodation", TestName = "TwoWordsTypedAsOneAreParted")]
    [TestCase("agency", null)]
    [TestCase("zeppelin", null)]
    [TestCase("dmp", "damp")]
    [TestCase("xy", null)]
    [TestCase("agnc*", null)]
    [TestCase("14x7", null)]
    [TestCase("side:oficer", null)]
    [TestCase("-agncy damp", null, TestName = "WhatMustNotBeThereNeedsNoOtherSpelling")]
    [TestCase("", null)]
    [TestCase("!!", null)]
    public void AnotherSpellingIsSuggested(string query, string? suggestion) => Assert.That(Search(query).Suggestion, Is.EqualTo(suggestion));

    [Test]
    public void ASuggestionFindsSomething() => Assert.That(Search(Search("suprevision").Suggestion!).Total, Is.EqualTo(1));

    [Test]
    public void WordsWrittenLaterAreSuggestedToo()
    {
        Assert.That(Search("grittng").Suggestion, Is.Null);

        Index.Replace(Samples.Document("g.txt", Samples.Passage("p1", "Gritting began.")));
        Assert.That(Search("grittng").Suggestion, Is.EqualTo("gritting"));
    }

    [Test]
    public void AReaderSuggestsToo()
    {
        using var reader = SqliteIndex.OpenReadOnly(Folder.Index);

        Assert.That(reader.Search(new SearchQuery { Text = "agncy" }).Suggestion, Is.EqualTo("agency"));
    }
}
