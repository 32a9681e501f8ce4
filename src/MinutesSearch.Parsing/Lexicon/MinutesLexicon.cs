using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace MinutesSearch.Parsing;

/// <summary>
/// The words that the parser goes by: the tables that come with the library, and rows of one's own for what a clerk writes that
/// nobody has met yet ("Cllr Hale probed the figures").
/// </summary>
/// <remarks>
/// Immutable and safe for any number of threads. Keep one and use it again: its tables are put in order once, at first use.
/// A row of one's own that begins like a row of the library takes its place.
/// </remarks>
public sealed class MinutesLexicon
{
    [ThreadStatic] private static MinutesLexicon? t_current;

    private readonly ImmutableDictionary<string, ImmutableArray<string>> _added;

    private readonly Lazy<string> _fingerprint;

    private MinutesLexicon(ImmutableDictionary<string, ImmutableArray<string>> added)
        => (_added, _fingerprint) = (added, new Lazy<string>(() => FingerprintOf(added)));

    /// <summary>The tables that come with the library.</summary>
    public static MinutesLexicon Default { get; } = new(ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The names of the tables ("verbs.tsv", "roles.tsv", "honours.txt" …), in order. The first lines of each say what its columns mean: see <see cref="ReadTable"/>.</summary>
    public static ImmutableArray<string> Tables { get; } = [.. Lexicon.Lexicons.Names.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The same for lexicons with the same rows of one's own, in any process and version, and empty where there are none. It belongs into what decides
    /// whether a document is to be parsed anew, such as an index's content hash.
    /// </summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The library's own table as it is written, comments and all.</summary>
    /// <exception cref="LexiconFormatException">There is no such table.</exception>
    public static string ReadTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Lexicon.Lexicons.Text(NameOf(table));
    }

    /// <summary>The lexicon that this thread parses by; null for the library's own.</summary>
    internal static MinutesLexicon? Current => t_current;

    /// <summary>This lexicon and more rows of a table.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="rows">A row a line, its cells parted by tabs as in the library's table; "#" opens a comment.</param>
    /// <param name="source">What to call the rows in messages, such as a file's name; null for the table's name.</param>
    /// <exception cref="LexiconFormatException">There is no such table, or a row is not like the table's own; the message names the line.</exception>
    public MinutesLexicon With(string table, TextReader rows, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        table = NameOf(table);
        List<(string Row, string Place)> read = [];
        int number = 0;
        while (rows.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#') read.Add((line, $"{source ?? table}, line {number}"));
        }
        Check(table, read);
        return new MinutesLexicon(_added.SetItem(table, [.. _added.GetValueOrDefault(table, []), .. read.Select(each => each.Row)]));
    }

    /// <summary>This lexicon and the rows of a file that is named like its table ("habits/verbs.tsv").</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="With"/>
    public MinutesLexicon WithFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!IsTable(path)) throw new LexiconFormatException($"'{path}' is named like no table of the lexicon: name it for the one that its rows belong to, {string.Join(", ", Tables)}.");
        using var rows = new StreamReader(path);
        return With(Path.GetFileName(path), rows, path);
    }

    /// <summary>This lexicon and the rows of all tables that stand in a folder; files of other names are left out.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="LexiconFormatException">A row is not like the table's own, or no file is named like a table.</exception>
    public MinutesLexicon WithFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string[] files = [.. Directory.EnumerateFiles(path).Where(IsTable).Order(StringComparer.Ordinal)];
        if (files.Length == 0) throw new LexiconFormatException($"No file in '{path}' is named like a table of the lexicon: {string.Join(", ", Tables)}.");
        return files.Aggregate(this, (lexicon, file) => lexicon.WithFile(file));
    }

    /// <summary>Does work by this lexicon, on this thread.</summary>
    internal T Use<T>(Func<T> work)
    {
        var before = t_current;
        t_current = _added.IsEmpty ? null : this;
        try { return work(); }
        finally { t_current = before; }
    }

    /// <summary>The rows that were added to a table.</summary>
    internal ImmutableArray<string> Added(string table) => _added.GetValueOrDefault(table, []);

    /// <summary>Builds what is made of the table with these rows more: what fails would fail at the first document. Only then is each row tried alone, to name it.</summary>
    private static void Check(string table, List<(string Row, string Place)> rows)
    {
        var known = Lexicon.Lexicons.Lines(Default, table);
        int least = known.Min(line => line.Count(c => c == '\t'));
        string example = Shown(known[0]);
        foreach (var (row, place) in rows)
        {
            if (row.Count(c => c == '\t') < least)
                throw new LexiconFormatException($"{place}: a row of {table} has {least + 1} cells parted by tabs, such as '{example}'.");
        }
        if (Failure(table, rows.Select(each => each.Row)) is null) return;
        foreach (var (row, place) in rows)
        {
            if (Failure(table, [row]) is { } failure)
                throw new LexiconFormatException($"{place}: '{Shown(row)}' is no row of {table} ({failure}). One looks like '{example}'.");
        }
    }

    /// <summary>Why rows cannot be read; null if they can.</summary>
    private static string? Failure(string table, IEnumerable<string> rows)
    {
        var lexicon = new MinutesLexicon(Default._added.SetItem(table, [.. rows]));
        try
        {
            foreach (var each in Lexicon.LexiconTables.All.Where(each => each.Reads(table))) each.Try(lexicon);
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or KeyNotFoundException)
        {
            return failure.Message;
        }
    }

    private static bool IsTable(string path) => Tables.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>A table's name as the library writes it.</summary>
    private static string NameOf(string table)
        => Tables.FirstOrDefault(name => name.Equals(table, StringComparison.OrdinalIgnoreCase))
            ?? throw new LexiconFormatException($"The lexicon has no table '{table}': it has {string.Join(", ", Tables)}.");

    private static string FingerprintOf(ImmutableDictionary<string, ImmutableArray<string>> added)
    {
        if (added.All(table => table.Value.IsEmpty)) return "";
        var rows = added.OrderBy(table => table.Key, StringComparer.Ordinal).SelectMany(table => table.Value.Prepend("\n" + table.Key));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    private static string Shown(string row) => row.Replace("\t", "<tab>", StringComparison.Ordinal);
}

/// <summary>Rows of a lexicon cannot be understood. The message names the line, and shows one that could be.</summary>
public sealed class LexiconFormatException : Exception
{
    /// <summary>Made without a message.</summary>
    public LexiconFormatException() { }

    /// <summary>Made with a message.</summary>
    public LexiconFormatException(string message) : base(message) { }

    /// <summary>Made with a message and what caused it.</summary>
    public LexiconFormatException(string message, Exception inner) : base(message, inner) { }
}
