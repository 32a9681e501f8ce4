using System.Globalization;

namespace MinutesSearch.Service.Formats;

/// <summary>Days as people in Britain write them.</summary>
internal static class Dates
{
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
