using System.Net;
using System.Text;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>On a real port: the test server doesn't look at the headers of a request.</summary>
public sealed class FormsOnlyTests(FormsOnlyTests.Listening listening) : IClassFixture<FormsOnlyTests.Listening>
{
    public static TheoryData<string> NoForms => [.. BadInputs.NoForms];

    [Theory]
    [MemberData(nameof(NoForms))]
    public async Task What_is_no_form_is_refused_with_a_page_before_anybody_reads_it(string type)
    {
        using var member = await listening.Portal.SignInAsync("contoso-member");
        using var stranger = listening.Portal.Visit();
        var form = Answer.Fill((await member.GetAsync("/my")).Document.QuerySelector("main form")!);
        foreach (var (visitor, page) in ((Visitor, string)[])[(stranger, "/signin"), (member, "/my"), (member, "/nowhere")])
        {
            var refused = await SendAsync(visitor, HttpMethod.Post, page, type, form);

            Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
            Assert.Contains("This request can't be answered", refused.Text, StringComparison.Ordinal);
            // What a page has no use for isn't looked at.
            Assert.InRange((int)(await SendAsync(visitor, HttpMethod.Get, page, type, form)).StatusCode, 200, 404);
        }

        Assert.Contains(listening.Portal.Log.Of(1014), refused => refused.Properties.ContainsKey("Client"));
        Assert.DoesNotContain(listening.Portal.Log.Events, e => e.Level >= Serilog.Events.LogEventLevel.Error);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded;charset=\"UTF-8\"")]
    [InlineData("Application/X-WWW-Form-URLencoded")]
    public async Task A_form_as_browsers_send_it_is_read(string type)
    {
        using var member = await listening.Portal.SignInAsync("contoso-member");
        var form = Answer.Fill((await member.GetAsync("/my")).Document.QuerySelector("main form")!, ("Theme", "Dark"));

        var saved = await SendAsync(member, HttpMethod.Post, "/my", type, form);

        Assert.Equal((HttpStatusCode.Redirect, "/my"), (saved.StatusCode, saved.Location));
    }

    public sealed class Listening : IDisposable
    {
        public Portal Portal { get; } = new Portal().Listening();

        public void Dispose() => Portal.Dispose();
    }

    private static async Task<Answer> SendAsync(
        Visitor visitor, HttpMethod method, string page, string type, IEnumerable<KeyValuePair<string, string>> form)
    {
        var body = string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        using var request = new HttpRequestMessage(method, new Uri(page, UriKind.Relative));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        Assert.True(request.Content.Headers.TryAddWithoutValidation("Content-Type", type));
        return await Answer.ReadAsync(await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
