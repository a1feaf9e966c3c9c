using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Activations;

public sealed class ActivationStoryTests : ActivationTest
{
    [Fact]
    public async Task A_requested_support_is_taken_completed_and_then_active_with_its_ids_and_instructions_to_both_addresses()
    {
        Assert.Equal(page, (await admin.AssignAsync(page, asha, "  Asha@Home.Example ")).Location);
        var requested = await admin.GetAsync(page);
        Assert.Contains("This can take several days.", requested.Text, StringComparison.Ordinal);
        Assert.Contains("asha@home.example", requested.Text, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromHours(3));
        await admin.SignInAsync("contoso-partner-admin");
        await staff.SignInAsync("support-operator");
        Assert.Contains("3 hours", (await staff.GetAsync(Queue)).Text, StringComparison.Ordinal);
        Assert.Equal(Queue, (await StepAsync("Take")).Location);
        Assert.Contains("are activating the benefit", (await admin.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(Queue, (await StepAsync("Complete", ("AccessId", " AC-1 "), ("ContractId", "CT-2"))).Location);

        using var member = await portal.SignInAsync("contoso-member");
        foreach (var person in new[] { admin, member })
        {
            var active = await person.GetAsync(page);
            Assert.Equal(["AC-1", "CT-2"], active.Document.QuerySelectorAll("code.key").Select(c => c.TextContent));
        }

        var mails = await portal.MailsAsync();
        Assert.Equal([MailKind.SupportRequested, MailKind.ActivationActive, MailKind.ActivationActive], mails.Select(m => m.Kind));
        Assert.Equal(["asha.d@contoso.example", "asha@home.example"], mails.Skip(1).Select(m => m.To.Value));
        Assert.Equal(
            [AuditAction.UserAssigned, AuditAction.ActivationTaken, AuditAction.ActivationCompleted],
            (await portal.AuditAsync()).Select(e => e.Action));
    }
}
