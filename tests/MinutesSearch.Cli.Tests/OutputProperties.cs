using FsCheck;
using FsCheck.Fluent;
using MinutesSearch.Cli.Output;
using MinutesSearch.Service.Reading;

namespace MinutesSearch.Cli.Tests;

public sealed class OutputProperties
{
    [Test]
    public void A_csv_cell_reads_back_as_it_was() => Prop.ForAll((NonNull<string> value) =>
    {
        string cell = Csv.Cell(value.Get);
        string read = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"") : cell;
        return read == value.Get || read == "'" + value.Get;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Wrapping_loses_no_word() => Prop.ForAll((NonNull<string>[] texts, PositiveInt width) =>
    {
        Run[] runs = [.. texts.Select(text => new Run(text.Get))];
        var lines = Page.Wrap(runs, width.Get, 2, 4).Select(line => string.Concat(line.Select(run => run.Text)));
        return Words(string.Join('\n', lines)).SequenceEqual(Words(string.Concat(runs.Select(run => run.Text))));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Files_in_different_places_have_different_names() => Prop.ForAll((byte[] places) =>
    {
        var files = places.Select(each => FileAt($"/{each % 3}/{each / 3 % 3}", $"{each / 9 % 2}.txt")).ToArray();
        var names = DocumentNames.Unambiguous(files).Select(file => file.Name);
        return names.Distinct().Count() == files.Select(file => file.FullPath).Distinct().Count();
    }).QuickCheckThrowOnFailure();

    private static FoundFile FileAt(string folder, string name) => new(folder, $"{folder}/{name}", name);

    private static string[] Words(string text) => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
