using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class CorrectAddressTests : ActivationTest
{
    [Fact]
    public async Task A_support_request_can_be_corrected_and_withdrawn_until_staff_take_it()
    {
        await admin.AssignAsync(page, asha, "asha@hom.example");
        Assert.Equal(
            page, (await admin.SubmitAsync(page, "form[action$='handler=Correct']", ("AlternativeEmail", "asha@home.example"))).Location);
        var opened = await admin.GetAsync(page);
        await StepAsync("Take");

        var correct = await admin.SubmitAsync(opened, "form[action$='handler=Correct']", ("AlternativeEmail", "other@home.example"));
        var withdraw = await admin.SubmitAsync(opened, "form[action$='handler=Remove']");
        Assert.All([correct, withdraw], a => Assert.Equal(ActivationRules.IsNotWorkedOn.Refusal, Assert.Single(a.Alerts)));

        await StepAsync("Release");
        Assert.Equal(page, (await admin.RemoveAsync(page, asha)).Location);
        Assert.DoesNotContain("Asha", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task Correcting_an_address_to_what_it_is_writes_no_event()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");

        var same = await admin.SubmitAsync(page, "form[action$='handler=Correct']", ("AlternativeEmail", "asha@home.example"));

        Assert.Equal(page, same.Location);
        Assert.Empty(await portal.AuditAsync(AuditAction.ActivationCorrected));
    }
}
