using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class CompleteActivationTests : ActivationTest
{
    [Fact]
    public async Task An_operator_who_has_not_taken_an_activation_can_not_complete_it()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        var mine = await staff.GetAsync(Queue);
        await portal.ExecuteAsync("UPDATE Activations SET TakenBy = (SELECT Id FROM StaffMembers WHERE Email LIKE 'catalogue%')");

        var answer = await staff.SubmitAsync(mine, "form[action*='handler=Complete']", ("AccessId", "AC-1"), ("ContractId", "CT-2"));

        Assert.Equal(ActivationRules.IsTakenByYou.Refusal, Assert.Single(answer.Alerts));
    }
}
