using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Formats.AkomaNtoso;

/// <summary>Who speaks or attends in a document, each with the id by which the text refers to them.</summary>
internal sealed class Agents
{
    /// <summary>Every question and answer must name somebody; this stands for whom the minutes do not name.</summary>
    public const string NotRecorded = "not_recorded";

    private readonly Dictionary<string, string> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _roles = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<(string Id, string Name)> People => _people.Select(each => (each.Value, each.Key));

    public IEnumerable<(string Id, string Name)> Roles => _roles.Select(each => (each.Value, each.Key));

    public static Agents Of(MinutesDocument document)
    {
        var agents = new Agents();
        foreach (var attendee in document.Attendance) agents.Add(attendee.Name, attendee.Role);
        foreach (var entry in document.Items.SelectMany(item => item.Entries))
        {
            var speaker = entry switch { Question question => question.Speaker, Response response => response.Speaker, Comment comment => comment.Speaker, _ => null };
            if (speaker is not null) agents.Add(NameOf(speaker), speaker.Role);
        }
        return agents;
    }

    /// <summary>The name by which a speaker is known: the role where no name is printed.</summary>
    public static string? NameOf(Speaker speaker) => speaker.Name ?? speaker.Role;

    public string Reference(Speaker? speaker) => speaker is not null && NameOf(speaker) is { } name ? Reference(name) : "#" + NotRecorded;

    public string Reference(string name) => "#" + _people.GetValueOrDefault(name, NotRecorded);

    public string? RoleReference(Speaker? speaker) => speaker?.Role is { } role && _roles.TryGetValue(role, out string? id) ? "#" + id : null;

    private void Add(string? name, string? role)
    {
        if (!string.IsNullOrWhiteSpace(name)) _people.TryAdd(name, $"person_{_people.Count + 1}");
        if (!string.IsNullOrWhiteSpace(role)) _roles.TryAdd(role, $"role_{_roles.Count + 1}");
    }
}
