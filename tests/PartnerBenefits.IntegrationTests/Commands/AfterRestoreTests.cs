using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Commands;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class AfterRestoreTests : PortalTest
{
    private const string Benefit = "win10-pro-ent-upgrade";

    public AfterRestoreTests()
        : base(new Portal(PortalFolders.New()))
    {
    }

    [Theory]
    [InlineData("en", "No new license keys can be given out right now")]
    [InlineData("fr", "Aucune nouvelle clé de licence ne peut être remise pour le moment")]
    public async Task While_it_holds_Get_keys_says_why_not_and_takes_nothing(string language, string sentence)
    {
        using var admin = (await SignInAsync("contoso-partner-admin")).Speaking(language);
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, Benefit));
        await HoldAsync();

        var answer = await form.SendAsync();

        Assert.Empty(answer.Keys);
        Assert.StartsWith(sentence, Assert.Single(answer.Alerts), StringComparison.Ordinal);
        Assert.Equal(0, await portal.Database.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys WHERE EntitlementId IS NOT NULL"));
    }

    [Fact]
    public async Task While_it_holds_Get_keys_shows_those_that_were_claimed_before()
    {
        const string OneKeyEach = "sql-2016-std";
        using var admin = await SignInAsync("contoso-partner-admin");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, OneKeyEach);
        await portal.LoadKeysAsync(
            await portal.BenefitAsync(OneKeyEach), [.. Enumerable.Range(0, 5).Select(i => new KeyText($"CLAIM-BEFOR-E0000-0000{i}"))]);
        await portal.ExecuteAsync("UPDATE Entitlements SET Granted = 1 WHERE KeyPolicy = 'PerLicense'");
        var key = Assert.Single((await (await KeyForm.OpenAsync(admin, page)).SendAsync()).Keys);
        await portal.ExecuteAsync("UPDATE Entitlements SET Granted = 5 WHERE KeyPolicy = 'PerLicense'");
        await HoldAsync();

        Assert.Equal([key], (await (await KeyForm.OpenAsync(admin, page)).SendAsync()).Keys);
    }

    [Fact]
    public async Task While_it_holds_no_mail_is_sent()
    {
        var mail = await portal.InvitationAsync();
        await HoldAsync();

        Assert.False(await portal.SendNextMailAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MailState.Queued, await portal.StateOfAsync(mail));
    }

    [Fact]
    public async Task Keys_in_stock_are_set_aside_and_can_be_put_back()
    {
        var benefit = await portal.BenefitAsync(Benefit);
        var before = await portal.ReadAsync(db => db.StockOf(benefit).CountAsync());

        var report = await portal.AfterRestoreAsync();
        await portal.ResumeAsync();

        Assert.Equal(before, report.Keys.Single(k => k.Benefit == Benefit).Count);
        Assert.Equal(0, await portal.ReadAsync(db => db.StockOf(benefit).CountAsync()));
        Assert.Equal(before, await portal.PutBackAsync(Benefit));
        Assert.Equal(before, await portal.ReadAsync(db => db.StockOf(benefit).CountAsync()));
        Assert.Equal(["DatabaseRestored", "HoldConfirmed", "KeysPutBack"], await portal.Database.ColumnAsync<string>(
            "SELECT Action FROM AuditEvents WHERE AccountId IS NULL AND Action IN ('DatabaseRestored', 'HoldConfirmed', 'KeysPutBack') "
            + "ORDER BY Id"));
    }

    [Fact]
    public async Task Only_the_next_keys_are_set_aside_if_the_operator_says_how_many()
    {
        var benefit = await portal.BenefitAsync(Benefit);
        await portal.LoadKeysAsync(benefit, [.. Enumerable.Range(0, 5).Select(i => new KeyText($"AFTER-RESTO-RE000-0000{i}"))]);
        var before = await portal.ReadAsync(db => db.StockOf(benefit).OrderBy(k => k.Id).Select(k => k.Id).ToListAsync());

        var report = await portal.AfterRestoreAsync(new RestoreOptions(Keys: 2, Restores: 0));

        // A second run, as after one that ended half-way, sets no more aside.
        Assert.Equal(report.Keys, (await portal.AfterRestoreAsync(new RestoreOptions(Keys: 2, Restores: 0))).Keys);
        Assert.All(report.Keys, k => Assert.InRange(k.Count, 1, 2));
        Assert.Equal(before.Skip(2), await portal.ReadAsync(db => db.StockOf(benefit).OrderBy(k => k.Id).Select(k => k.Id).ToListAsync()));
    }

    [Fact]
    public async Task Keys_that_an_earlier_restore_set_aside_are_not_put_back_by_a_later_one()
    {
        var benefit = await portal.BenefitAsync(Benefit);
        await portal.AfterRestoreAsync();
        await portal.ResumeAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.LoadKeysAsync(benefit, [new KeyText("AFTER-RESTO-RE000-00001")]);

        await portal.AfterRestoreAsync();

        Assert.Equal(1, await portal.PutBackAsync(Benefit));
        Assert.Equal(1, await portal.ReadAsync(db => db.StockOf(benefit).CountAsync()));
    }

    [Fact]
    public async Task By_a_clock_that_is_not_certain_nothing_is_done_until_somebody_tells_the_day()
    {
        await portal.ReadAsync(db =>
        {
            db.Add(new Hold(HoldReason.Clock, "The clock has jumped.", portal.Now()));
            return db.SaveChangesAsync();
        });
        var today = DateOnly.FromDateTime(portal.Now());

        var uncertain = await Assert.ThrowsAsync<RuleBrokenException>(() => portal.AfterRestoreAsync());
        var wrong = await Assert.ThrowsAsync<RuleBrokenException>(
            () => portal.AfterRestoreAsync(new RestoreOptions(Restores: 0, Today: today.AddDays(1))));
        Assert.Equal(1, await portal.ReadAsync(db => db.Holds.CountAsync()));
        await portal.AfterRestoreAsync(new RestoreOptions(Restores: 0, Today: today));

        Assert.Contains("the time isn't certain. The clock has jumped.", uncertain.Rule.Refusal, StringComparison.Ordinal);
        Assert.Contains("put the clock right", wrong.Rule.Refusal, StringComparison.Ordinal);
        Assert.Equal(2, (await portal.ResumeAsync()).Count);
    }

    [Fact]
    public async Task By_a_clock_that_is_behind_what_was_seen_nothing_is_done()
    {
        await portal.LookAsync();
        using var admin = await SignInAsync("contoso-partner-admin");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, Benefit);
        await (await KeyForm.OpenAsync(admin, page)).SendAsync();
        await portal.LookAsync();
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow().AddDays(-5));

        await Assert.ThrowsAsync<RuleBrokenException>(() => portal.AfterRestoreAsync());
    }

    [Fact]
    public async Task Without_a_mark_somebody_must_tell_the_earlier_restores()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => portal.AfterRestoreAsync(new RestoreOptions()));

        Assert.StartsWith("No mark file was found", refused.Rule.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.Holds.CountAsync()));
    }

    [Theory]
    [InlineData(MailState.Queued)]
    [InlineData(MailState.Leased)]
    [InlineData(MailState.Sending)]
    public async Task Mails_that_may_have_been_sent_wait_for_a_person(MailState state)
    {
        var mail = await portal.MailInStateAsync(state);

        var report = await portal.AfterRestoreAsync();
        await portal.ResumeAsync();
        portal.WaitALease();
        await portal.SendMailAsync();

        var settled = await portal.MailAsync(mail);
        Assert.Equal((MailState.Unknown, "Restored"), (settled.State, settled.Problem));
        Assert.InRange(report.Mails, 1, int.MaxValue);
        Assert.NotEmpty(await portal.AuditAsync(DemoOrganisation.Contoso, AuditAction.MailsInDoubt));
        using var staff = await portal.SignInAsync("support-operator");
        Assert.Contains(
            "The portal was restored from a backup, and the e-mail may have been sent since.",
            (await staff.GetAsync("/support-desk/mail")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_of_the_gap_are_made_and_not_sent()
    {
        var account = await SchedulerAccount.BeginAsync(portal, "2026-01-15", renews: false);
        portal.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 20, 6, 0, 0, TimeSpan.Zero));

        await portal.AfterRestoreAsync();
        await portal.ResumeAsync();
        await account.RunNowAsync();
        await portal.SendMailAsync();

        var states = await portal.ReadAsync(db => db.MailOf(account.Account).Select(m => m.State).ToListAsync());
        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.Equal(MailState.Unknown, state));
    }

    [Fact]
    public async Task Numbers_continue_beyond_those_that_can_have_been_given()
    {
        await portal.LookAsync();
        var report = await portal.AfterRestoreAsync();
        var again = await portal.AfterRestoreAsync();
        await portal.ResumeAsync();
        var mail = await portal.InvitationAsync();

        Assert.Equal((1, 2), (report.Epoch, again.Epoch));
        Assert.InRange(mail, (2 * Renumbering.Range) + 1, 2 * Renumbering.Range + 1_000);
        Assert.Matches(@"^PB2\d{8}$", await portal.ReadAsync(db => db.NewOrderNumberAsync(CancellationToken.None)));
        Assert.Matches(@"^2\d{7}$", await portal.ReadAsync(db => db.NewPartnerIdAsync(CancellationToken.None)));
        Assert.Contains("Ids continue at 2000000000", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_a_table_that_a_later_migration_made_anew_continue_there_too()
    {
        TestDatabase.RequireSqlite("SQLite makes tables anew, and counts from their last row.");
        await portal.AfterRestoreAsync();
        await portal.Database.ExecuteAsync("UPDATE sqlite_sequence SET seq = 7 WHERE name = 'OutboxMessages'");
        await portal.DisposeAsync();

        await using var next = new Portal(portal.Folder);

        Assert.InRange(await next.InvitationAsync(), Renumbering.Range + 1, Renumbering.Range + 1_000);
    }

    [Fact]
    public async Task An_older_backup_gets_numbers_of_its_own_because_the_mark_knows_of_the_earlier_restore()
    {
        await portal.LookAsync();
        await portal.AfterRestoreAsync();
        await portal.Database.ExecuteAsync("UPDATE DatabaseIdentity SET Epoch = 0");

        Assert.Equal(2, (await portal.AfterRestoreAsync()).Epoch);
    }

    [Fact]
    public async Task Everybody_signs_in_again()
    {
        using var admin = await SignInAsync("contoso-partner-admin");

        var report = await portal.AfterRestoreAsync();

        Assert.InRange(report.Sessions, 1, int.MaxValue);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await admin.GetAsync("/dashboard")).StatusCode);
    }

    [Fact]
    public async Task The_command_line_says_in_sentences_what_was_done()
    {
        await portal.DisposeAsync();

        var (exit, output) = await PortalProcess.RunAsync(
            portal.Folder, ["after-restore", "--since", "2026-11-30T02:00Z", "--restores", "0"]);
        var (refused, refusal) = await PortalProcess.RunAsync(portal.Folder, ["after-restore", "--keys", "some"]);
        var (unknown, sentence) = await PortalProcess.RunAsync(portal.Folder, ["after-restore", "--put-back", "no-such-benefit"]);
        var (resumed, goesOn) = await PortalProcess.RunAsync(portal.Folder, ["resume"]);

        Assert.True(exit == 0, output);
        Assert.Contains("This is restore 1 of this database.", output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (refused, unknown, resumed));
        Assert.StartsWith("--keys must be a number.", refusal, StringComparison.Ordinal);
        Assert.Contains("There is no benefit 'no-such-benefit'", sentence, StringComparison.Ordinal);
        Assert.Contains("The portal goes on", goesOn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_support_desk_says_that_the_portal_holds()
    {
        await HoldAsync();
        using var staff = await portal.SignInAsync("support-operator");

        Assert.Contains("The database was restored", (await staff.GetAsync("/support-desk")).Text, StringComparison.Ordinal);
    }

    private Task<int> HoldAsync() => portal.ReadAsync(db =>
    {
        db.Add(new Hold(HoldReason.Restore, "A test holds it.", portal.Now()));
        return db.SaveChangesAsync();
    });
}
