namespace MinutesSearch.Indexing.Queries;

/// <summary>The fields that a query can name.</summary>
internal enum SearchField
{
    Authority, Committee, Kind, Speaker, Item, Question, Text,
    Side, Role, Outcome, Owner, Measure, Unit, Year, Type, Nation, Date, Value, Page,
}
