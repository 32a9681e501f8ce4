using MinutesSearch.Parsing;
using MinutesSearch.Service.Formats.AkomaNtoso;

namespace MinutesSearch.Cli.Output;

/// <summary>Prints documents one after the other in one format.</summary>
internal abstract class DocumentWriter
{
    public static DocumentWriter For(string format, bool several, Terminal terminal) => format switch
    {
        "json" when several => new JsonArray(terminal.Out),
        "json" => new Each(document => terminal.Out.WriteLine(MinutesJson.Serialize(document, indented: true))),
        "jsonl" => new Each(document => terminal.Out.WriteLine(MinutesJson.Serialize(document))),
        "akn" => new Each(document => AkomaNtosoWriter.Write(terminal.Out, document)),
        // Nothing is added, not even a line end: offsets into this text are what spans say.
        "text" => new Each(document => terminal.Out.Write(document.Text)),
        _ => new Each(new OutlineView(terminal).Write),
    };

    public abstract void Write(MinutesDocument document);

    public virtual void End()
    {
    }

    private sealed class Each(Action<MinutesDocument> write) : DocumentWriter
    {
        public override void Write(MinutesDocument document) => write(document);
    }

    /// <summary>One array, whose elements are printed as they come.</summary>
    private sealed class JsonArray(TextWriter output) : DocumentWriter
    {
        private string _before = "[\n";

        public override void Write(MinutesDocument document)
        {
            output.Write(_before + MinutesJson.Serialize(document, indented: true));
            _before = ",\n";
        }

        public override void End() => output.WriteLine(_before == ",\n" ? "\n]" : "[]");
    }
}
