using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class AcceptAgreementTests : PortalTest
{
    private const string Offer = "action-pack";

    [Fact]
    public async Task Terms_that_are_not_accepted_are_asked_for_at_their_field()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        var refused = await admin.SubmitAsync(Step(Offer, "terms"), Form);

        Assert.Equal(PurchaseRules.AgreementIsAccepted.Refusal, refused.Document.GetElementById("accept-problem")!.TextContent);
        Assert.Empty(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.TermsAccepted));
    }

    [Fact]
    public async Task Terms_that_came_into_force_while_others_were_read_are_shown_and_nothing_is_accepted()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var page = await admin.GetAsync(Step(Offer, "terms"));
        await portal.PublishTermsAsync(2);

        var refused = await admin.SubmitAsync(page, Form, ("Accept", "true"));

        Assert.Equal(PurchaseRules.AgreementIsInForce.Refusal, Assert.Single(refused.Alerts));
        Assert.Contains("Text of version 2", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Step(Offer, "billing"), (await admin.SubmitAsync(refused, Form, ("Accept", "true"))).Location);
        Assert.Equal("version=2", Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.TermsAccepted)).Detail);
    }

    [Fact]
    public async Task Accepting_twice_or_in_two_tabs_is_done_once()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var (one, other) = (await admin.GetAsync(Step(Offer, "terms")), await admin.GetAsync(Step(Offer, "terms")));

        var answers = await Task.WhenAll(
            ((Answer[])[one, one, other]).Select(page => Task.Run(() => admin.SubmitAsync(page, Form, ("Accept", "true")))));

        Assert.All(answers, answer => Assert.Equal(Step(Offer, "billing"), answer.Location));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.TermsAccepted));
    }
}
