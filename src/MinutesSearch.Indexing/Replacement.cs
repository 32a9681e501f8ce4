namespace MinutesSearch.Indexing;

/// <summary>What <see cref="SqliteIndex.Replace"/> did.</summary>
public enum Replacement
{
    /// <summary>The document is new.</summary>
    Added,
    /// <summary>The document took the place of an older version.</summary>
    Replaced,
    /// <summary>The index holds this version already.</summary>
    Unchanged,
}
