using MinutesSearch.Indexing.Queries;

namespace MinutesSearch.Indexing.Tests;

/// <summary>How queries are read; no index is needed.</summary>
internal sealed class QueryReadingTests
{
    // Words as people type them.
    [TestCase("£1.2m", "the phrase “1 2m”")]
    [TestCase("7.64%", "the phrase “7 64”")]
    [TestCase("s.106", "the phrase “s 106”")]
    [TestCase("COVID-19", "the phrase “COVID 19”")]
    [TestCase("c/o", "the phrase “c o”")]
    [TestCase("R&D", "the phrase “R D”")]
    [TestCase("2023–24", "the phrase “2023 24”")]
    [TestCase("10:30", "the phrase “10 30”")]
    [TestCase("children’s", "“children”")]
    [TestCase("O'Neill", "the phrase “O Neill”")]
    [TestCase("ＣＯＶＩＤ", "“COVID”")]
    [TestCase("（damp）", "“damp”")]
    [TestCase("agency rates?", "any of “agency” or “rates”")]
    [TestCase("How are we reducing reliance on locums?", "any of “reducing”, “reliance” or “locums”")]
    [TestCase("damp/mould", "any of “damp” or “mould”")]
    [TestCase("«damp»", "exactly “damp”")]
    [TestCase("~50 staff", "any of “50” or “staff”")]
    [TestCase("[sic] damp", "any of “sic” or “damp”")]
    // Escapes.
    [TestCase("\\AND", "“AND”")]
    [TestCase("damp\\*", "“damp”")]
    [TestCase("kind\\:action", "the phrase “kind action”")]
    [TestCase("\\(damp\\)", "“damp”")]
    [TestCase("\"said \\\"no\\\" twice\"", "the exact phrase “said no twice”")]
    [TestCase("mo\\uld", "“mould”")]
    [TestCase("damp\\", "“damp”")]
    // Phrases, patterns, words spelt alike, weights.
    [TestCase("\"damp mould\"~3", "both of “damp mould” within 3 words of each other")]
    [TestCase("\"a b c\"~1", "all of “a b c” within 1 word of each other")]
    [TestCase("organi?ation", "words of the form “organi?ation”")]
    [TestCase("wom?n*", "words of the form “wom?n*”")]
    [TestCase("out-of-ar*", "the phrase “out of ar…”")]
    [TestCase("housing~", "words spelt like “housing” (up to two letters different)")]
    [TestCase("housing~1", "words spelt like “housing” (one letter different)")]
    [TestCase("housing~0.8", "words spelt like “housing” (one letter different)")]
    [TestCase("housing~0", "“housing”")]
    [TestCase("damp^2 mould", "any of (“damp”, counted 2 times) or “mould”")]
    [TestCase("damp~1^.5", "words spelt like “damp” (one letter different), counted 0.5 times")]
    [TestCase("(damp OR mould)^2", "(“damp” or “mould”), counted 2 times")]
    [TestCase("damp^1", "“damp”")]
    // Fields.
    [TestCase("council:durham", "“durham” in the authority")]
    [TestCase("authority:(durham OR slough)", "“durham” in the authority or “slough” in the authority")]
    [TestCase("authority: durham", "“durham” in the authority")]
    [TestCase("side:officers", "side “officer”")]
    [TestCase("nation:ni", "nation “northern ireland”")]
    [TestCase("nation:\"Northern Ireland\"", "nation “northern ireland”")]
    [TestCase("unit:£", "unit “gbp”")]
    [TestCase("unit:%", "unit “percent”")]
    [TestCase("outcome:adopted", "outcome “approved”")]
    [TestCase("type:deck", "type “slides”")]
    [TestCase("role:\"head of housing\"", "the exact phrase “head of housing” in the role")]
    [TestCase("owner:repairs measure:vacancy", "any of “repairs” in the owner or “vacancy” in the measure")]
    [TestCase("-kind:action damp", "“damp” but not kind “action”")]
    [TestCase("kind:-action damp", "“damp” but not kind “action”")]
    [TestCase("–mould damp", "“damp” but not “mould”")]
    [TestCase("speaker:*", "any speaker")]
    public void AQueryReadsAs(string query, string reading)
    {
        Assert.That(Explained(query), Does.StartWith($"Passages with {reading}").And.Not.Contain("passed over"));
    }

