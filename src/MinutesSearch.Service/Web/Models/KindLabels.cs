using MinutesSearch.Indexing;
using MinutesSearch.Parsing;

namespace MinutesSearch.Service.Web.Models;

/// <summary>Kinds as people call them.</summary>
internal static class KindLabels
{
    public static string Of(PassageKind kind) => kind switch
    {
        PassageKind.Response => "Answer",
        PassageKind.Resolution => "Decision",
        _ => kind.ToString(),
    };

    /// <summary>Of many; the name of a kind that is not known stays as it is.</summary>
    public static string Several(string name) => PassageKinds.Of(name) is { } kind ? Of(kind) + "s" : name;

    public static string Of(Side side) => side switch
    {
        Side.Member => "councillor or member",
        Side.Cabinet => "cabinet member",
        Side.Officer => "officer",
        _ => "member of the public",
    };

    public static string Of(ActionBasis basis) => basis switch
    {
        ActionBasis.Explicit => "written down as an action",
        ActionBasis.Agreed => "agreed in the discussion",
        ActionBasis.Undertaking => "undertaken by somebody",
        _ => "asked for",
    };
}
