using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Tools.Tests;

public class DetailsTests
{
    private static readonly TestCaseData[] Speakers =
    [
        Row("Councillor Amy Pell", null, "Cllr Amy Pell", null, true, "A style does not matter"),
        Row("Councillor Pell", null, "Councillor Amy Pell", null, true, "Half of the words is enough"),
        Row("Councillor Pell", null, "Councillor Amy Jo Pell", null, false, "Less than half is another person"),
        Row(null, "Head of Roads", "Head of Roads", null, true, "A role printed as a name is the same speaker"),
        Row("The Councillor", null, null, "Head of Roads", false, "A role is none of nobody in particular"),
        Row("The Councillor", null, "A Councillor", null, true, "Two of nobody in particular are the same"),
        Row("Members", null, "Officers", null, false, "Groups differ by their names"),
    ];

    [TestCaseSource(nameof(Speakers))]
    public bool Speakers_are_compared_by_the_words_of_name_and_role(string? name, string? role, string? foundName, string? foundRole)
        => Details.SamePerson(new Person(name, role, null), new Person(foundName, foundRole, null));

    [Test]
    public void No_speaker_is_right_where_the_gold_names_none()
    {
        Assert.That(Details.SamePerson(null, null), Is.True);
        Assert.That(Details.SamePerson(null, new Person(null, null, "officer")), Is.True);
        Assert.That(Details.SamePerson(null, new Person("Members", null, null)), Is.False);
        Assert.That(Details.SamePerson(new Person("Members", null, null), null), Is.False);
    }

    [Test]
    public void A_reply_is_right_if_the_entry_that_it_names_says_the_same()
    {
        const string gold = """{"id":"q1","kind":"question","text":"When will the barn be full?"},{"id":"r1","kind":"response","text":"It is full.","inReplyTo":"q1"}""";
        const string right = """{"id":"x","kind":"statement","text":"When will the barn be full?"},{"id":"y","kind":"response","text":"It is full.","inReplyTo":"x"}""";
        const string wrong = """{"id":"x","kind":"question","text":"Who drives the lorry?"},{"id":"y","kind":"response","text":"It is full.","inReplyTo":"x"}""";
        Assert.That(Sample.CompareEntries(gold, right).Parts["reply link"], Is.EqualTo(new Part(1, 1)));
        Assert.That(Sample.CompareEntries(gold, wrong).Parts["reply link"], Is.EqualTo(new Part(0, 1)));
    }

    [Test]
    public void An_owner_is_judged_only_where_the_gold_has_one()
    {
        const string owned = """{"kind":"action","text":"Order more salt","owner":"Head of Roads","basis":"agreed"}""";
        const string ownerless = """{"kind":"action","text":"Order more salt","owner":null,"basis":"request"}""";
        Assert.That(Sample.CompareEntries(owned, ownerless).Parts["action owner"], Is.EqualTo(new Part(0, 1)));
        Assert.That(Sample.CompareEntries(ownerless, owned).Parts, Does.Not.ContainKey("action owner"));
        Assert.That(Sample.CompareEntries(ownerless, owned).Parts["action basis"], Is.EqualTo(new Part(0, 1)));
    }

    [Test]
    public void An_item_number_is_compared_without_dots_and_capitals()
    {
        var score = Sample.Compare("""{"items":[{"number":"OSC/24/12.","title":"Roads"}]}""", """{"items":[{"number":"osc/24/12","title":"Roads"}]}""");
        Assert.That(score.Parts["item number"], Is.EqualTo(new Part(1, 1)));
    }

    [Test]
    public void Meta_stands_in_the_gold_under_meta_and_in_the_output_at_the_top()
    {
        var score = Sample.Compare(
            """{"meta":{"kind":"minutes","authority":"Tarnside Council","committee":null,"date":"2024-02-01"}}""",
            """{"kind":"minutes","authority":"Tarnside Borough Council","committee":"Roads Panel","date":"2024-02-02"}""");
        Assert.That(score.Parts["meta kind"], Is.EqualTo(new Part(1, 1)));
        Assert.That(score.Parts["meta authority"], Is.EqualTo(new Part(1, 1)));
        Assert.That(score.Parts["meta date"], Is.EqualTo(new Part(0, 1)));
        Assert.That(score.Parts, Does.Not.ContainKey("meta committee"));
    }

    [Test]
    public void A_person_of_the_output_stands_for_one_of_the_attendance_only()
    {
        var score = Sample.Compare(
            """{"attendance":[{"name":"Councillor A Pell"},{"name":"Councillor A Pell"},{"name":"Mo Nash"}]}""",
            """{"attendance":[{"name":"A Pell"},{"name":"Mo Nash"}]}""");
        Assert.That(score.Parts["attendance"], Is.EqualTo(new Part(2, 3)));
    }

    private static TestCaseData Row(string? name, string? role, string? foundName, string? foundRole, bool same, string title)
        => new TestCaseData(name, role, foundName, foundRole).Returns(same).SetName(title);
}
