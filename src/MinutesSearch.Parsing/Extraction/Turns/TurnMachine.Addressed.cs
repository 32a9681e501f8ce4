using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction.Turns;

/// <summary>Whom a question is put to: "Councillor Hunt asked the Portfolio Holder for Parks how many …" is answered by a member of the executive.</summary>
internal sealed partial class TurnMachine
{
    private const int FarthestAddressee = 14;

    /// <summary>Whom the last question was put to, and the side of their role; null if it was put to nobody.</summary>
    private (Draft Question, Side? Side, Speaker? Who) addressed;

    private void NoteAddressee(Draft question, Sentence place, SpokenClause reading)
    {
        // "Martin Coombe was asked by Cllr Tonkin about attendance. He said …"
        if (reading.Asked is { Kind: SubjectKind.Person } put) { addressed = (question, null, people.Resolve(put)); return; }
        var words = new Words(text, place.Start, place.End);
        int from = 0;
        while (from < words.Count && !(words.Span(from) is "asked" or "questioned" or "challenged")) from++;
        for (int to = from + 2; from < words.Count && to < Math.Min(words.Count, from + FarthestAddressee); to++)
        {
            if (!(words.Span(to) is "how" or "what" or "why" or "whether" or "if" or "when" or "where" or "who" or "which" or "about" or "for")) continue;
            if (SpeakerPhrase.Read(text, words, from + 1, to) is not { Kind: SubjectKind.Person, Role: not null } asked) continue;
            addressed = (question, people.SideOf(asked), null);
            return;
        }
    }

    /// <summary>A councillor who answers what the executive was asked is of the executive.</summary>
    private Speaker? AsAddressed(Speaker? speaker)
    {
        bool own = target is not null && addressed.Question == target;
        if (own && speaker is null && pronoun.Length > 0) return addressed.Who;
        if (!own || addressed.Side != Side.Cabinet || speaker is not { Side: Side.Member, Name: { } name, Role: null } || Styles.OfName(name) is not { Side: Side.Member, Many: false }) return speaker;
        people.Learn(name, Side.Cabinet);
        return speaker with { Side = Side.Cabinet };
    }
}
