using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;

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
        await NewerRows.FillAsync(before);
        Assert.Empty(await NewerRows.WriteAsync(before, type));
        using var portal = new Portal(before.Folder);

        var failed = new List<string>();
        foreach (var persona in (string[])["contoso-account-admin", "contoso-member", "support-operator"])
        {
            using var visitor = await portal.SignInAsync(persona);
            failed.AddRange((await AllPagesAsync(visitor)).Select(page => $"{persona}: {page}"));
        }

        await portal.SendMailAsync();
        Assert.Empty(failed);
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

    [GeneratedRegex("[0-9a-f-]{36}|(?<==)[^&]+|[0-9]+")]
    private static partial Regex Ids();
}
