using System.Globalization;
using System.Text.Json;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Infrastructure.Logging;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Parsing;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>A secret is known by its look, wherever it stands (ASVS 16.2.5).</summary>
public sealed class SecretsTests() : PortalTest(new Portal()
    .With("Serilog:MinimumLevel:Default", "Verbose").With("Serilog:MinimumLevel:Override:Microsoft", "Verbose")
    .With("Serilog:MinimumLevel:Override:System", "Verbose"))
{
    private const string Secret = "aB3dE5fG-7hI9jK1lM_3nO5pQ7rS9tU1vW3xY5zA7bC";
    private const string Key = "7Q2XW-9KJHG-M4RTD-BB3CC-2WXY4";
    private const string DemoKey = "DEMO-7Q2XW-9KJHG-M4RTD-BB3CC";

    public static TheoryData<string> Places =>
    [
        "/calendar/{0}.ics", "/calendar/%20{0}.ics", "/calendar//{0}.ics", "/calendars/{0}", "/{0}",
        "/signin?returnUrl=%2Fcalendar%2F{0}.ics",
        "/signin?returnUrl=%252Fmy%252F{0}", "/my?find={0}&x=1", "/dashboard/{0}/more",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task No_secret_is_logged_wherever_somebody_pastes_it(string place)
    {
        using var member = await portal.SignInAsync("contoso-member");
        foreach (var secret in (string[])[Secret, Key, DemoKey, Key.ToLowerInvariant()])
        {
            var address = string.Format(CultureInfo.InvariantCulture, place, secret);
            using var stranger = portal.Visit();
            stranger.Client.DefaultRequestHeaders.TryAddWithoutValidation("Referer", "https://elsewhere.example" + address);
            await stranger.GetAsync(address);
            await member.GetAsync(address);
            await member.PostAsync(address, []);

            Assert.DoesNotContain(secret, portal.Log.Everything, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("***", portal.Log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendars_address_is_hidden_in_all_that_is_logged_while_it_is_made_and_mistyped()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var secret = (await admin.MakeCalendarAsync()).Split('/')[2][..^4];

        foreach (var mistyped in (string[])[$" {secret}", $"/{secret}", secret[..^1], secret + "x", Uri.EscapeDataString(secret) + "%20"])
        {
            await portal.ReadCalendarAsync($"/calendar/{mistyped}.ics");
        }

        Assert.DoesNotContain(secret[..^1], portal.Log.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a " + Secret, "a ***")]
    [InlineData("%2F" + Secret + ".ics", "%***.ics")]
    [InlineData("aB3dE5fG%2D7hI9jK1lM%255F3nO5pQ7rS9tU1vW3xY5zA7bC", "***")]
    [InlineData("find=7Q2XW%2D9KJHG%2DM4RTD%2DBB3CC%2D2WXY4&x", "find=***&x")]
    [InlineData("key " + Key + ".", "key ***.")]
    [InlineData("01890000-0000-7000-8000-000000000000", "01890000-0000-7000-8000-000000000000")]
    [InlineData("FK_CancellationRequests_Subscriptions_AccountId_SubscriptionId",
        "FK_CancellationRequests_Subscriptions_AccountId_SubscriptionId")]
    [InlineData("/dashboard/partnership/benefits/visual-studio", "/dashboard/partnership/benefits/visual-studio")]
    public void What_looks_like_one_is_hidden_and_nothing_else(string text, string hidden) => Assert.Equal(hidden, Secrets.Hide(text));

    [Theory]
    [InlineData("GET \"/calendar/{0}.ics\"", null)]
    [InlineData("/calendar/x\",\"Actor\":\"{0}", null)]
    [InlineData("Failed", "Line one\n{0}\tand {0}")]
    public void A_line_from_which_a_secret_was_taken_is_still_one_JSON_object(string message, string? exception)
    {
        foreach (var secret in (string[])[Secret, Key, DemoKey])
        {
            var (format, output) = (new WithoutSecrets(new RenderedCompactJsonFormatter()), new StringWriter());
            var cause = exception is null ? null : new IOException(exception.Replace("{0}", secret, StringComparison.Ordinal));

            format.Format(
                new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Error, cause,
                    new MessageTemplate([new TextToken(message.Replace("{0}", secret, StringComparison.Ordinal))]), []),
                output);

            using var line = JsonDocument.Parse(output.ToString());
            Assert.Equal(JsonValueKind.Object, line.RootElement.ValueKind);
            Assert.DoesNotContain(secret, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_secret_is_hidden_in_an_exception_and_in_a_message_too()
    {
        var (format, output) = (new WithoutSecrets(new RenderedCompactJsonFormatter()), new StringWriter());

        format.Format(
            new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Error, new IOException($"No {Key} at {Secret}"),
                new MessageTemplateParser().Parse($"Read {Secret}"), []),
            output);

        Assert.Contains("No *** at ***", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output.ToString(), StringComparison.Ordinal);
    }
}
