using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

public sealed class UnseenLooksTests : PortalTest
{
    [Theory]
    [InlineData("/support-desk/accounts/{0}")]
    [InlineData("/support-desk/assignments?account={0}")]
    [InlineData("/support-desk/assignments?handler=Export&account={0}")]
    public async Task A_request_whose_answer_nobody_reads_is_no_look(string page)
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-reviewer");
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, account);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await SendAsync(staff, HttpMethod.Head, address));
        foreach (var (header, value) in ((string, string)[])[("Sec-Purpose", "prefetch"), ("Sec-Purpose", "prefetch;prerender"),
            ("Purpose", "prefetch"), ("X-Moz", "prefetch")])
        {
            Assert.Equal(HttpStatusCode.PreconditionFailed, await SendAsync(staff, HttpMethod.Get, address, header, value));
        }

        Assert.Equal(0, await LooksAsync(account));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(staff, HttpMethod.Get, address));
        Assert.Equal(1, await LooksAsync(account));
    }

    private Task<int> LooksAsync(PartnerAccountId account) => portal.ReadAsync(db => db.AuditOf(account).CountAsync(
        e => e.Action == AuditAction.AccountViewed || e.Action == AuditAction.AssignmentsExported));

    private static async Task<HttpStatusCode> SendAsync(
        Visitor visitor, HttpMethod method, string address, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (header is not null)
        {
            request.Headers.Add(header, value);
        }

        using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
