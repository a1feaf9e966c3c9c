using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

public sealed class NoKeyForStaffTests : PortalTest
{
    private const string Canary = "DEMO-CANARY-8Z3YX-7LKJH-Q5STE";

    [Fact]
    public async Task No_page_and_no_file_for_staff_has_a_key_that_a_partner_claimed()
    {
        await portal.LoadKeysAsync(await portal.BenefitAsync("visio-pro-2016"), new KeyText(Canary));
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "visio-pro-2016"));
        Assert.Equal([Canary], (await form.SendAsync()).Keys);
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;

        foreach (var persona in (string[])["support-reviewer", "support-operator"])
        {
            using var staff = await portal.SignInAsync(persona);
            foreach (var address in (string[])
                ["/support-desk", DeskPage.Assignments, $"{DeskPage.Assignments}?account={contoso}", $"{DeskPage.Assignments}?search=visio",
                 $"{DeskPage.Assignments}?search=CANARY", $"{DeskPage.Assignments}?handler=Export", $"/support-desk/accounts/{contoso}"])
            {
                var answer = await staff.GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Empty(answer.Keys);
                Assert.DoesNotContain("8Z3YX", answer.Body + answer.Message.Headers, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("7LKJH-Q5STE", answer.Body, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
