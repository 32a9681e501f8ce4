namespace MinutesSearch.Parsing.Extraction.Decisions;

/// <summary>Turns sentences that state a decision without a cue into resolutions.</summary>
internal static class UncuedDecisions
{
    public static void Find(string text, string title, List<Draft> drafts)
    {
        bool ofMinutes = title.Contains("minutes", StringComparison.OrdinalIgnoreCase);
        bool cued = drafts.Any(d => d.Kind == DraftKind.Resolution && d.Cue != "decision");
        var bodies = new List<Draft>();
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind is not (DraftKind.Statement or DraftKind.Comment) || draft.Pieces.Count != 1) continue;
            var (start, end) = (draft.Pieces[0].Start, draft.Pieces[0].End);
            bool decides = StatedDecision.ApprovesMinutes(text, start, end) || (ofMinutes && !cued && StatedDecision.ApprovesThem(text, start, end)) || (!cued && end - start < 220 && StatedDecision.Find(text, start, end));
            if (decides) drafts[i] = ResolutionReader.Whole(text, draft.Block, draft.Pieces[0], "states a decision");
            else if (!cued && StatedDecision.BodyDecides(text, start, end)) bodies.Add(draft);
        }
        if (bodies.Count == 0 || drafts.Any(d => d.Kind == DraftKind.Resolution && d.Cue == "states a decision")) return;
        // "The Committee noted …" may open a debate; what stands at its end decides, with the list below it.
        foreach (var body in bodies.Where(d => d.Block > bodies[^1].Block - 4)) drafts[drafts.IndexOf(body)] = ResolutionReader.Whole(text, body.Block, body.Pieces[0], "the body decides");
    }
}
