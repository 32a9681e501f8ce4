using System.Globalization;

namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>The scale beside a chart, "0", "100", "200" from the bottom up in even steps, says nothing. Rows are numbered downwards.</summary>
internal static class AxisLabels
{
    private const int Fewest = 4;

    public static void SetAside(PageText page)
    {
        var numbers = page.Pieces.Where(piece => piece.Turn == 0 && piece.Text.Length < 10 && Value(piece) is not null);
        foreach (var column in numbers.GroupBy(piece => (MathF.Round(piece.EndX), MathF.Round(piece.Size))))
        {
            var labels = column.OrderBy(piece => piece.Y).ToList();
            if (labels.Count >= Fewest && AreEven(labels)) labels.ForEach(label => label.Artifact = true);
        }
    }

    private static bool AreEven(List<Piece> labels)
    {
        double step = Value(labels[1])!.Value - Value(labels[0])!.Value;
        float height = labels[1].Y - labels[0].Y;
        if (step <= 0 || height < 2) return false;
        for (int i = 2; i < labels.Count; i++)
        {
            double next = Value(labels[i])!.Value - Value(labels[i - 1])!.Value;
            if (Math.Abs(next - step) > 0.01 * step || Math.Abs(labels[i].Y - labels[i - 1].Y - height) > 1.5f) return false;
        }
        return true;
    }

    private static double? Value(Piece piece)
        => double.TryParse(piece.Text.AsSpan().Trim("£%kKmM ").ToString(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out double value) ? value : null;
}
