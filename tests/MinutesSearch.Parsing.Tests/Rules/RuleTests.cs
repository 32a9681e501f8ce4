namespace MinutesSearch.Parsing.Tests.Rules;

/// <summary>Every rule of the grammar and every use of the lexicon, with a match and a near-miss.</summary>
public sealed class RuleTests
{
    [TestCaseSource(nameof(Right))]
    public void MinutesAreReadByTheRule(Rule rule) => Assert.That(rule.Actual, Is.EqualTo(rule.Expected), rule.Minutes);

    /// <summary>A row that has come right belongs in rules.tsv.</summary>
    [TestCaseSource(nameof(Wrong))]
    public void ARowThatIsKnownToBeWrongIsStillWrong(Rule rule) => Assert.That(rule.Actual, Is.Not.EqualTo(rule.Expected), "Move the row to rules.tsv.");

    [Test]
    public void NoTwoRulesHaveTheSameName() => Assert.That(RuleTable.Read("rules.tsv").Concat(RuleTable.Read("habits.tsv")).Concat(RuleTable.Read("known-wrong.tsv")).Select(rule => rule.Id), Is.Unique);

    private static IEnumerable<TestCaseData> Right() => Cases("rules.tsv").Concat(Cases("habits.tsv"));

    private static IEnumerable<TestCaseData> Wrong() => Cases("known-wrong.tsv");

    private static IEnumerable<TestCaseData> Cases(string table) => RuleTable.Read(table).Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Id));
}
