using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class SendBackActivationTests : ActivationTest
{
    [Fact]
    public async Task A_support_request_that_was_sent_back_shows_the_reason_and_can_be_sent_again_with_a_corrected_address()
    {
        await admin.AssignAsync(page, asha, "asha@hom.example");
        await StepAsync("Take");
        await StepAsync("SendBack", ("Reason", "The second address bounces."));

        var back = await admin.GetAsync(page);
        Assert.Contains("The second address bounces.", back.Text, StringComparison.Ordinal);
        var mail = (await portal.MailsAsync())[^1];
        Assert.Equal((MailKind.ActivationSentBack, "contoso-partner-admin@contoso.example"), (mail.Kind, mail.To.Value));

        await admin.SubmitAsync(back, "form[action$='handler=Correct']", ("AlternativeEmail", "asha@home.example"));
        Assert.Contains("asha@home.example", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bounces", (await admin.GetAsync(page)).Text, StringComparison.Ordinal);
    }
}