    // Ranges.
    [TestCase("date:[2021-01 TO 2022]", "a date from 1 January 2021 to 31 December 2022")]
    [TestCase("date:{2021-01 TO 2022}", "a date after 31 January 2021 and before 1 January 2022")]
    [TestCase("date:[2021-01 TO 2022}", "a date from 1 January 2021 and before 1 January 2022")]
    [TestCase("date:[2021 TO *]", "a date on 1 January 2021 or later")]
    [TestCase("date:[* TO 2021]", "a date on 31 December 2021 or earlier")]
    [TestCase("date:[* TO *]", "a date")]
    [TestCase("date:*", "a date")]
    [TestCase("date:<2022", "a date before 1 January 2022")]
    [TestCase("date:<=2022", "a date on 31 December 2022 or earlier")]
    [TestCase("date:>2022", "a date after 31 December 2022")]
    [TestCase("date:>=2022", "a date on 1 January 2022 or later")]
    [TestCase("date:≥13/05/2024", "a date on 13 May 2024 or later")]
    [TestCase("date:2023/24", "a date from 1 May 2023 to 30 April 2024")]
    [TestCase("date:2024-05", "a date from 1 May 2024 to 31 May 2024")]
    [TestCase("date:13 May 2024", "a date on 13 May 2024")]
    [TestCase("date:\"13th of May, 2024\"", "a date on 13 May 2024")]
    [TestCase("date:May 2024 damp", "“damp” and a date from 1 May 2024 to 31 May 2024")]
    [TestCase("date:[13/05/2024 TO 1 June 2024]", "a date from 13 May 2024 to 1 June 2024")]
    [TestCase("date:[2021..2022]", "a date from 1 January 2021 to 31 December 2022")]
    [TestCase("date:(2021 OR 2023)", "a date from 1 January 2021 to 31 December 2021 or a date from 1 January 2023 to 31 December 2023")]
    [TestCase("year:2023", "the year 2023")]
    [TestCase("year:[2021 TO 2023]", "a year from 2021 to 2023")]
    [TestCase("year:2023/24", "a date from 1 May 2023 to 30 April 2024")]
    [TestCase("year:>2020", "a year after 2020")]
    [TestCase("value:>10", "a figure above 10")]
    [TestCase("value:>=10", "a figure 10 or more")]
    [TestCase("value: > 10", "a figure above 10")]
    [TestCase("value:<1,200", "a figure below 1200")]
    [TestCase("value:>10%", "a figure above 10 and unit “percent”")]
    [TestCase("value:>£1.2m", "a figure above 1200000 and unit “gbp”")]
    [TestCase("value:>1.2 million", "a figure above 1200000")]
    [TestCase("value:[5 TO 10]", "a figure from 5 to 10")]
    [TestCase("value:12.5", "a figure of 12.5")]
    [TestCase("page:3", "the page 3")]
    [TestCase("year:[* TO 2020]", "a year 2020 or earlier")]
    [TestCase("page:[3 TO 5]^2", "a page from 3 to 5, counted 2 times")]
    public void ARangeReadsAs(string query, string reading) => Assert.That(Explained(query), Is.EqualTo($"Passages with {reading}."));

    // What could not be read as it stands.
    [TestCase("commitee:housing", "There is no field “commitee:”, so it was read as words (there is “committee:”).")]
    [TestCase("kind: ", "“kind:” has no value, so it was read as a word.")]
    [TestCase("damp kind:NOT", "“NOT” has nothing behind it, so it was passed over.")]
    [TestCase("date:[2022 TO 2021-01]", "The range’s ends stand the wrong way round; they were swapped.")]
    [TestCase("date:[spring TO 2021]", "“spring” is no date, so the range is open at its lower end.")]
    [TestCase("date:[spring TO summer]", "“date:[spring TO summer]” has no date at either end, so it was read as words.")]
    [TestCase("date:yesterday", "“yesterday” is no date, so it was read as words.")]
    [TestCase("date:31/02/2024", "“31/02/2024” is no date, so it was read as words.")]
    [TestCase("value:lots", "“lots” is no number, so it was read as words.")]
    [TestCase("date:[2021 TO 2022", "The bracket of a range is not closed; it was taken to close behind the second end.")]
    [TestCase("[2021 TO 2022]", "A range needs a field before it, such as date:[2021 TO 2022] or value:>10; its ends were read as words.")]
    [TestCase("speaker:[a TO m]", "The values of “speaker:” have no order, so the ends of the range were read as words.")]
    [TestCase("side:sideways", "“sideways” is no side; there are member, cabinet, officer, public.")]
    [TestCase("damp~7", "“~” allows for 2 letters at most.")]
    [TestCase("covid-19~", "“~” counts behind a whole word or a phrase; behind “covid-19” it was passed over.")]
    [TestCase("\"damp mould\"~", "“~” behind a phrase needs a number, such as ~5: how many words may stand between.")]
    [TestCase("\"damp\"~2", "“~” behind a single word in quotation marks was passed over; without them it finds words spelt like it.")]
    [TestCase("(damp)~2", "“~” counts behind a word or a phrase, not behind brackets.")]
    [TestCase("damp^", "“^” needs a number above nought behind it, such as ^2; it was passed over.")]
    [TestCase("damp^0", "“^” needs a number above nought behind it, such as ^2; it was passed over.")]
    [TestCase("*a", "“*a” has too few letters, so its wildcards were passed over.")]
    [TestCase("co-op?rat*", "Words joined by a sign that hold a wildcard were looked for each on its own.")]
    [TestCase("\"damp mou*\"", "Between quotation marks a star stands for nothing.")]
    [TestCase("damp AND", "“AND” without something on both sides was passed over.")]
    [TestCase("damp -", null)]
    [TestCase("damp NOT", "“NOT” has nothing behind it, so it was passed over.")]
    [TestCase("(damp", "An opening bracket was never closed; it was taken to close at the end.")]
    [TestCase("damp)", "A closing bracket without its partner was passed over.")]
    [TestCase("damp * mould", "A star on its own was passed over.")]
    [TestCase("Question: damp levels", null)]
    [TestCase("https://example.org/damp", null)]
    public void AnOddityIsNoted(string query, string? note) => Assert.That(QueryParser.Parse(query).Notes, Is.EqualTo(note is null ? [] : new[] { note }));

    [Test]
    public void NotesAreFewHoweverManyOdditiesThereAre()
    {
        var notes = QueryParser.Parse(string.Concat(Enumerable.Range(0, 60).Select(i => $"{(char)('a' + i % 26)}{(char)('a' + i / 26)}x:damp "))).Notes;

        Assert.That(notes, Has.Length.EqualTo(9));
        Assert.That(notes[^1], Is.EqualTo("There were 53 more such oddities."));
    }

    [Test]
    public void ALongWordIsCutInItsNote()
        => Assert.That(QueryParser.Parse($"date:{new string('x', 500)}").Notes[0], Has.Length.LessThan(120));

    private static string Explained(string query) => QueryExplanation.Of(query, QueryParser.Parse(query));
}
