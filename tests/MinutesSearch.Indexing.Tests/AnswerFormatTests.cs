using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Tests;

internal sealed class AnswerFormatTests
{
    [TestCase(new int[0], 0)]
    [TestCase(new[] { 0, 0, 0 }, 3)]
    [TestCase(new[] { 0, 7, 8, 0, 9 }, 5)]
    [TestCase(new[] { 9, 8, 8, 1 }, 4)]
    [TestCase(new[] { 0, 70_000, 70_001, 3 }, 8)]
    [TestCase(new[] { int.MaxValue, 1, int.MaxValue }, 15)]
    public void AnswersComeBackAndTakeAByteEachWhereTheyAreNear(int[] answers, int length)
    {
        byte[] bytes = AnswerFormat.Write(answers);

        Assert.That(AnswerFormat.Read(bytes, answers.Length), Is.EqualTo(answers));
        Assert.That(bytes, Has.Length.EqualTo(length));
    }

    [Test]
    public void ACutOneOneThatIsTooLongAndANumberWithoutAnEndAreRefused()
    {
        byte[] bytes = AnswerFormat.Write([0, 7, 8]);

        Assert.That(() => AnswerFormat.Read(bytes.AsSpan(0, 2), 3), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => AnswerFormat.Read(bytes, 2), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => AnswerFormat.Read(Enumerable.Repeat((byte)0xFF, 9).ToArray(), 1), Throws.TypeOf<InvalidDataException>());
    }
}
