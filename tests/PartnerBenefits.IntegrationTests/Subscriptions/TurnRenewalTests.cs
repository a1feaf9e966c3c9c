using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class TurnRenewalTests : PortalTest
{
    private const string Off = "form[action$='handler=TurnOff']";

    [Fact]
    public async Task Turning_renewal_off_says_first_what_it_means_and_is_done_once()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso);
        var page = await admin.GetAsync(address);
        Assert.Null(page.Document.QuerySelector(Off));

        var confirm =
            await admin.GetAsync(page.Document.QuerySelector("main a[href*='confirm=renewal-off']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("You can't turn it on again until the subscription has been renewed.", confirm.Text, StringComparison.Ordinal);
        Assert.Contains("its last usable day is 30 Jun 2027. Assigned people can then keep working until 30 Jul 2027", confirm.Text,
            StringComparison.Ordinal);
        var (first, again) = (await admin.SubmitAsync(confirm, Off), await admin.SubmitAsync(confirm, Off));

        Assert.Equal((address, address), (first.Location, again.Location));
        Assert.False((await portal.FindSubscriptionAsync(DemoOrganisation.Contoso)).RenewsAutomatically);
        Assert.Equal("action-pack", Assert.Single(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.RenewalTurnedOff)).Detail);
        Assert.Contains(SubscriptionRules.CanBeTurnedOn.Refusal, (await admin.GetAsync(address)).WhyNot("Turn on automatic renewal"),
            StringComparison.Ordinal);
        var late = await admin.SubmitAsync(confirm, Off, ("OperationId", Guid.CreateVersion7().ToString()));
        Assert.Equal(SubscriptionRules.CanBeTurnedOff.Refusal, Assert.Single(late.Alerts));
        var forged = await admin.PostAsync(address + "?handler=TurnOn",
            Answer.Fill(confirm.Document.QuerySelector(Off)!, ("OperationId", Guid.CreateVersion7().ToString())));
        Assert.Equal(SubscriptionRules.CanBeTurnedOn.Refusal, Assert.Single(forged.Alerts));
        Assert.Contains("Grace until 30 Jul 2027", (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renewal_is_not_turned_off_without_confirmation_and_the_page_says_what_it_means()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso);
        var confirm = await admin.GetAsync(address + "?confirm=renewal-off");

        var shown = await admin.SubmitAsync(confirm, Off, ("Confirmed", null));

        Assert.NotNull(shown.Document.QuerySelector(Off));
        Assert.True((await portal.FindSubscriptionAsync(DemoOrganisation.Contoso)).RenewsAutomatically);
    }

    [Fact]
    public async Task Automatic_renewal_can_be_turned_on_again_after_a_renewal()
    {
        using var admin = await portal.SignInAsync("tailspin-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Tailspin);
        Assert.Contains("Its term has ended. Renew it first, then turn on automatic renewal.",
            (await admin.GetAsync(address)).WhyNot("Turn on automatic renewal"), StringComparison.Ordinal);
        await admin.SubmitAsync(address + "/renew", Form, Billing);

        await admin.SubmitAsync(address, "form[action$='handler=TurnOn']");

        Assert.True((await portal.FindSubscriptionAsync(DemoOrganisation.Tailspin)).RenewsAutomatically);
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Tailspin, AuditAction.RenewalTurnedOn));
    }
}
