using System.Net;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class TakeActivationTests : ActivationTest
{
    [Fact]
    public async Task Of_two_staff_who_take_the_same_activation_one_gets_it()
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
