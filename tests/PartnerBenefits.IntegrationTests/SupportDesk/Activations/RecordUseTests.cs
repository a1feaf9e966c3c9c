using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class RecordUseTests : ActivationTest
{
    [Fact]
    public async Task Use_is_recorded_by_staff_and_the_account_sees_what_is_left_and_when()
    {
        await ActivateAsync();
        var id = await portal.ScalarAsync<long>("SELECT max(AssignmentId) FROM Activations");
        var record = $"{Queue}/{id}";

        Assert.Equal(record, (await RecordAsync(record, "3", "2026-11-20")).Location);
        Assert.Equal(BenefitRules.SoMuchIsLeft.Refusal, (await RecordAsync(record, "8", "2026-11-20")).Alerts.Single());
        Assert.Equal(BenefitRules.DayIsInTerm.Refusal, (await RecordAsync(record, "1", "2026-06-30")).Alerts.Single());
        Assert.Equal(BenefitRules.DayIsInTerm.Refusal, (await RecordAsync(record, "1", "2026-11-23")).Alerts.Single());

        var shown = await admin.GetAsync(page);
        Assert.Contains("3 of 10 incidents", shown.Text, StringComparison.Ordinal);
        Assert.Contains("7 incidents left.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("3 incidents 20 Nov 2026", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_recordings_at_once_never_use_more_than_there_is()
    {
        await ActivateAsync();
        var record = $"{Queue}/{await portal.ScalarAsync<long>("SELECT max(AssignmentId) FROM Activations")}";
        var form = (await staff.GetAsync(record)).Document.QuerySelector("form[action*='handler=Record']")!;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => staff.PostAsync(record + "?handler=Record", Answer.Fill(
            form, ("OperationId", Guid.CreateVersion7().ToString()), ("Amount", "3"), ("Day", "2026-11-20")))));

        Assert.Equal(9, await portal.ScalarAsync<long>("SELECT sum(Amount) FROM Used"));
    }

    private Task<Answer> RecordAsync(string address, string amount, string day) =>
        staff.SubmitAsync(address, "form[action*='handler=Record']", ("Amount", amount), ("Day", day));
}
