using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;

namespace MinutesSearch.Parsing.Extraction;

/// <summary>Speakers in the margin: "Cllr Lal     How much had been spent?" and, below it, "Leader     Nine pounds.".</summary>
internal sealed partial class ItemReader
{
    /// <summary>Whether a speaker stands in the margin of the block, and so what stands beside the name was taken as theirs.</summary>
    private bool SpeaksFromMargin(int index)
    {
        var block = section.Body[index];
        if (block.BesideLabel == 0 || InMargin(Fold.Text(text, block.Start, block.BesideLabel)) is not { } speaker) return false;
        var sentences = Sentences.Split(text, block.BesideLabel, block.End);
        var first = SentenceReader.Read(text, sentences[0], people.Names);
        bool asks = text.AsSpan(block.BesideLabel, block.End - block.BesideLabel).Contains('?') || first is [{ Act: Act.Ask }, ..];
        if (!asks && turns.Target is { Answered: false } open && !People.SamePerson(open.Speaker, speaker)) turns.AnswerLabelled(index, speaker, sentences);
        else if (asks || speaker.Side == Side.Member) AddFromMargin(asks ? DraftKind.Question : DraftKind.Comment, index, speaker, sentences);
        else AddStatement(index, block.BesideLabel, block.End, "name in the margin");
        return true;
    }

    private void AddFromMargin(DraftKind kind, int index, Speaker speaker, IEnumerable<Sentence> sentences)
    {
        turns.FlushPending();
        var draft = new Draft(kind, "name in the margin", index) { Speaker = speaker };
        draft.Pieces.AddRange(sentences);
        drafts.Add(draft);
        turns.Follow(draft);
    }

    /// <summary>"Cllr Ms Hunt", "Leader", "Chief Executive", or initials of the attendance.</summary>
    private Speaker? InMargin(string label)
    {
        if (people.Names.Has(label)) return people.Resolve(new Subject(SubjectKind.Person, 0) { Name = label });
        return people.Resolve(SpeakerPhrase.ReadLabel(label));
    }
}
