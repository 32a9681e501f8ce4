namespace MinutesSearch.Indexing;

/// <summary>The index file cannot be used; the message says what to do.</summary>
public sealed class IndexUnusableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public IndexUnusableException() : base("The index cannot be used.") { }
    /// <summary>Creates the exception with what is wrong and what to do.</summary>
    public IndexUnusableException(string message) : base(message) { }
    /// <summary>Creates the exception with what is wrong, what to do, and the cause.</summary>
    public IndexUnusableException(string message, Exception inner) : base(message, inner) { }
}
