namespace MinutesSearch.Indexing.Storage;

/// <summary>The tables of the index file. A change here needs a new <see cref="Version"/>.</summary>
internal static class Schema
{
    /// <summary>"MinS" in the file's header: tells the index from other applications' SQLite databases.</summary>
    public const int ApplicationId = 0x4D696E53;

    /// <summary>The file's <c>user_version</c>.</summary>
    public const int Version = 3;

    /// <summary>
    /// The columns of the full-text table, in its order; the weights of the ranking go by it. The text comes first, because what
    /// stands in the first column takes two bytes less for each word.
    /// </summary>
    public const string Columns = "text, question, item, speaker, authority, committee, kind, role, owner, measure";

    /// <summary>How many of the columns, from the first on, are searched where no field is named.</summary>
    public const int DefaultColumns = 6;

    /// <summary>Tables, views and indexes that a whole index has.</summary>
    public static readonly string[] Names = ["authority", "committee", "kind", "document", "passage", "columns", "state", "action", "decision", "clause", "figure", "searchable", "fts"];

    // Short columns stand first in a row, so that facts are read without the pages that long texts overflow to.
    // answers: the row of the question or comment that a response answers; answered: whether the row has such a response.
    // section: which item or slide of the document it stands in, counted through.
    // The day is a whole number (20250313): it sorts, and a division gives the year.
    // columns: what is known of 4,096 passages as numbers in a blob, which a search holds in memory; state: which state of the file
    // this is, and the row that the next passage gets (none is used twice).
    // The full-text table keeps no copy of the texts; it reads them from the view when a snippet needs them.
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
            source TEXT,
            title TEXT);
        CREATE INDEX document_authority ON document(authority);
        CREATE INDEX document_committee ON document(committee);
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document(id),
            kind INTEGER NOT NULL REFERENCES kind(id),
            answers INTEGER,
            answered INTEGER NOT NULL,
            side INTEGER,
            section INTEGER NOT NULL,
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
        CREATE INDEX passage_section ON passage(document, section, kind);
        CREATE VIEW searchable (id, document, {Columns}) AS
            SELECT p.id, p.document, p.text, p.question, p.item, p.speaker, a.name, c.name, k.name, p.role,
                (SELECT owner FROM action WHERE passage = p.id),
                (SELECT group_concat(measure, '; ') FROM (SELECT measure FROM figure WHERE passage = p.id ORDER BY id))
            FROM passage p JOIN document d ON d.id = p.document JOIN kind k ON k.id = p.kind
            LEFT JOIN authority a ON a.id = d.authority LEFT JOIN committee c ON c.id = d.committee;
        CREATE VIRTUAL TABLE fts USING fts5({Columns},
            content = 'searchable', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2', detail = full);
        INSERT INTO fts(fts, rank) VALUES ('hashsize', 16777216);
        """;
}
