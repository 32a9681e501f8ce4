namespace MinutesSearch.Indexing.Storage;

/// <summary>The tables of the index file. A change here needs a new <see cref="Version"/>.</summary>
internal static class Schema
{
    /// <summary>"MinS" in the file's header: tells the index from other applications' SQLite databases.</summary>
    public const int ApplicationId = 0x4D696E53;

    /// <summary>The file's <c>user_version</c>.</summary>
    public const int Version = 4;

    /// <summary>
    /// The columns of the full-text table, in its order; the weights of the ranking go by it. The text comes first, because what
    /// stands in the first column takes two bytes less for each word.
    /// </summary>
    public const string Columns = "text, question, item, speaker, authority, committee, role, owner, measure";

    /// <summary>How many of the columns, from the first on, are searched where no field is named.</summary>
    public const int DefaultColumns = 6;

    /// <summary>A bit for each column that is true of a whole document: its words stand with the document's first passage alone.</summary>
    public const int DocumentColumns = 0b11_0000;

    /// <summary>Bytes of a page of the file. Passages are long: on pages of 4 KB, a tenth of the file would be room that no further one fits into.</summary>
    public const int PageSize = 16384;

    /// <summary>Tables, views and indexes that a whole index has.</summary>
    public static readonly string[] Names = ["authority", "committee", "kind", "document", "passage", "columns", "state", "action", "decision", "clause", "figure", "searchable", "full_text", "fts"];

    // Short columns stand first in a row, so that facts are read without the pages that long texts overflow to.
    // answers: the row of the question or comment that a response answers; answered: whether the row has such a response.
    // A document's passages have the rows from first_row to last_row, so that no index is needed to find them; for want of one, document
    // is no foreign key either: each removal would look through all passages.
    // The day is a whole number (20250313): it sorts, and a division gives the year.
    // columns: what is known of 4,096 passages as numbers in a blob, which a search holds in memory; state: which state of the file
    // this is, and the row that the next passage gets (none is used twice).
    // The full-text table keeps no copy of the texts, nor of how many words they have, which stands in the columns. What is true of a
    // whole document it is told once: a council's name with every passage took an eighth of it.
    // No syntax that is newer than SQLite 3.35: older tools could not open the file at all.
    // hashsize: how much full text gathers in memory before it is written; 16 MB doubles the speed of the default.
    public const string Sql = $"""
        CREATE TABLE authority (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE committee (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            hash TEXT NOT NULL,
            kind INTEGER NOT NULL,
            authority INTEGER REFERENCES authority(id),
            nation INTEGER,
            committee INTEGER REFERENCES committee(id),
            day INTEGER,
            first_row INTEGER NOT NULL,
            last_row INTEGER NOT NULL,
            source TEXT,
            title TEXT);
        CREATE INDEX document_authority ON document(authority);
        CREATE INDEX document_committee ON document(committee);
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            kind INTEGER NOT NULL REFERENCES kind(id),
            answers INTEGER,
            answered INTEGER NOT NULL,
            side INTEGER,
            key TEXT NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            page INTEGER,
            item_number TEXT,
            speaker TEXT,
            role TEXT,
            item TEXT,
            question TEXT,
            text TEXT NOT NULL);
        CREATE TABLE columns (segment INTEGER PRIMARY KEY, generation INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER NOT NULL, next_row INTEGER NOT NULL);
        INSERT INTO state VALUES (1, 0, 1);
        {FactTables.Sql}
        CREATE VIEW searchable (id, begins, {Columns}) AS
            SELECT p.id, p.id = d.first_row, p.text, p.question, p.item, p.speaker, a.name, c.name, p.role,
                (SELECT owner FROM action WHERE passage = p.id),
                (SELECT group_concat(measure, '; ') FROM (SELECT measure FROM figure WHERE passage = p.id ORDER BY id))
            FROM passage p JOIN document d ON d.id = p.document
            LEFT JOIN authority a ON a.id = d.authority LEFT JOIN committee c ON c.id = d.committee;
        CREATE VIEW full_text (id, {Columns}) AS
            SELECT id, text, question, item, speaker, iif(begins, authority, NULL), iif(begins, committee, NULL), role, owner, measure FROM searchable;
        CREATE VIRTUAL TABLE fts USING fts5({Columns},
            content = 'full_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2', detail = full, columnsize = 0);
        INSERT INTO fts(fts, rank) VALUES ('hashsize', 16777216);
        """;
}
