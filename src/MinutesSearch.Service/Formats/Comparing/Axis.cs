using System.Collections.Immutable;
using System.Globalization;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.Comparing;

/// <summary>The scale of a plot: from a value to a share of the width, with round numbers as its marks.</summary>
internal sealed class Axis
{
    // Beyond this, the small values of a linear scale would lie on one spot.
    private const double MostForLinear = 300;
    private const int MarksWanted = 6;

    private readonly double _least, _most;

    private Axis(double least, double most, bool isLogarithmic, ImmutableArray<double> marks)
        => (_least, _most, IsLogarithmic, Marks) = (least, most, isLogarithmic, marks);

    public bool IsLogarithmic { get; }

    public ImmutableArray<double> Marks { get; }

    public static Axis Of(IEnumerable<decimal> values)
    {
        double[] all = [.. values.Select(value => (double)value)];
        double lowest = all.Min(), highest = all.Max();
        return lowest > 0 && highest / lowest > MostForLinear ? Logarithmic(lowest, highest) : Linear(Math.Min(0, lowest), highest);
    }

    /// <summary>Where a value stands, from 0 to 1.</summary>
    public double Place(double value)
    {
        double place = IsLogarithmic ? (Math.Log10(value) - Math.Log10(_least)) / (Math.Log10(_most) - Math.Log10(_least)) : (value - _least) / (_most - _least);
        return Math.Clamp(place, 0, 1);
    }

    /// <summary>A mark as people read it: "£1.2m", "15%".</summary>
    public static string Label(double value, FigureUnit unit)
    {
        double size = Math.Abs(value);
        var (scaled, letter) = size >= 1e9 ? (value / 1e9, "bn") : size >= 1e6 ? (value / 1e6, "m") : size >= 1e4 ? (value / 1e3, "k") : (value, "");
        string number = scaled.ToString("#,##0.###", CultureInfo.InvariantCulture) + letter;
        return unit switch { FigureUnit.Gbp => "£" + number, FigureUnit.Percent => number + "%", _ => number };
    }

    private static Axis Linear(double lowest, double highest)
    {
        if (highest <= lowest) highest = lowest + 1;
        double step = RoundStep((highest - lowest) / MarksWanted);
        double least = Math.Floor(lowest / step) * step, most = Math.Ceiling(highest / step) * step;
        int count = (int)Math.Round((most - least) / step);
        return new Axis(least, most, false, [.. Enumerable.Range(0, count + 1).Select(i => least + i * step)]);
    }

    private static Axis Logarithmic(double lowest, double highest)
    {
        int first = (int)Math.Floor(Math.Log10(lowest)), last = (int)Math.Ceiling(Math.Log10(highest));
        return new Axis(Math.Pow(10, first), Math.Pow(10, last), true, [.. Enumerable.Range(first, last - first + 1).Select(power => Math.Pow(10, power))]);
    }

    /// <summary>The next of 1, 2, 5, 10, … above.</summary>
    private static double RoundStep(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double digit = step / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
