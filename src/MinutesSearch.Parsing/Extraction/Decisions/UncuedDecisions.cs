namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>Turns sentences that state a decision without a cue into resolutions.</summary>
internal static class UncuedDecisions
{
    private static readonly string[] ElectionTitles = ["chair", "mayor", "election", "appoint", "co-option", "convener", "office", "membership", "president"];

    public static void Find(string text, string title, List<Draft> drafts)
    {
        bool ofMinutes = title.Contains("minute", StringComparison.OrdinalIgnoreCase);
        bool ofOffices = ElectionTitles.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));
        bool cued = drafts.Any(d => d.Kind == DraftKind.Resolution && d.Cue != "decision");
        var bodies = new List<Draft>();
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind is not (DraftKind.Statement or DraftKind.Comment) || draft.Pieces.Count != 1) continue;
            var (start, end) = (draft.Pieces[0].Start, draft.Pieces[0].End);
            bool elects = ofOffices && StatedDecision.Elects(text, start, end);
            bool decides = StatedDecision.ApprovesMinutes(text, start, end) || (!cued && (elects || (ofMinutes && StatedDecision.ApprovesThem(text, start, end)))) || (end - start < 220 && IsStated(text, start, end) && (!IsRepeated(drafts, draft) || StatedDecision.FellBy(text, start, end)));
            if (decides) drafts[i] = ResolutionReader.Whole(text, draft.Block, draft.Pieces[0], "states a decision");
            else if (!cued && StatedDecision.BodyDecides(text, start, end)) bodies.Add(draft);
        }
        if (bodies.Count == 0 || drafts.Any(d => d.Kind == DraftKind.Resolution && d.Cue == "states a decision")) return;
        // "The Committee noted …" may open a debate; what stands at its end decides, with the list below it.
        foreach (var body in bodies.Where(d => d.Block > bodies[^1].Block - 4)) drafts[drafts.IndexOf(body)] = ResolutionReader.Whole(text, body.Block, body.Pieces[0], "the body decides");
    }

    private static bool IsStated(string text, int start, int end) => StatedDecision.Find(text, start, end) || StatedDecision.IsTerse(text, start, end);

    /// <summary>Whether a cued decision of the same block or a later one says it again: "The report was noted. RESOLVED – That …".</summary>
    private static bool IsRepeated(List<Draft> drafts, Draft stated) => drafts.Any(d => d.Kind == DraftKind.Resolution && d.Cue is not ("decision" or "states a decision") && d.Block >= stated.Block);
}
