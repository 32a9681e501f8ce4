using System.Diagnostics;

namespace MinutesSearch.Evaluate.Converting;

/// <summary>Saves documents in other formats with LibreOffice, which must be installed.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The filters that save a page as a text document; without one LibreOffice takes a page for a page.</summary>
    private static readonly Dictionary<string, string> Filters = new(StringComparer.Ordinal)
    {
        ["odt"] = "odt:writer8",
        ["docx"] = "docx:MS Word 2007 XML",
        ["rtf"] = "rtf:Rich Text Format",
        ["pdf"] = "pdf:writer_pdf_Export",
    };

    /// <summary>The formats that documents can be saved in.</summary>
    public static IEnumerable<string> Formats => Filters.Keys;

    /// <summary>Saves the files into a folder.</summary>
    /// <exception cref="CannotReadException">LibreOffice is missing, fails or takes too long.</exception>
    public static void Save(IEnumerable<string> paths, string format, string folder)
    {
        string profile = Path.Combine(Path.GetTempPath(), $"minutes-evaluate-{Environment.ProcessId}");
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["--headless", $"-env:UserInstallation={new Uri(profile)}", "--writer", "--convert-to", Filters[format], "--outdir", folder, .. paths]) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start) ?? throw new CannotReadException("soffice did not start.");
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Longest)) { process.Kill(entireProcessTree: true); throw new CannotReadException("soffice took too long."); }
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new CannotReadException("soffice (LibreOffice) is not installed; --as needs it.", missing);
        }
        finally
        {
            if (Directory.Exists(profile)) Directory.Delete(profile, recursive: true);
        }
    }
}
