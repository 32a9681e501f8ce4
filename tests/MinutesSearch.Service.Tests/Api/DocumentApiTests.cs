using System.Net;
using System.Text;

namespace MinutesSearch.Service.Tests.Api;

public sealed class DocumentApiTests : ApiTest
{
    [Test]
    public async Task A_passage_comes_with_its_neighbours_and_those_like_it()
    {
        string id = Ids(await Json("/api/search?q=agency+rate&kind=answer&authority=wealdmoor"))[0];
        var passage = await Json("/api/passages/" + Uri.EscapeDataString(id) + "?context=1&similar=3");
        Assert.That(passage["passage"]!["id"]!.GetValue<string>(), Is.EqualTo(id));
        Assert.That(passage["before"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(passage["after"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(passage["similar"]![0]!["document"]!.GetValue<string>(), Is.EqualTo("fenbridge/workforce.txt"));
    }

    [Test]
    public async Task A_passage_is_found_with_its_folders_parted_by_slashes()
    {
        string id = Ids(await Json("/api/search?q=agency+rate"))[0];
        Assert.That(await Service.Get("/api/passages/" + id.Replace("#", "%23", StringComparison.Ordinal) + "?format=ris"), Does.StartWith("TY  -"));
    }

    [Test]
    public async Task Documents_are_listed_page_by_page()
    {
        var first = await Json("/api/documents?limit=1");
        var second = await Json(first["next"]!.GetValue<string>());
        Assert.That(first["total"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That((first["documents"]![0]!["path"]!.GetValue<string>(), second["documents"]![0]!["path"]!.GetValue<string>()), Is.EqualTo(("fenbridge/workforce.txt", "wealdmoor/workforce.txt")));
        Assert.That((await Json("/api/documents?authority=weald"))["documents"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(await Service.Get("/api/documents?format=csv"), Does.StartWith("path,title"));
    }

    [Test]
    public async Task A_document_comes_with_all_its_passages()
    {
        var document = await Json("/api/documents/wealdmoor/workforce.txt");
        Assert.That(document["document"]!["passages"]!.GetValue<int>(), Is.EqualTo(document["passages"]!.AsArray().Count));
        Assert.That(await Service.Get("/api/documents/wealdmoor/workforce.txt?format=akn"), Does.Contain("akomaNtoso"));
    }

    [TestCase("/api/documents/nowhere.txt")]
    [TestCase("/api/documents/..%2F..%2Fetc%2Fpasswd")]
    [TestCase("/api/passages/nowhere.txt%23p1")]
    [TestCase("/api/topics/nothing")]
    public async Task What_is_not_there_is_not_found(string path) => await Json(path, HttpStatusCode.NotFound);

    [Test]
    public async Task Topics_statistics_and_coverage_are_told()
    {
        var topics = await Json("/api/topics?q=agency");
        string id = topics["topics"]![0]!["id"]!.GetValue<string>();
        Assert.That((await Json("/api/topics/" + id))["search"]!.GetValue<string>(), Does.StartWith("/api/search?q="));
        Assert.That((await Json("/api/stats"))["documents"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That((await Json("/api/coverage"))["counts"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(await Service.Get("/api/coverage?format=csv"), Does.Contain("Fenbridge City Council"));
    }

    [Test]
    public async Task A_posted_document_is_parsed()
    {
        var document = await Json(Post("/api/parse?name=minutes.txt", Encoding.UTF8.GetBytes(SampleMinutes.Of("Harrowmere Borough Council", "1 May 2024", "Councillor Oak", "9.1%"))));
        Assert.That(document["authority"]!.GetValue<string>(), Is.EqualTo("Harrowmere Borough Council"));
        Assert.That(document["figures"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task What_is_no_document_is_said_to_be_none()
    {
        var problem = await Json(Post("/api/parse?name=picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), HttpStatusCode.UnprocessableEntity);
        Assert.That(problem["detail"]!.GetValue<string>(), Is.Not.Empty);
    }

    [Test]
    public async Task An_empty_request_has_no_document() => await Json(Post("/api/parse", []), HttpStatusCode.BadRequest);

    [Test]
    public async Task A_form_is_refused_with_what_to_do()
    {
        using var form = new FormUrlEncodedContent([new("file", "x")]);
        var problem = await Json(new HttpRequestMessage(HttpMethod.Post, "/api/parse") { Content = form }, HttpStatusCode.UnsupportedMediaType);
        Assert.That(problem["detail"]!.GetValue<string>(), Does.Contain("--data-binary"));
    }

    private static HttpRequestMessage Post(string path, byte[] bytes) => new(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
}
