using PartnerBenefits.IntegrationTests.Machinery.Database;
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
    public async Task An_activation_that_a_colleague_has_taken_can_be_released()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        await portal.ExecuteAsync("UPDATE Activations SET TakenBy = (SELECT Id FROM StaffMembers WHERE Email LIKE 'catalogue%')");

        Assert.Equal(Queue, (await StepAsync("Release")).Location);

        Assert.Single(await portal.AuditAsync(AuditAction.ActivationReleased));
    }
}
