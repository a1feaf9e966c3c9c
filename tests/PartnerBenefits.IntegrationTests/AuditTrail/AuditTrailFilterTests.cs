using AngleSharp.Html.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.AuditTrail;

public sealed class AuditTrailFilterTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task A_last_day_before_the_first_is_said_at_its_field_and_both_are_kept()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var refused = await admin.GetAsync("/account/audit?from=2026-11-20&to=2026-11-01");

        var to = (IHtmlInputElement)refused.Document.GetElementById("to")!;
        Assert.Equal("The last day can't be before the first day.",
            refused.Document.GetElementById(to.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal(("2026-11-20", "2026-11-01"), (((IHtmlInputElement)refused.Document.GetElementById("from")!).Value, to.Value));
    }

    [Fact]
    public async Task A_day_that_the_calendar_has_not_is_said_at_its_field_and_kept()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var refused = await admin.GetAsync("/account/audit?from=2026-02-31");

        Assert.NotEmpty(refused.Document.GetElementById("from-problem")!.TextContent);
        Assert.Equal("2026-02-31", refused.Document.GetElementById("from")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/account/audit?action=nonsense", "Choose an action from the list.")]
    [InlineData("/account/audit?action=99", "Choose an action from the list.")]
    public async Task An_action_that_there_is_not_is_said_at_its_field(string address, string message)
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.Equal(message, (await admin.GetAsync(address)).Document.GetElementById("action-problem")!.TextContent);
    }
}
