using Microsoft.Data.Sqlite;

namespace MinutesSearch.Indexing.Storage;

/// <summary>The tables of what passages state beyond their words: actions, decisions with their clauses, figures.</summary>
internal static class FactTables
{
    // A due day is a whole number as document.day is. A value is kept as the text of the decimal, which is exact; number is for sorting and ranges.
    public const string Sql = """
        CREATE TABLE action (
            passage INTEGER PRIMARY KEY REFERENCES passage(id),
            basis INTEGER NOT NULL,
            due_day INTEGER,
            due TEXT,
            owner TEXT);
        CREATE TABLE decision (
            passage INTEGER PRIMARY KEY REFERENCES passage(id),
            outcome INTEGER NOT NULL,
            votes_for INTEGER,
            votes_against INTEGER,
            abstained INTEGER,
            vote TEXT,
            mover TEXT,
            seconder TEXT);
        CREATE TABLE clause (
            passage INTEGER NOT NULL REFERENCES passage(id),
            place INTEGER NOT NULL,
            number TEXT,
            text TEXT NOT NULL,
            PRIMARY KEY (passage, place)) WITHOUT ROWID;
        CREATE TABLE figure (
            id INTEGER PRIMARY KEY,
            passage INTEGER NOT NULL REFERENCES passage(id),
            unit INTEGER NOT NULL,
            number REAL NOT NULL,
            value TEXT NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            page INTEGER,
            measure TEXT,
            whose TEXT,
            period TEXT,
            qualifier TEXT,
            printed TEXT NOT NULL);
        CREATE INDEX figure_passage ON figure(passage);
        """;

    /// <summary>Removes the facts of the passages of some rows.</summary>
    public static void Remove(SqliteConnection connection, int first, int last)
    {
        const string Theirs = "WHERE passage BETWEEN $first AND $last";
        connection.Execute($"DELETE FROM action {Theirs}; DELETE FROM decision {Theirs}; DELETE FROM clause {Theirs}; DELETE FROM figure {Theirs}", ("$first", first), ("$last", last));
    }
}
