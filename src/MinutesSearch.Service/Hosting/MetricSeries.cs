using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MinutesSearch.Service.Hosting;

/// <summary>Sums of what instruments measured, by their labels, and their text form.</summary>
internal sealed class MetricSeries
{
    /// <summary>Seconds; the searches that people wait for lie in the middle.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Metric> _metrics = new(StringComparer.Ordinal);

    public void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string labels = Labels(tags);
        lock (_gate)
        {
            string name = NameOf(instrument);
            if (!_metrics.TryGetValue(name, out var metric)) _metrics[name] = metric = new Metric(TypeOf(instrument), instrument.Description ?? "");
            if (!metric.Series.TryGetValue(labels, out var sum)) metric.Series[labels] = sum = new Sum();
            // An observable instrument tells how it stands, any other one what is to be added.
            sum.Take(value, replaces: instrument.IsObservable, metric.Type == "histogram");
        }
    }

    public string Text()
    {
        var text = new StringBuilder();
        lock (_gate)
        {
            foreach (var (name, metric) in _metrics)
            {
                if (metric.Help.Length > 0) text.Append("# HELP ").Append(name).Append(' ').Append(metric.Help.ReplaceLineEndings(" ")).Append('\n');
                text.Append("# TYPE ").Append(name).Append(' ').Append(metric.Type).Append('\n');
                foreach (var (labels, sum) in metric.Series) sum.Write(text, name, labels, metric.Type == "histogram");
            }
        }
        return text.ToString();
    }

    private static string NameOf(Instrument instrument)
    {
        string name = instrument.Name.Replace('.', '_');
        if (instrument.Unit == "s") name += "_seconds";
        else if (instrument.Unit == "By") name += "_bytes";
        return TypeOf(instrument) == "counter" ? name + "_total" : name;
    }

    private static string TypeOf(Instrument instrument)
    {
        string type = instrument.GetType().Name;
        if (type.StartsWith("Histogram", StringComparison.Ordinal)) return "histogram";
        return type.Contains("UpDown", StringComparison.Ordinal) || type.Contains("Gauge", StringComparison.Ordinal) ? "gauge" : "counter";
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var (name, value) in tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            string said = (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n");
            text.Append(text.Length > 0 ? "," : "").Append(name.Replace('.', '_')).Append("=\"").Append(said).Append('"');
        }
        return text.ToString();
    }

    private sealed record Metric(string Type, string Help)
    {
        public SortedDictionary<string, Sum> Series { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Sum
    {
        private readonly long[] _buckets = new long[Bounds.Length];
        private double _sum;
        private long _count;

        public void Take(double value, bool replaces, bool isHistogram)
        {
            _sum = replaces ? value : _sum + value;
            _count++;
            if (!isHistogram) return;
            for (int i = Bounds.Length - 1; i >= 0 && value <= Bounds[i]; i--) _buckets[i]++;
        }

        public void Write(StringBuilder text, string name, string labels, bool isHistogram)
        {
            if (!isHistogram)
            {
                Line(text, name, labels, _sum);
                return;
            }
            string comma = labels.Length > 0 ? "," : "";
            for (int i = 0; i < Bounds.Length; i++) Line(text, name + "_bucket", $"{labels}{comma}le=\"{Bounds[i].ToString(CultureInfo.InvariantCulture)}\"", _buckets[i]);
            Line(text, name + "_bucket", $"{labels}{comma}le=\"+Inf\"", _count);
            Line(text, name + "_sum", labels, _sum);
            Line(text, name + "_count", labels, _count);
        }

        private static void Line(StringBuilder text, string name, string labels, double value)
        {
            text.Append(name);
            if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
            text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }
}
