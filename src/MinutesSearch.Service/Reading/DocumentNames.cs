namespace MinutesSearch.Service.Reading;

/// <summary>
/// What documents are called in the index: the path below the folder that was given, with "/" between folders. Where two
/// given folders hold the same path, both documents are named with their folder in front ("2023/housing.html"), and with
/// its parents as far as needed to tell them apart.
/// </summary>
internal static class DocumentNames
{
    public static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    public static IReadOnlyList<FoundFile> Unambiguous(IEnumerable<FoundFile> files)
    {
        // A file that was reached through two paths is one document, named by the first.
        var named = files.DistinctBy(file => file.FullPath).ToArray();
        while (true)
        {
            var clashing = named.Select((file, at) => (file, at)).GroupBy(each => each.file.Name, StringComparer.Ordinal)
                .Where(group => group.Count() > 1).SelectMany(group => group).ToArray();
            bool longer = false;
            foreach (var (file, at) in clashing)
            {
                string name = WithOneMoreFolder(file);
                longer |= name != file.Name;
                named[at] = file with { Name = name };
            }
            if (!longer) return named;
        }
    }

    private static string WithOneMoreFolder(FoundFile file)
    {
        string whole = file.FullPath.Replace(Path.DirectorySeparatorChar, '/');
        int before = whole.Length - file.Name.Length - 1;
        return before <= 0 ? file.Name : whole[(whole.LastIndexOf('/', before - 1) + 1)..];
    }
}
