namespace MinutesSearch.Indexing.Tests;

internal sealed class QueryLanguageTests : IndexTest
{
    // Hits by their passage: a = ashford, b = barrow, c = carlow. In any order; ranking has its own tests.
    [TestCase("mould", "b.p1", "Passages with “mould”.")]
    [TestCase("rates", "a.q1 a.r1 c.s1", "Passages with “rates”.", TestName = "RatesFindsRate")]
    [TestCase("ruairi", "a.r1", "Passages with “ruairi”.", TestName = "RuairiFindsTheNameWithAnAccent")]
    [TestCase("RUAIRÍ", "a.r1", "Passages with “RUAIRÍ”.")]
    [TestCase("mould supervision", "a.p1 b.p1", "Passages with any of “mould” or “supervision”; those with more of the words rank higher.")]
    [TestCase("\"social worker\"", "a.p1", "Passages with the exact phrase “social worker”.")]
    [TestCase("\"worker social\"", "", "Passages with the exact phrase “worker social”.")]
    [TestCase("“social worker”", "a.p1", "Passages with the exact phrase “social worker”.")]
    [TestCase("agency AND hunt", "a.q1 a.r1", "Passages with “agency” and “hunt”.")]
    [TestCase("agency && 14.2%", "a.r1", "Passages with “agency” and the phrase “14 2”.")]
    [TestCase("mould OR supervision", "a.p1 b.p1", "Passages with “mould” or “supervision”.")]
    [TestCase("mould || supervision", "a.p1 b.p1", "Passages with “mould” or “supervision”.")]
    [TestCase("agency NOT hunt", "c.s1", "Passages with “agency” but not “hunt”.")]
    [TestCase("agency -hunt", "c.s1", "Passages with “agency” but not “hunt”.")]
    [TestCase("agency !hunt", "c.s1", "Passages with “agency” but not “hunt”.")]
    [TestCase("agency AND NOT hunt", "c.s1", "Passages with “agency” but not “hunt”.")]
    [TestCase("+damp mould", "b.p1 b.a1", "Passages with “damp”, better still with “mould”.")]
    [TestCase("+damp +mould", "b.p1", "Passages with “damp” and “mould”.")]
    [TestCase("NOT agency", "a.p1 a.d1 b.p1 b.a1 b.c1", "All passages but those with “agency”.")]
    [TestCase("-agency -damp", "a.p1 a.d1 b.c1", "All passages but those with “agency” or “damp”.")]
    [TestCase("NOT NOT mould", "b.p1", "Passages with “mould”.")]
    [TestCase("mould OR NOT damp", "a.q1 a.r1 a.p1 a.d1 b.p1 b.c1 c.s1", "Passages with “mould” or (anything but not “damp”).")]
    [TestCase("(mould OR supervision) AND social", "a.p1", "Passages with (“mould” or “supervision”) and “social”.")]
    [TestCase("damp homes AND members", "b.a1", "Passages with (any of “damp” or “homes”) and “members”; those with more of the words rank higher.")]
    [TestCase("mould OR agency AND hunt", "a.q1 a.r1 b.p1", "Passages with “mould” or (“agency” and “hunt”).")]
    [TestCase("superv*", "a.p1", "Passages with words beginning with “superv”.")]
    [TestCase("accommodat*", "b.c1", "Passages with words beginning with “accommodat”.", TestName = "ABeginningLongerThanTheStemFindsTheWord")]
    [TestCase("supervisio*", "a.p1", "Passages with words beginning with “supervisio”.")]
    [TestCase("authority:barrow", "b.p1 b.a1 b.c1", "Passages with “barrow” in the authority.")]
    [TestCase("committee:\"housing panel\"", "b.p1 b.a1 b.c1", "Passages with the phrase “housing panel” in the committee.")]
    [TestCase("authority:(barrow OR carlow) AND NOT damp", "b.c1 c.s1", "Passages with (“barrow” in the authority or “carlow” in the authority) but not “damp”.")]
    [TestCase("kind:action committee:housing", "b.a1", "Passages with kind “action” and “housing” in the committee.", TestName = "FieldsOfThePlaceSideBySideMustAllAgree")]
    [TestCase("kind:action committee:scrutiny", "", "Passages with kind “action” and “scrutiny” in the committee.")]
    [TestCase("kind:action OR committee:scrutiny", "a.q1 a.r1 a.p1 a.d1 b.a1", "Passages with kind “action” or “scrutiny” in the committee.", TestName = "OrBetweenFieldsIsKept")]
    [TestCase("kind:action kind:resolution", "a.d1 b.a1", "Passages with kind “action” or kind “resolution”.", TestName = "TwoValuesOfOneFieldAreEither")]
    [TestCase("kind:(action resolution) authority:barrow", "b.a1", "Passages with (kind “action” or kind “resolution”) and “barrow” in the authority.")]
    [TestCase("+kind:action +kind:resolution", "", "Passages with kind “action” and kind “resolution”.")]
    [TestCase("damp mould kind:action", "b.a1", "Passages with (any of “damp” or “mould”) and kind “action”; those with more of the words rank higher.", TestName = "AKindNarrowsTheWordsBesideIt")]
    [TestCase("mould authority:ashford", "", "Passages with “mould” and “ashford” in the authority.")]
    [TestCase("damp -kind:action", "b.p1", "Passages with “damp” but not kind “action”.")]
    [TestCase("+agency hunt kind:slide", "c.s1", "Passages with (“agency”, better still with “hunt”) and kind “slide”.")]
    [TestCase("the agency kind:slide", "c.s1", "Passages with “agency” and kind “slide”. Too common to search for: the.")]
    [TestCase("mould OR agency kind:slide", "b.p1 c.s1", "Passages with “mould” or (“agency” and kind “slide”).")]
    [TestCase("(kind:action OR kind:comment) (committee:scrutiny OR committee:housing)", "b.a1 b.c1", "Passages with (kind “action” or kind “comment”) and (“scrutiny” in the committee or “housing” in the committee).")]
    [TestCase("speaker:hunt mould", "a.q1 b.p1", "Passages with any of “hunt” in the speaker or “mould”; those with more of the words rank higher.", TestName = "OtherFieldsAreWordsLikeAny")]
    [TestCase("kind:question", "a.q1", "Passages with kind “question”.")]
    [TestCase("kind:answers", "a.r1", "Passages with kind “response”.")]
    [TestCase("Kind:Slides", "c.s1", "Passages with kind “slide”.")]
    [TestCase("kind:nonsense", "", "Passages with kind “nonsense”. “nonsense” is no kind; there are question, response, comment, statement, action, resolution, slide.")]
    [TestCase("speaker:hunt", "a.q1", "Passages with “hunt” in the speaker.")]
    [TestCase("item:voids", "b.p1 b.a1", "Passages with “voids” in the item.")]
    [TestCase("question:hunt", "a.r1", "Passages with “hunt” in the question.")]
    [TestCase("text:hunt", "a.q1", "Passages with “hunt” in the text.")]
    [TestCase("text:superv*", "a.p1", "Passages with words beginning with “superv” in the text.")]
    [TestCase("colour:mould", "b.p1", "Passages with any of “colour” or “mould”; those with more of the words rank higher. There is no field “colour:”, so it was read as words.", TestName = "AnUnknownFieldIsAWord")]
    [TestCase("children's", "a.q1 a.r1 a.p1 a.d1", "Passages with “children”.")]
    [TestCase("what was the mould", "b.p1", "Passages with “mould”. Too common to search for: what, was, the.")]
    [TestCase("what was the", "a.q1 a.r1", "Passages with any of “what”, “was” or “the”; those with more of the words rank higher.", TestName = "StopWordsAloneAreSearchedFor")]
    [TestCase("resolution", "", "Passages with “resolution”.", TestName = "AKindIsNoWordOfThePassage")]
    [TestCase("mo*ld", "b.p1", "Passages with words of the form “mo*ld”.")]
    [TestCase("m?uld", "b.p1", "Passages with words of the form “m?uld”.")]
    [TestCase("accom*ation", "b.c1", "Passages with words of the form “accom*ation”.", TestName = "APatternOfAWholeWordFindsItsStem")]
    [TestCase("*ervision", "a.p1", "Passages with words of the form “*ervision”.")]
    [TestCase("mold~1", "b.p1", "Passages with words spelt like “mold” (one letter different).")]
    [TestCase("moldy~", "b.p1", "Passages with words spelt like “moldy” (one letter different).")]
    [TestCase("acomodation~2", "b.c1", "Passages with words spelt like “acomodation” (up to two letters different).", TestName = "AWordSpeltAlikeIsFoundByItsStem")]
    [TestCase("\"worker reflective\"~6", "a.p1", "Passages with both of “worker reflective” within 6 words of each other.")]
    [TestCase("\"worker reflective\"~5", "", "Passages with both of “worker reflective” within 5 words of each other.")]
    [TestCase("mould^3 damp", "b.p1 b.a1", "Passages with any of (“mould”, counted 3 times) or “damp”; those with more of the words rank higher.")]
    [TestCase("*:* -agency", "a.p1 a.d1 b.p1 b.a1 b.c1", "Passages with (anything) but not “agency”.")]
    public void AQueryIsReadAndFinds(string query, string expected, string explanation)
    {
        var result = Search(query);

        var found = result.Hits.Select(hit => $"{hit.Document[0]}.{hit.Passage.Id}");
        Assert.That(result.Explanation, Is.EqualTo(explanation));
        if (query != "what was the") Assert.That(found, Is.EquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        else Assert.That(found, Is.SupersetOf(expected.Split(' ')));
    }

    [TestCase("mould AND", "“mould”")]
    [TestCase("AND mould", "“mould”")]
    [TestCase("OR mould OR", "“mould”")]
    [TestCase("mould NOT", "“mould”")]
    [TestCase("((mould", "“mould”")]
    [TestCase("mould))", "“mould”")]
    [TestCase("() mould", "“mould”")]
    [TestCase("\"\" mould", "“mould”")]
    [TestCase("* mould", "“mould”")]
    [TestCase(":mould", "“mould”")]
    [TestCase("text: mould", null)]
    [TestCase("- mould", "“mould”")]
    [TestCase("mould \0", "“mould”")]
    [TestCase("mould 🏚️", "“mould”")]
    [TestCase("mould \ud800", "“mould”")]
    [TestCase("{text} ^mould", null)]
    [TestCase("mould; DROP TABLE passage; --", null)]
    [TestCase("mould' OR 1=1 --", null)]
    [TestCase("NEAR(mould damp, 3)", null)]
    public void WhatCannotBeReadIsPassedOver(string query, string? reading)
    {
        var result = Search(query);

        Assert.That(result.Hits.Select(hit => hit.Id), Does.Contain("barrow/housing.txt#p1"));
        if (reading is not null) Assert.That(result.Explanation, Does.StartWith($"Passages with {reading}."));
    }

    [Test]
    public void AQuotationMarkWithoutItsPartnerIsPassedOver()
        => Assert.That(Search("\"mould").Explanation, Is.EqualTo("Passages with “mould”. A quotation mark without its partner was passed over."));

    [TestCase("!!! ... ???")]
    [TestCase("\"")]
    [TestCase("**")]
    [TestCase(":")]
    [TestCase("AND OR NOT")]
    [TestCase("()")]
    [TestCase("\0")]
    [TestCase("🏚️🏚️")]
    public void AQueryOfPunctuationFindsNothingAndDoesNotThrow(string query)
    {
        var result = Search(query);

        Assert.That(result.Total, Is.Zero);
        Assert.That(result.Hits, Is.Empty);
        Assert.That(result.Explanation, Does.StartWith("Nothing in the query can be searched for"));
    }

    [TestCase("")]
    [TestCase("  \t ")]
    [TestCase("*")]
    [TestCase("*:*")]
    public void AnEmptyQueryFindsAllNewestFirst(string query)
    {
        var result = Search(query);

        Assert.That(result.Explanation, Is.EqualTo("All passages, newest first."));
        Assert.That(result.Total, Is.EqualTo(8));
        Assert.That(result.Hits.Select(hit => hit.Date), Is.Ordered.Descending);
        Assert.That(result.Hits[0].Id, Is.EqualTo("ashford/children.html#q1"));
    }

    [Test]
    public void AVeryLongQueryIsReadInPart()
    {
        string query = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}")) + " mould";

        Assert.That(Search(query).Explanation, Does.EndWith("Only the first 4,000 characters of the query were read. Only the first 64 words of the query were read."));
    }

    [TestCase("(")]
    [TestCase("NOT (")]
    [TestCase("text:(")]
    [TestCase("+(a -(")]
    [TestCase("a OR (b AND (")]
    [TestCase("\"a\" ")]
    [TestCase("a* ")]
    [TestCase("text:")]
    public void AnyDepthOfNestingIsSafe(string part)
        => Assert.That(() => Search(string.Concat(Enumerable.Repeat(part, 600)) + "mould"), Throws.Nothing);
}
