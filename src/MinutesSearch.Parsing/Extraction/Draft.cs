using System.Collections.Immutable;
using MinutesSearch.Parsing.Language;

namespace MinutesSearch.Parsing.Extraction;

internal enum DraftKind { Question, Response, Comment, Statement, Action, Resolution }

/// <summary>An entry while it still grows.</summary>
internal sealed class Draft(DraftKind kind, string cue, int block)
{
    public DraftKind Kind { get; set; } = kind;

    public string Cue { get; set; } = cue;

    /// <summary>The index of the block where it started, in its item.</summary>
    public int Block { get; } = block;

    /// <summary>Stretches of the text in order; marks and labels between them are left out.</summary>
    public List<Sentence> Pieces { get; } = [];

    /// <summary>Sentences behind a question that may still be its own or be the answer; in order.</summary>
    public List<Sentence> Tail { get; } = [];

    public Speaker? Speaker { get; set; }

    /// <summary>What a response answers.</summary>
    public Draft? ReplyTo { get; set; }

    public bool Answered { get; set; }

    /// <summary>Whether it is the opening phrase of its answer's sentence ("In response to a question from …").</summary>
    public bool Opens { get; set; }

    /// <summary>The clause that asked for work; null for all but requests.</summary>
    public Grammar.SpokenClause? Request { get; init; }

    public string? Owner { get; set; }

    public string? Due { get; set; }

    public ActionBasis Basis { get; set; }

    public ImmutableArray<Clause> Clauses { get; set; } = [];

    public Outcome Outcome { get; set; }

    public int Start => Pieces[0].Start;

    public void Add(int start, int end) => Pieces.Add(new Sentence(start, end));

    public void TakeTail()
    {
        Pieces.AddRange(Tail);
        Tail.Clear();
    }
}
