using System.Text;

namespace MinutesSearch.Cli.Output;

/// <summary>Leaves out the spaces with which tables fill their lines; in a file they are only in the way.</summary>
internal sealed class WithoutTrailingSpaces(TextWriter output) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        var kept = new StringBuilder();
        foreach (char character in value ?? "")
        {
            if (character == ' ')
            {
                _spaces++;
                continue;
            }
            if (character is not ('\n' or '\r')) kept.Append(' ', _spaces);
            _spaces = 0;
            kept.Append(character);
        }
        output.Write(kept.ToString());
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Flush() => output.Flush();
}
