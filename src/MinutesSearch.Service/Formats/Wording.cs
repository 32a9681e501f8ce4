namespace MinutesSearch.Service.Formats;

/// <summary>Words that all outputs share.</summary>
internal static class Wording
{
    /// <summary>What a document that does not name its council is listed under.</summary>
    public const string CouncilUnknown = "Council unknown";

    /// <summary>A number with what it counts: "1 document", "2,000 documents".</summary>
    public static string Count(int number, string what, string? several = null) => $"{number:N0} {(number == 1 ? what : several ?? what + "s")}";

    /// <summary>A number of bytes as people read it.</summary>
    public static string Size(long bytes) => bytes < 1 << 20 ? $"{bytes / 1024.0:N0} kB" : $"{bytes / 1048576.0:N1} MB";
}
