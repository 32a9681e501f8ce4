using System.Collections.Immutable;
using MinutesSearch.Parsing.Extraction;
using MinutesSearch.Parsing.Extraction.Actions;
using MinutesSearch.Parsing.Extraction.Decisions;
using MinutesSearch.Parsing.Extraction.Grammar;
using MinutesSearch.Parsing.Extraction.Turns;
using MinutesSearch.Parsing.Language;
using MinutesSearch.Parsing.Layout;
using MinutesSearch.Parsing.Reading;
using MinutesSearch.Parsing.Structure;

namespace MinutesSearch.Parsing.Lexicon;

/// <summary>All tables in the shapes that code uses, for checking rows before a document meets them.</summary>
internal static class LexiconTables
{
    public static ImmutableArray<LexiconTable> All { get; } =
    [
        SingleNames.NoNames, Sentences.Abbreviations, Styles.Known, Roles.Known, Verbs.ByFirstWord, PredicateParser.Adverbs, PredicateParser.Feelings,
        SubjectParser.Groups, SubjectParser.Nominals, SentenceReader.Openers, SentenceReader.Leads, SentenceReader.Connectives, PersonParser.Organisations,
        QuestionLabel.Known, ListContext.Headers, Procedure.Starts, ActionCells.Nothing, ActionFacts.DueStarts, ActionFacts.Tasks, Undertakings.Work, Undertakings.Done,
        ResolutionCue.Opening, DecidingVerb.Verbs, Outcomes.Deciding, StatedDecision.Things, LineEndHyphens.Prefixes, ActionColumn.Offices, HardWraps.Styles, AttendanceReader.Headings, PeopleList.Organisations,
        BodyNames.Nouns, AttendanceNotes.Openings, AttendanceNotes.Honours, PeopleAtItems.Verbs, Columns.Heads, Labels.Known, AgendaTitles.Known, AuthorityFinder.Councils, Extraction.Measuring.Vocabulary.Facts,
    ];
}
