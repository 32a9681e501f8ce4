using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using MinutesSearch.Indexing.Storage.Columns;

namespace MinutesSearch.Indexing.Storage;

/// <summary>Puts documents in and takes them out, within the transaction that its owner has begun.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RowWriter _passage;
    private readonly FactWriter _facts;
    private readonly ColumnWriter _columns;
    private int _firstWithoutFullText;

    public DocumentWriter(SqliteConnection connection)
    {
        _connection = connection;
        _facts = new FactWriter(connection);
        _columns = new ColumnWriter(connection);
        _firstWithoutFullText = _columns.NextRow;
        _passage = new RowWriter(connection, "passage",
            "id", "document", "kind", "answers", "answered", "side", "key", "span_start", "span_end", "page", "item_number", "speaker", "role", "item", "question", "text");
    }

    public Replacement Replace(IndexDocument document)
    {
        string? hash = _connection.Text("SELECT hash FROM document WHERE path = $path", ("$path", document.Path));
        if (hash == document.ContentHash) return Replacement.Unchanged;
        if (hash is not null) Remove(document.Path);
        Add(document);
        return hash is null ? Replacement.Added : Replacement.Replaced;
    }

    public bool Remove(string path)
    {
        if (Find(path) is not { } held) return false;
        AddToFullText(); // it may be among those that were added just now
        _columns.Remove(held.Id, held.First, held.Last);
        // The full-text table must be told exactly what it was given, so the old texts come from the same view.
        _connection.Execute($"""
            INSERT INTO fts(fts, rowid, {Schema.Columns})
            SELECT 'delete', id, {Schema.Columns} FROM full_text WHERE id BETWEEN $first AND $last
            """, ("$first", held.First), ("$last", held.Last));
        FactTables.Remove(_connection, held.First, held.Last);
        _connection.Execute("DELETE FROM passage WHERE id BETWEEN $first AND $last", ("$first", held.First), ("$last", held.Last));
        _connection.Execute("DELETE FROM document WHERE id = $id", ("$id", held.Id));
        Forget("authority", held.Authority);
        Forget("committee", held.Committee);
        return true;
    }

    private (int Id, int First, int Last, int? Authority, int? Committee)? Find(string path)
    {
        using var command = _connection.Statement("SELECT id, first_row, last_row, authority, committee FROM document WHERE path = $path", ("$path", path));
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.NumberOrNull(3), row.NumberOrNull(4)) : null;
    }

    public bool Rename(string path, string newPath)
    {
        if (_connection.Number("SELECT count(*) FROM document WHERE path = $new", ("$new", newPath)) > 0) return false;
        if (_connection.Execute("UPDATE document SET path = $new WHERE path = $path", ("$new", newPath), ("$path", path)) == 0) return false;
        _columns.NoteChange();
        return true;
    }

    /// <summary>Ends the work; to be called once, before the transaction is committed.</summary>
    public void Finish()
    {
        AddToFullText();
        _columns.Save();
    }

    public void Dispose()
    {
        _passage.Dispose();
        _facts.Dispose();
    }

    private void Add(IndexDocument document)
    {
        long? authority = Named("authority", document.Authority), committee = Named("committee", document.Committee);
        int? day = document.Date is DateOnly date ? Day.Number(date) : null;
        _connection.Execute("""
            INSERT INTO document(path, hash, kind, authority, nation, committee, day, first_row, last_row, source, title)
            VALUES ($path, $hash, $kind, $authority, $nation, $committee, $day, $first, $last, $source, $title)
            """,
            ("$path", document.Path), ("$hash", document.ContentHash), ("$kind", (int)document.Kind),
            ("$authority", authority), ("$nation", (int?)document.Nation), ("$committee", committee), ("$day", day),
            ("$first", _columns.NextRow), ("$last", _columns.NextRow + document.Passages.Length - 1), ("$source", document.Source), ("$title", document.Title));
        long id = _connection.Number("SELECT last_insert_rowid()");
        AddPassages(id, document.Passages);
        _columns.Add(document, new SegmentDocument((int)id, (int)(authority ?? 0), (int)(committee ?? 0), day ?? 0, (int)document.Kind, (int?)document.Nation ?? -1, 0, 0));
    }

    /// <summary>Gives the full-text table the passages that it has not yet.</summary>
    /// <remarks>
    /// All in one statement and in the order of their rows: at the beginning of each statement with many rows the table writes out
    /// what it gathered in memory.
    /// </remarks>
    private void AddToFullText()
    {
        if (_firstWithoutFullText == _columns.NextRow) return;
        _connection.Execute($"INSERT INTO fts(rowid, {Schema.Columns}) SELECT id, {Schema.Columns} FROM full_text WHERE id >= $first", ("$first", _firstWithoutFullText));
        _firstWithoutFullText = _columns.NextRow;
    }

    private void AddPassages(long document, ImmutableArray<Passage> passages)
    {
        // Numbered here, because an answer names the row of its question, which may stand behind it.
        long first = _columns.NextRow;
        var rows = passages.Select((passage, place) => (passage.Id, Row: first + place)).ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);
        var answered = passages.Select(passage => passage.QuestionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var passage in passages)
            Add(document, rows[passage.Id], passage, passage.QuestionId is string question ? rows[question] : null, answered.Contains(passage.Id));
    }

    private void Add(long document, long row, Passage passage, long? answers, bool isAnswered)
    {
        _passage.Write(row, document, (int)passage.Kind, answers, isAnswered ? 1 : 0, (int?)passage.Side, passage.Id, passage.Span.Start, passage.Span.End, passage.Span.Page,
            passage.ItemNumber, passage.Speaker, passage.Role, passage.Item, passage.Question, passage.Text);
        _facts.Write(row, passage);
    }

    /// <summary>The number of a name in a dictionary; a new name is added.</summary>
    private long? Named([ConstantExpected] string dictionary, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        _connection.Execute($"INSERT OR IGNORE INTO {dictionary}(name) VALUES ($name)", ("$name", name));
        return _connection.Number($"SELECT id FROM {dictionary} WHERE name = $name", ("$name", name));
    }

    /// <summary>A name that no document has any more leaves its dictionary.</summary>
    private void Forget([ConstantExpected] string dictionary, int? id) => _connection.Execute(
        $"DELETE FROM {dictionary} WHERE id = $id AND NOT EXISTS (SELECT 1 FROM document WHERE {dictionary} = $id)", ("$id", id));
}
