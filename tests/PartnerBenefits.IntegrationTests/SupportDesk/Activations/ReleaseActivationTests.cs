using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class ReleaseActivationTests : ActivationTest
{
    [Fact]
    public async Task An_activation_that_was_released_can_be_taken_again()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");

        Assert.Equal(Queue, (await StepAsync("Release")).Location);

        Assert.Equal(Queue, (await StepAsync("Take")).Location);
        Assert.Equal(
            [AuditAction.ActivationTaken, AuditAction.ActivationReleased, AuditAction.ActivationTaken],
            (await portal.AuditAsync()).Skip(1).Select(e => e.Action));
    }

    [Fact]
    public async Task An_activation_that_was_released_can_not_be_completed_by_a_form_that_was_open()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        var mine = await staff.GetAsync(Queue);
        await StepAsync("Release");

        var refused = await staff.SubmitAsync(mine, "form[action*='handler=Complete']", ("AccessId", "AC-1"), ("ContractId", "CT-2"));

        Assert.Equal(ActivationRules.IsTakenByYou.Refusal, Assert.Single(refused.Alerts));
    }
}
