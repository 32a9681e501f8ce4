using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Extraction.Decisions;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Lines of an item that nobody said, and titles that tell who speaks below them.</summary>
internal sealed partial class ItemReader
{
    private static readonly string[] PublicTitles = ["public question", "public participation", "public forum", "open forum", "public address", "public open", "open session", "deputation", "petition", "of the public", "public speaking", "public session"];

    /// <summary>How a line begins that leads to the decision below it.</summary>
    private static readonly string[] LeadingWords = ["Having ", "After ", "Following ", "Accordingly", "By affirmation", "Upon ", "On a vote", "Whereupon", "Thereupon"];

    /// <summary>"Public participation", "Deputations": who asks below such a title is of the public.</summary>
    private static bool IsPublic(string title) => PublicTitles.Any(words => title.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>A short line in capitals, or a heading of the format, heads a part of the item and was said by nobody.</summary>
    private bool IsSubheading(Block block)
    {
        if (block.Length > 80 || block.Marker is not null || block.Kind == BlockKind.TableRow) return false;
        var line = text.AsSpan(block.Start, block.Length);
        if (ActionLabels.StartsWithLabel(line) || ResolutionCue.Find(text, block) is not null || QuestionLabel.Read(text, block.Start, block.End) is not null || ListContext.EndsLikeHeader(line.ToString())) return false;
        bool capitals = line.IndexOfAnyInRange('a', 'z') < 0 && line.Count(' ') > 0 && line.IndexOfAnyInRange('A', 'Z') >= 0 && line[^1] is not ('.' or '?');
        return capitals || block.Kind == BlockKind.Heading;
    }

    /// <summary>"Key decisions", "Proposal": a few words between blank lines that say nothing, below somebody's words.</summary>
    private bool IsLineAlone(Block block)
    {
        if (source.Format != DocumentFormat.PlainText || turns.Current is null || block is not { Kind: BlockKind.Paragraph, Marker: null, Length: > 3 and < 70 }) return false;
        var line = text.AsSpan(block.Start, block.Length);
        if (!char.IsUpper(line[0]) || !char.IsLetterOrDigit(line[^1]) || line.Count(' ') > 7 || TitleLines.IsSentence(line.ToString())) return false;
        if (ActionLabels.StartsWithLabel(line) || ResolutionCue.Find(text, block) is not null || QuestionLabel.Read(text, block.Start, block.End) is not null || people.IsKnown(line.ToString())) return false;
        var read = SentenceReader.Read(text, new Sentence(block.Start, block.End), people.Names);
        return TitleLines.IsAlone(source, block) && read.All(clause => clause.Act == Act.Other && clause.Subject is not { Kind: SubjectKind.Person });
    }

    /// <summary>"Having considered the matter, the Committee subsequently" above the decision: no part of what was said before.</summary>
    private bool LeadsToDecision(int index)
    {
        var block = section.Body[index];
        if (block is not { Kind: BlockKind.Paragraph, Marker: null, Length: < 200 } || index + 1 >= section.Body.Length || char.IsLetterOrDigit(text[block.End - 1]) == text[block.End - 1] is ':' or '-' or '–' or ',') return false;
        var line = text.AsSpan(block.Start, block.Length);
        bool leads = BodyPhrase.After(new Words(text, block.Start, block.End), 0) > 0 && line.Count(' ') < 6;
        foreach (string start in LeadingWords) leads |= line.StartsWith(start, StringComparison.Ordinal);
        return leads && ResolutionCue.Find(text, block) is null && ResolutionReader.Read(text, section.Body, index) is null && ResolutionReader.Read(text, section.Body, index + 1) is not null;
    }
}
