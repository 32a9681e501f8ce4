using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using MinutesSearch.Indexing.Topics;
using MinutesSearch.Service.Hosting;
using MinutesSearch.Service.Web.Components;
using MinutesSearch.Service.Web.Models;

namespace MinutesSearch.Service.Web;

/// <summary>The pages that people read: a model, and a component that shows it.</summary>
internal static class Pages
{
    public static void Map(WebApplication app)
    {
        PageFiles.Map(app);
        app.MapGet("/", Home).ExcludeFromDescription();
        app.MapGet("/search", Search).ExcludeFromDescription();
        app.MapGet("/help", () => Of<HelpPage>()).ExcludeFromDescription();
    }

    /// <summary>A page that shows a model.</summary>
    public static RazorComponentResult<TPage> Of<TPage>(object model, int status = StatusCodes.Status200OK) where TPage : IComponent
        => new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };

    public static RazorComponentResult<TPage> Of<TPage>() where TPage : IComponent => new();

    private static async Task<IResult> Home(Overview overview, CancellationToken cancellation)
        => Of<HomePage>(HomeModel.Of(await overview.Statistics(cancellation)));

    private static async Task<IResult> Search(HttpContext context, IndexReaders readers, TopicVocabulary topics, CancellationToken cancellation)
    {
        var request = PageRequest.Of(context);
        return Of<SearchPage>(await readers.Use(index => SearchModel.Read(index, request, topics, cancellation), cancellation));
    }
}
