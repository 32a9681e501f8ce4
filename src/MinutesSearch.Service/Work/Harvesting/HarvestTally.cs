using MinutesSearch.Service.Reading;

namespace MinutesSearch.Service.Work.Harvesting;

/// <summary>Counts what a harvest did.</summary>
internal sealed class HarvestTally
{
    public int Listed { get; set; }

    public int Added { get; set; }

    public int Replaced { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Left the index because the council withdrew them, or does not list them any more.</summary>
    public int Removed { get; set; }

    public List<FailedFile> Failed { get; } = [];

    /// <summary>Why not everything could be listed; null if it was.</summary>
    public string? ListFailure { get; set; }

    public int Read => Added + Replaced;
}
