namespace MinutesSearch.Parsing.Reading.Pdf;

/// <summary>A transformation of the plane, as PDF writes it: six numbers.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>First this one, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) => new(
        A * next.A + B * next.C, A * next.B + B * next.D,
        C * next.A + D * next.C, C * next.B + D * next.D,
        E * next.A + F * next.C + next.E, E * next.B + F * next.D + next.F);

    public Matrix Moved(double x, double y) => this with { E = x * A + y * C + E, F = x * B + y * D + F };

    public double Area => Math.Abs(A * D - B * C);

    public static Matrix Of(ReadOnlySpan<PdfValue> six)
        => six.Length < 6 ? Identity : new(six[0].Number, six[1].Number, six[2].Number, six[3].Number, six[4].Number, six[5].Number);
}
