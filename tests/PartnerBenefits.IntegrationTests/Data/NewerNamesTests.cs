using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;
using Serilog.Events;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>A row that the next release has written breaks nothing in this one.</summary>
public sealed partial class NewerNamesTests : IDisposable
{
    private const int MostPages = 80;

    private const int MostOfOneKind = 3;

    private readonly Portal before = new();

    public static TheoryData<Type> StoredEnums => [.. NewerRows.StoredEnums];

    [Theory]
    [MemberData(nameof(StoredEnums))]
    public async Task A_portal_starts_on_names_that_it_does_not_know_and_shows_all_pages(Type type)
    {
        TestDatabase.RequireSqlite("Its checks and triggers can be turned off for the connection that writes the rows.");
        var ids = await NewerRows.FillAsync(before);
        Assert.Empty(await NewerRows.WriteAsync(before, type));
        using var portal = new Portal(before.Folder);

        var failed = new List<string>();
        foreach (var persona in (string[])["contoso-account-admin", "contoso-member", "support-operator"])
        {
            using var visitor = await portal.SignInAsync(persona);
            failed.AddRange((await AllPagesAsync(visitor)).Select(page => $"{persona}: {page}"));
            failed.AddRange((await AllEndpointsAsync(portal, persona, ids)).Select(page => $"{persona}: {page}"));
        }

        await portal.SendMailAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(
            portal.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        Assert.Empty(failed);
        Assert.DoesNotContain(portal.Log.Events, e => e.Level >= LogEventLevel.Error);
    }

    /// <summary>Those below are about each of them.</summary>
    [Fact]
    public void What_is_stored_as_numbers_is_known() => Assert.Equal(["PortalUser.Roles", "StaffMember.Roles"], NewerRows.StoredNumbers);

    [Theory]
    [InlineData("[7]", HttpStatusCode.Forbidden)]
    [InlineData("[1,7]", HttpStatusCode.OK)]
    public async Task A_staff_role_that_it_does_not_know_opens_nothing_and_takes_nothing(string roles, HttpStatusCode desk)
    {
        using var staff = await before.SignInAsync("support-operator");
        Assert.Equal(1, await before.ExecuteAsync($"UPDATE StaffMembers SET Roles = '{roles}' WHERE Roles = '[1]'"));

        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/my")).StatusCode);
        Assert.Equal(desk, (await staff.GetAsync("/support-desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/catalogue")).StatusCode);
    }

    [Fact]
    public async Task A_partner_role_that_it_does_not_know_opens_nothing_is_shown_and_is_kept_when_others_are_given()
    {
        var member = await before.PersonAsync(DemoOrganisation.Contoso, "contoso-member");
        using var theirs = await before.SignInAsync("contoso-member");
        var people = (await theirs.GetAsync("/account/users")).Document.QuerySelectorAll("tbody tr").Length;
        await before.ExecuteAsync($"UPDATE PortalUsers SET Roles = 8 WHERE Name = 'Contoso Member'");
        using var admin = await before.SignInAsync("contoso-account-admin");
        var page = $"/account/users/{member}";

        Assert.Equal(people, (await theirs.GetAsync("/account/users")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/account/audit")).StatusCode);
        Assert.Contains(Labels.NotKnown, (await admin.GetAsync(page)).Text, StringComparison.Ordinal);
        var form = (await admin.GetAsync(page)).Document.QuerySelector("#roles-form")!;
        var given = await admin.PostAsync($"{page}?handler=Roles", [.. Answer.Fill(form), new("Roles", "PartnerAdmin")]);

        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Equal(2 + 8, await before.ScalarAsync<int>("SELECT Roles FROM PortalUsers WHERE Name = 'Contoso Member'"));
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/account/audit")).StatusCode);
    }

    [Fact]
    public async Task A_mail_of_an_unknown_kind_waits_untouched_and_holds_up_no_other()
    {
        var account = (await before.AccountAsync(DemoOrganisation.Contoso)).Id;
        await before.ReadAsync(async db =>
        {
            var (now, to) = (before.Clock.GetUtcNow().UtcDateTime, await db.UsersOf(account).OrderBy(u => u.Id).FirstAsync());
            db.AddRange(Enumerable.Range(0, 3).Select(_ => new OutboxMessage(MailKind.Invitation, to, to.Email, null, now)));
            return await db.SaveChangesAsync();
        });
        await before.ExecuteAsync(
            $"UPDATE OutboxMessages SET Kind = '{NewerRows.Name}' WHERE Id = (SELECT MIN(Id) FROM OutboxMessages WHERE State = 'Queued')");

        await before.SendMailAsync();

        var mails = await before.ReadAsync(db => db.MailOf(account).ToListAsync());
        var unknown = Assert.Single(mails, mail => mail.Kind == MailKind.NotKnown);
        Assert.Equal((MailState.Queued, 0), (unknown.State, unknown.Attempts));
        Assert.DoesNotContain(mails, mail => mail.State == MailState.Queued && mail.Kind != MailKind.NotKnown);
        using var staff = await before.SignInAsync("support-operator");
        Assert.Contains(Labels.NotKnown, (await staff.GetAsync("/support-desk/mail")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not known to this version")]
    [InlineData("fr", "Inconnu de cette version")]
    public async Task An_unknown_action_is_shown_as_such(string language, string words)
    {
        TestDatabase.RequireSqlite("The trail's trigger can be dropped there.");
        await NewerRows.FillAsync(before);
        using var admin = (await before.SignInAsync("contoso-account-admin")).Speaking(language);
        await NewerRows.WriteAsync(before, typeof(AuditAction));

        var shown = await admin.GetAsync("/account/audit");

        Assert.Contains(words, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_would_write_a_row_by_an_unknown_name_says_so_and_changes_nothing()
    {
        using var admin = await before.SignInAsync("contoso-account-admin");
        var lastUsableDay = $"SELECT LastUsableDay FROM Memberships WHERE Level = '{NewerRows.Name}'";
        await before.ExecuteAsync($"""
            UPDATE Memberships SET Level = '{NewerRows.Name}', LastUsableDay = '2026-12-01'
            WHERE AccountId = (SELECT Id FROM PartnerAccounts WHERE PartnerId = '{DemoOrganisation.Contoso.PartnerId}')
            """);

        var answer = await admin.SubmitAsync("/dashboard/partnership/membership", "form[action$='handler=Renew']");

        Assert.Equal((HttpStatusCode.OK, StoredNames.IsKnown.Refusal), (answer.StatusCode, Assert.Single(answer.Alerts)));
        Assert.Equal("2026-12-01", await before.ScalarAsync<string>(lastUsableDay));
    }

    [Theory]
    [InlineData("NotKnown")]
    [InlineData("-1")]
    public async Task Nobody_can_choose_it(string value)
    {
        using var visitor = await before.SignInAsync("contoso-account-admin");

        var answer = await visitor.SubmitAsync("/my", "main form[action='/my']", ("Theme", value));

        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}");
        Assert.Equal(0, await before.ScalarAsync<int>($"SELECT COUNT(*) FROM PortalUsers WHERE Theme = 'NotKnown'"));
    }

    [Fact]
    public async Task It_is_never_stored()
    {
        var account = (await before.AccountAsync(DemoOrganisation.Contoso)).Id;

        await Assert.ThrowsAsync<DbUpdateException>(() => before.ReadAsync(async db =>
        {
            db.Add(new Milestone(account, null, MilestoneKind.NotKnown, new DateOnly(2030, 1, 1), DateTime.UtcNow));
            return await db.SaveChangesAsync();
        }));
    }

    public void Dispose() => before.Dispose();

    private static async Task<List<string>> AllPagesAsync(Visitor visitor)
    {
        var (seen, next, failed) = (new HashSet<string>(), new Queue<string>(["/dashboard", "/my", "/support-desk"]), new List<string>());
        var kinds = new Dictionary<string, int>();
        while (seen.Count < MostPages && next.TryDequeue(out var page))
        {
            var kind = Ids().Replace(page, "#");
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (kinds[kind] > MostOfOneKind || !seen.Add(page))
            {
                continue;
            }

            var answer = await visitor.GetAsync(page);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                failed.Add($"{page} {(int)answer.StatusCode}");
            }

            foreach (var link in answer.Document.QuerySelectorAll("main a[href^='/'], nav a[href^='/']"))
            {
                next.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
            }
        }

        Assert.InRange(seen.Count, 3, MostPages);
        return failed;
    }

    /// <summary>Also what no link leads to.</summary>
    private static async Task<List<string>> AllEndpointsAsync(Portal portal, string role, IReadOnlyDictionary<string, string> ids)
    {
        await using var asking = new MatrixVisits(portal, role, ids);
        var failed = new List<string>();
        foreach (var endpoint in (await EndpointList.OfAsync(portal.Services)).Where(endpoint => endpoint.Method == "GET"))
        {
            if (await asking.AskAsync(endpoint, "own") is ['5', ..] outcome)
            {
                failed.Add($"{endpoint.Name} {outcome}");
            }
        }

        return failed;
    }

    [GeneratedRegex("[0-9a-f-]{36}|(?<==)[^&]+|[0-9]+")]
    private static partial Regex Ids();
}
