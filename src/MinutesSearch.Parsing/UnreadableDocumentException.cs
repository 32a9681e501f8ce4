namespace MinutesSearch.Parsing;

/// <summary>
/// A document that cannot be read at all: a format that is not supported, a container that is broken, a limit that was passed.
/// The message says what to do. Odd content never raises it; that becomes a <see cref="ParseNote"/>.
/// </summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Creates the exception with a message that says what to do.</summary>
    public UnreadableDocumentException(string message) : base(message) { }

    /// <summary>Creates the exception with a message that says what to do and its cause.</summary>
    public UnreadableDocumentException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Creates the exception with a general message.</summary>
    public UnreadableDocumentException() : base("The document cannot be read.") { }
}
