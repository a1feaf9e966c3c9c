using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Edits;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

/// <summary>Whatever staff are shown of an account is in that account's trail, on every page that they can open.</summary>
public sealed class StaffLooksTests : PortalTest
{
    private sealed record Known(PartnerAccountId Id, string Name, IReadOnlyList<string> Marks);

    [Fact]
    public async Task Every_page_of_the_support_desk_that_shows_something_of_an_account_is_in_that_accounts_trail()
    {
        var ids = await GiveAsync();
        var accounts = await AccountsAsync();
        var (showing, unrecorded) = (new List<string>(), new List<string>());
        foreach (var (address, persona) in from entry in await DeskAsync()
                                           from persona in (string[])["support-operator", "support-reviewer"]
                                           select (AddressOf(entry, ids), persona))
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(61));
            using var staff = await portal.SignInAsync(persona);
            var answer = await staff.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Assert.Equal((HttpStatusCode.Forbidden, "support-reviewer"), (answer.StatusCode, persona));
                continue;
            }

            var recorded = await RecordedAsync();
            var shown = accounts.Where(a => a.Marks.Any(mark => answer.Body.Contains(mark, StringComparison.Ordinal))).ToList();
            showing.AddRange(shown.Take(1).Select(_ => $"{persona} {address}"));
            unrecorded.AddRange(shown.Where(a => !recorded.Contains(a.Id)).Select(a => $"{persona} {address}: {a.Name}"));
        }

        Assert.Empty(unrecorded);
        Assert.InRange(showing.Count, 13, int.MaxValue);
    }

    [Fact]
    public async Task Asking_only_for_the_head_of_a_page_is_no_look()
    {
        var ids = await GiveAsync();
        using var staff = await portal.SignInAsync("support-operator");
        var before = await EventsAsync();

        foreach (var entry in await DeskAsync())
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(AddressOf(entry, ids), UriKind.Relative));
            var answer = await staff.Client.SendAsync(head, TestContext.Current.CancellationToken);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed });
        }

        Assert.Equal(before, await EventsAsync());
    }

    [Fact]
    public async Task A_form_that_is_refused_shows_its_page_and_is_a_look_too()
    {
        var ids = await GiveAsync();
        using var staff = await portal.SignInAsync("support-operator");
        var token = await MatrixVisits.TokenAsync(staff);

        var refused = await MatrixVisits.SendAsync(
            staff, "POST", $"/support-desk/activations/{ids["activation "]}?handler=Record", token, ("Amount", "0"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal([(await portal.AccountAsync(DemoOrganisation.Contoso)).Id], await RecordedAsync());
    }

    private async Task<IReadOnlyList<EndpointList.Entry>> DeskAsync() =>
    [
        .. (await EndpointList.OfAsync(portal.Services))
            .Where(e => e.Method == "GET" && e.Route.StartsWith("/support-desk", StringComparison.Ordinal)),
    ];

    /// <summary>Something to see on each page.</summary>
    private async Task<IReadOnlyDictionary<string, string>> GiveAsync()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        await portal.AssignAsync(DemoOrganisation.Wingtip, DeskAssignments.Seats, "Wingtip Partner Admin");
        await portal.MailInStateAsync(MailState.Failed);
        await OlderForm.SendAsync(
            portal, "fabrikam-account-admin", "/dashboard/partnership/membership", "form[action$='handler=Ask']",
            ("Level", "Gold"), ("Note", "Ten experts."));
        var support = await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Support, "Ben O.");
        await portal.RequestAsync(support, portal.Clock.GetUtcNow().UtcDateTime);
        return new Dictionary<string, string>
        {
            ["account "] = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id.ToString(),
            ["order "] = (await portal.DemoOrderAsync(DemoOrganisation.Wingtip)).Id.ToString(),
            ["activation "] = support.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [""] = "",
        };
    }

    private static string AddressOf(EndpointList.Entry entry, IReadOnlyDictionary<string, string> ids) =>
        MatrixVisits.AddressOf(entry.Route, ids[MatrixVisits.KindOf(entry.Route)])
        + (entry.Handler is null ? "" : $"?handler={entry.Handler}");

    /// <summary>By which an account is known on a page: its people's names and addresses, and its orders' numbers.</summary>
    private Task<List<Known>> AccountsAsync() => portal.ReadAsync(async db =>
    {
        var all = new AcrossAccounts(db);
        var accounts = await db.Accounts.AsNoTracking().ToListAsync();
        var people = (await all.Users.AsNoTracking().ToListAsync()).ToLookup(u => u.AccountId);
        var orders = (await all.Orders.AsNoTracking().ToListAsync()).ToLookup(o => o.AccountId);
        return accounts.ConvertAll(a => new Known(
            a.Id, a.Name, [.. people[a.Id].SelectMany(u => new[] { u.Name, u.Email.Value }), .. orders[a.Id].Select(o => o.Number)]));
    });

    private async Task<HashSet<PartnerAccountId>> RecordedAsync()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        AuditAction[] looks = [AuditAction.AccountViewed, AuditAction.AssignmentsExported];
        return await portal.ReadAsync(async db => (await db.Set<AuditEvent>().AsNoTracking()
            .Where(e => e.At == now && looks.Contains(e.Action) && e.AccountId != null).Select(e => e.AccountId!.Value).ToListAsync())
            .ToHashSet());
    }

    private Task<long> EventsAsync() => portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents");
}
