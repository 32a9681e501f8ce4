using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction.Decisions.Motions;

namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Who moved and seconded a resolution, and how the vote went: lines of invented minutes in the forms that clerks use.</summary>
public sealed class MotionTests
{
    [TestCase("Proposed by Councillor Marl,\nSeconded by Alderman Mrs Quoy, and\n\n", "Councillor Marl", "Alderman Mrs Quoy")]
    [TestCase("It was moved by Cllr Marl, seconded by Cllr Mac Ruadh and ", "Cllr Marl", "Cllr Mac Ruadh")]
    [TestCase("128.1 To pay – PROPOSED Cllr Marl, SECONDED Cllr Quoy, ", "Cllr Marl", "Cllr Quoy")]
    [TestCase("Proposed DM, seconded AQ, ", "DM", "AQ")]
    [TestCase("Moved by Mr. Marl, seconded by Dr. Quoy:- ", "Mr. Marl", "Dr. Quoy")]
    [TestCase("Councillor Ida Marl moved the motion, which was seconded by Councillor Quoy. ", "Councillor Ida Marl", "Councillor Quoy")]
    [TestCase("Motion\n\nCouncillor Marl, seconded by Bailie Quoy, moved that the report be noted. ", "Councillor Marl", "Bailie Quoy")]
    [TestCase("Mr Marl moved, and Mrs Quoy seconded, that the review go ahead. ", "Mr Marl", "Mrs Quoy")]
    [TestCase("The Mayor moved that the order be varied. ", "The Mayor", null)]
    [TestCase("Proposed by Councillor Marl, seconded by Councillor Quoy that it be 4%. An amendment was proposed by Councillor Roe, seconded by Councillor Sill. The amendment was lost. ", "Councillor Marl", "Councillor Quoy")]
    [TestCase("Moved by Mr Marl, seconded by Mr Quoy: \"That it be so.\" Amendment moved by Mr Roe, seconded by Mr Sill. The amendment was carried. ", "Mr Roe", "Mr Sill")]
    [TestCase("Mr Marl moved, and Mrs Quoy seconded, that the review be suspended. The motion was lost. ", null, null)]
    [TestCase("Mr Marl moved, and Mrs Quoy seconded, that the recommendation be amended. The amendment was lost. ", null, null)]
    [TestCase("Proposed by Cllr Marl that it be \"one\". There was no seconder and the amendment fell. ", null, null)]
    [TestCase("Proposed by Cllr Marl, seconded by Cllr Quoy, RESOLVED that payments be approved. The budget stood at 54%. ", null, null)]
    [TestCase("The Chair moved to the next item. The family moved house. Members moved Standing Order 14. ", null, null)]
    public void AMotionIsMovedAndSeconded(string before, string? mover, string? seconder)
    {
        var resolution = Resolved(before, "that the report be noted.");

        Assert.That((resolution.Mover, resolution.Seconder), Is.EqualTo((mover, seconder)));
    }

    [TestCase("The proposal was carried by 9 votes to 4, and it was ", "", 9, 4, null)]
    [TestCase("The proposal was put and carried by five votes to three. ", "", 5, 3, null)]
    [TestCase("The motion was put (6 for, 3 against). ", "", 6, 3, null)]
    [TestCase("", " 8 in favour, 1 abstention.", 8, null, 1)]
    [TestCase("", " (Voting: 7 for, 2 against and 1 abstention)", 7, 2, 1)]
    [TestCase("FOR (9): Councillors Marl and others AGAINST (2): Councillors Roe and Sill ABSTAINED (1): the Mayor. ", "", 9, 2, 1)]
    [TestCase("The motion was carried unanimously. ", "", null, null, null)]
    public void AVoteIsCounted(string before, string behind, int? inFavour, int? against, int? abstained)
    {
        var vote = Resolved(before, "that the report be noted.", behind).Vote;

        Assert.That(vote, Is.Not.Null);
        Assert.That((vote!.For, vote.Against, vote.Abstained), Is.EqualTo((inFavour, against, abstained)));
    }

    [TestCase("Councillor Marl suggested a swap shop, one for each town. ")]
    [TestCase("The rate had gone from 9 to 4 in a year. ")]
    [TestCase("A vote was requested on the amendment: FOR (4): A. AGAINST (8): B. ABSTAINED (1): C. ")]
    [TestCase("On a vote (3 for, 6 against) the motion was lost. ")]
    public void WhatIsNoVoteOnItIsNone(string before) => Assert.That(Resolved(before, "that the report be noted.").Vote, Is.Null);

    [Test]
    public void TheSecondResolutionOfAnItemTakesNoMoverOfTheFirst()
    {
        const string Text = "Moved by Mr Marl, seconded by Mr Quoy and RESOLVED that A. RESOLVED that B.";
        var first = Resolution("d1", Text.IndexOf("that A", StringComparison.Ordinal), 7);
        var second = Resolution("d2", Text.IndexOf("that B", StringComparison.Ordinal), 7);

        var done = Motions.AddTo(Text, 0, Text.Length, [first, second]).Cast<Resolution>();

        Assert.That(done.Select(each => each.Mover), Is.EqualTo(new[] { "Mr Marl", null }));
    }

    private static Resolution Resolved(string before, string words, string behind = "")
    {
        string text = before + words + behind;
        ImmutableArray<Entry> entries = [Resolution("d1", before.Length, words.Length)];
        return (Resolution)Motions.AddTo(text, 0, text.Length, entries)[0];
    }

    private static Resolution Resolution(string id, int start, int length)
        => new() { Id = id, Text = "that the report be noted.", Cue = "RESOLVED", Span = new SourceSpan(start, start + length) };
}
