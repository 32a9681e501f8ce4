namespace MinutesSearch.Cli.Demo;

/// <summary>Finds the sample documents that come with the project.</summary>
internal static class CorpusFinder
{
    public static string Find(string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? given : throw new CommandFailure(ExitCode.Unusable, $"There is no folder '{given}': check --corpus.");
        }
        return Upwards(Directory.GetCurrentDirectory()) ?? Upwards(AppContext.BaseDirectory) ?? throw new CommandFailure(
            ExitCode.Unusable, "There is no folder corpus here or above: run this in the project's folder, or name a folder of minutes with --corpus DIR.");
    }

    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            string corpus = Path.Combine(folder.FullName, "corpus");
            if (Directory.Exists(corpus)) return corpus;
        }
        return null;
    }
}
