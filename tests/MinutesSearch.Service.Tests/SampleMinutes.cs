namespace MinutesSearch.Service.Tests;

/// <summary>Minutes of invented councils on one matter.</summary>
internal static class SampleMinutes
{
    public static (string Path, string Text)[] All =>
    [
        ("wealdmoor/workforce.txt", Of("Wealdmoor County Council", "12 March 2024", "Councillor Hunt", "17.8%")),
        ("fenbridge/workforce.txt", Of("Fenbridge City Council", "5 June 2025", "Councillor Barry", "12.4%")),
    ];

    public static string Of(string council, string day, string member, string rate) => $"""
        {council}

        Children's Scrutiny Committee

        Minutes of the meeting held on {day}

        7. Social care workforce

        {member} asked what the agency rate for social workers was.

        The Director of Children's Services replied that the agency rate was {rate} at the end of the year.

        Action: The Head of Service to circulate the recruitment plan by the end of May.

        RESOLVED: That the report be noted.
        """;
}
