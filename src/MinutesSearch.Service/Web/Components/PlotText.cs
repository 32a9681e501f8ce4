using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MinutesSearch.Service.Web.Components;

/// <summary>A text of a plot. Razor takes an element of this name for a sign of its own, so it is made by hand.</summary>
public sealed class PlotText : ComponentBase
{
    [Parameter, EditorRequired] public required string X { get; set; }
    [Parameter, EditorRequired] public required int Y { get; set; }
    [Parameter, EditorRequired] public required string Text { get; set; }
    [Parameter] public string Anchor { get; set; } = "start";
    [Parameter] public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "text-anchor", Anchor);
        if (Class is not null) builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
