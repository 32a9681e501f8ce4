using System.Text.Encodings.Web;
using System.Text.Json;
using MinutesSearch.Evaluate.Measure;

namespace MinutesSearch.Evaluate;

/// <summary>The figures that may not fall: the overall one, and F1 of each kind.</summary>
internal sealed record Ratchet(double Overall, IReadOnlyDictionary<string, double> Kinds)
{
    /// <summary>Less of a fall is rounding, not worse parsing.</summary>
    public const double Tolerance = 0.0005;

    private const int Digits = 4;

    /// <summary>What was measured, as a ratchet.</summary>
    public static Ratchet Of(Score score) => new(
        Math.Round(score.Overall, Digits),
        Measure.Kinds.All.Where(kind => score[kind].Gold > 0).ToDictionary(kind => kind, kind => Math.Round(score[kind].F1, Digits)));

    /// <exception cref="CannotReadException">The file is not there, or is no ratchet.</exception>
    public static Ratchet Load(string path)
    {
        var root = GoldFile.Load(path);
        try
        {
            return new Ratchet(
                root.GetProperty("overall").GetDouble(),
                root.GetProperty("kinds").EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.GetDouble()));
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new CannotReadException($"{path} is no ratchet: it needs \"overall\" and \"kinds\" with a number for each kind.", wrong);
        }
    }

    public void Save(string path)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteNumber("overall", Overall);
            json.WriteStartObject("kinds");
            foreach (var (kind, f1) in Kinds) json.WriteNumber(kind, f1);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        File.WriteAllBytes(path, stream.ToArray());
    }

    /// <summary>A line for each figure that fell below the ratchet; none if all is well.</summary>
    public IEnumerable<string> Falls(Ratchet measured)
    {
        if (Fell(Overall, measured.Overall) is { } fall) yield return $"overall {fall}";
        foreach (var (kind, floor) in Kinds)
        {
            if (!measured.Kinds.TryGetValue(kind, out double f1))
                yield return $"{kind}: no document holds one any more, the ratchet stands at {floor:0.0000}";
            else if (Fell(floor, f1) is { } kindFall)
                yield return $"{kind} F1 {kindFall}";
        }
    }

    /// <summary>The higher of each figure, so that nothing is ever lowered.</summary>
    public Ratchet RaisedTo(Ratchet measured) => new(
        Math.Max(Overall, measured.Overall),
        Kinds.Keys.Union(measured.Kinds.Keys).OrderBy(Rank).ToDictionary(
            kind => kind,
            kind => Math.Max(Kinds.GetValueOrDefault(kind), measured.Kinds.GetValueOrDefault(kind))));

    private static int Rank(string kind)
    {
        int place = Measure.Kinds.All.IndexOf(kind);
        return place < 0 ? int.MaxValue : place;
    }

    private static string? Fell(double floor, double measured)
        => measured < floor - Tolerance ? $"fell by {floor - measured:0.0000}: {measured:0.0000}, the ratchet stands at {floor:0.0000}" : null;
}
