using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using MinutesSearch.Evaluate;

namespace MinutesSearch.Tools.Tests;

/// <summary>The tool against score.py, which measures the same in Python.</summary>
public class ScorePyTests
{
    private const double Exact = 1e-9;

    /// <summary>
    /// score.py itself is asked where it and Python are at hand; elsewhere the numbers that it gave for these pairs must do.
    /// They are compared in both cases, so that they cannot grow stale unseen.
    /// </summary>
    [Test]
    public void TheMeasureAgreesWithScorePy()
    {
        using var folder = new Folder();
        string[] files = MeasurePairs.WriteTo(folder);
        var ours = Parse(OfTheTool(files));
        AssertAgree(ours, Parse(CheckedIn()), "expected-scores.json");
        if (FindScorePy() is { } script && OfPython(script, files) is { } theirs) AssertAgree(ours, Parse(theirs), "score.py");
    }

    private static void AssertAgree(JsonElement ours, JsonElement theirs, string source)
    {
        var expected = Numbers(theirs, "").ToDictionary(number => number.Path, number => number.Value);
        var measured = Numbers(ours, "").Where(number => !OursAlone(number.Path)).ToDictionary(number => number.Path, number => number.Value);
        Assert.That(measured.Keys, Is.EquivalentTo(expected.Keys), source);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, value) in expected)
                Assert.That(measured[path], Is.EqualTo(value).Within(Exact), $"{path} of {source}");
        }
    }

    private static bool OursAlone(string path) => path.StartsWith("/councils", StringComparison.Ordinal);

    private static IEnumerable<(string Path, double Value)> Numbers(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Numbers(field.Value, $"{path}/{field.Name}")),
        JsonValueKind.Number => [(path, element.GetDouble())],
        _ => [],
    };

    private static string OfTheTool(string[] files)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.That(CommandLine.Run(["compare", "--json", .. files], output, errors), Is.Zero, errors.ToString());
        return output.ToString();
    }

    private static string? FindScorePy()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            string script = Path.Combine(folder.FullName, "shared", "gold", "score.py");
            if (File.Exists(script)) return script;
        }
        return null;
    }

    /// <summary>What score.py prints; null where there is no Python.</summary>
    private static string? OfPython(string script, string[] files)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script, "--json", .. files]) { RedirectStandardOutput = true })!;
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.That(python.ExitCode, Is.Zero, "score.py failed");
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string CheckedIn()
    {
        using var stream = typeof(ScorePyTests).Assembly.GetManifestResourceStream("expected-scores.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
