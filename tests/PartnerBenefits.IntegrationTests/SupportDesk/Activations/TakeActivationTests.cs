using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class TakeActivationTests : ActivationTest
{
    [Fact]
    public async Task An_activation_that_is_taken_ten_times_at_once_is_taken_once()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        var form = (await staff.GetAsync(Queue)).Document.QuerySelector("form[action*='handler=Take']")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => staff.PostAsync(
            Queue + "?handler=Take", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString())))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.Redirect),
            a => Assert.Equal(ActivationRules.IsRequested.Refusal, Assert.Single(a.Alerts)));
        Assert.Single(await portal.AuditAsync(AuditAction.ActivationTaken));
    }
}
