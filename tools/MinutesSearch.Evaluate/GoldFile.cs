using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Evaluate;

/// <summary>Reads gold files and the parser's output. What a file leaves out is null or empty, as it is for score.py.</summary>
internal static class GoldFile
{
    private static readonly string[] MetaFields = ["kind", "authority", "committee", "date"];
    private static readonly string[] EntryKinds = [Kinds.Question, Kinds.Response, Kinds.Comment, Kinds.Action];

    public static Annotations ReadGold(JsonElement root) => Read(root, root.Inner("meta"));

    /// <summary>In the output the meta fields stand at the top.</summary>
    public static Annotations ReadOutput(JsonElement root) => Read(root, root);

    /// <summary>Reads a file as a JSON object.</summary>
    /// <exception cref="CannotReadException">There is no such file, or it holds no JSON object.</exception>
    public static JsonElement Load(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            if (json.RootElement.ValueKind == JsonValueKind.Object) return json.RootElement.Clone();
            throw new CannotReadException($"{path} holds no JSON object.");
        }
        catch (JsonException broken)
        {
            throw new CannotReadException($"{path} is no JSON: {broken.Message}", broken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CannotReadException($"Cannot read {path}: {unreadable.Message}", unreadable);
        }
    }

    private static Annotations Read(JsonElement root, JsonElement meta)
    {
        var entries = root.List("items").SelectMany(item => item.List("entries")).ToList();
        var units = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Unit>>();
        foreach (string kind in EntryKinds)
            units[kind] = [.. entries.Where(entry => entry.Text("kind") == kind).Select(Entry)];
        units[Kinds.Resolution] = [.. entries.Where(entry => entry.Text("kind") == Kinds.Resolution).SelectMany(Clauses)];
        units[Kinds.Item] = [.. root.List("items").Where(item => !string.IsNullOrWhiteSpace(item.Text("title"))).Select(Item)];
        units[Kinds.Slide] = [.. root.List("slides").Select(Slide)];
        return new Annotations
        {
            Meta = MetaFields.Where(field => !string.IsNullOrEmpty(meta.Text(field))).ToImmutableDictionary(field => field, field => meta.Text(field)!),
            Attendance = [.. root.List("attendance").Select(person => person.Text("name"))],
            Units = units.ToImmutable(),
            Figures = [.. root.List("figures").Select(Figure)],
            EntriesById = WordsById(entries),
            Readings = [.. root.List("items").Select(item => new Reading(Kinds.Item, Bag.Of(item.Text("title")), null)), .. entries.SelectMany(Readings)],
        };
    }

    private static ImmutableDictionary<string, Bag> WordsById(List<JsonElement> entries)
    {
        var words = ImmutableDictionary.CreateBuilder<string, Bag>();
        foreach (var entry in entries)
            words[entry.Text("id") ?? Annotations.NoId] = Bag.Of(entry.Text("text"));
        return words.ToImmutable();
    }

    private static IEnumerable<Reading> Readings(JsonElement entry)
        => entry.List("clauses").Append(entry).Where(part => !string.IsNullOrEmpty(part.Text("text")))
            .Select(part => new Reading(entry.Text("kind") ?? "", Bag.Of(part.Text("text")), entry.Text("cue")));

    private static Unit Entry(JsonElement entry) => new()
    {
        Words = Bag.Of(entry.Text("text")),
        Text = entry.Text("text"),
        Optional = entry.IsTrue("optional"),
        Speaker = Speaker(entry.Inner("speaker")),
        InReplyTo = entry.Text("inReplyTo"),
        Owner = entry.Text("owner"),
        Basis = entry.Text("basis"),
        Cue = entry.Text("cue"),
    };

    private static IEnumerable<Unit> Clauses(JsonElement resolution) => resolution.List("clauses").Select(clause => new Unit
    {
        Words = Bag.Of(clause.Text("text")),
        Text = clause.Text("text"),
        Optional = clause.IsTrue("optional"),
        Outcome = resolution.Text("outcome"),
        Cue = resolution.Text("cue"),
    });

    private static Unit Item(JsonElement item) => new()
    {
        Words = Bag.Of(item.Text("title")),
        Text = item.Text("title"),
        Optional = item.IsTrue("optional"),
        Number = item.Text("number"),
    };

    private static Unit Slide(JsonElement slide)
    {
        var lines = slide.List("lines").Select(line => line.ValueKind == JsonValueKind.Object ? line.Text("text") : line.AsText());
        string? title = slide.Text("title");
        return new Unit
        {
            Words = Bag.Of(string.Join(' ', lines.Prepend(title))),
            Text = title,
            Title = title,
            Optional = slide.IsTrue("optional"),
        };
    }

    private static Figure Figure(JsonElement figure) => new(
        double.TryParse(figure.Text("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null,
        figure.Text("unit"), figure.Text("measure"), figure.Text("of"), figure.Text("when"));

    private static Person? Speaker(JsonElement speaker)
        => speaker.ValueKind == JsonValueKind.Object && speaker.EnumerateObject().Any()
            ? new Person(speaker.Text("name"), speaker.Text("role"), speaker.Text("side"))
            : null;
}

/// <summary>A folder or file that cannot be read; the message says which and why.</summary>
internal sealed class CannotReadException(string message, Exception? cause = null) : Exception(message, cause);
