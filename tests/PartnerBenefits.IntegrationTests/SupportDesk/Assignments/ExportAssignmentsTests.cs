using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

public sealed class ExportAssignmentsTests : PortalTest
{
    private const string Export = DeskPage.Assignments + "?handler=Export";

    [Fact]
    public async Task The_exported_file_is_the_whole_list_and_safe_for_a_spreadsheet()
    {
        await portal.RenameAsync(DemoOrganisation.Contoso, "Asha D.", "=HYPERLINK(\"https://evil.example\")", "asha.d@contoso.example");
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "=HYPERLINK(\"https://evil.example\")",
            new DateTime(2026, 11, 1, 8, 5, 0, DateTimeKind.Utc));
        var support = await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Support, "Ben O.");
        await portal.RequestAsync(support, portal.Clock.GetUtcNow().UtcDateTime);
        await portal.AssignAsync(DemoOrganisation.Wingtip, DeskAssignments.Seats, "Wingtip Partner Admin", ended: true);
        using var staff = await portal.SignInAsync("support-reviewer");

        var answer = await staff.GetAsync(Export);

        Assert.Equal("text/csv; charset=utf-8", answer.Message.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=assignments-2026-11-22.csv", answer.Message.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("no-store", answer.Message.Headers.CacheControl!.ToString());
        var file = await answer.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var rows = new SpreadsheetReader(',', true).Read(file);
        Assert.Equal(
            ["Person", "E-mail", "Account", "Partner ID", "Offer", "Benefit", "Tab", "State", "Activation", "Since (UTC)", "Ended (UTC)",
                "By whom"],
            rows[0]);
        Assert.Equal(
            ["Wingtip Partner Admin", "wingtip-partner-admin@wingtip.example", "Wingtip Studio", "4534567", "Microsoft Action Pack",
                "Visual Studio Professional subscription",
             "Visual Studio subscriptions", "Ended", "", "2026-11-22 09:00:00", "2026-11-22 10:00:00", "Wingtip Partner Admin"],
            rows[1]);
        Assert.Equal(["Ben O.", "Assigned", "Requested", ""], [rows[2][0], rows[2][7], rows[2][8], rows[2][10]]);
        Assert.Equal(["'=HYPERLINK(\"https://evil.example\")", "2026-11-01 08:05:00"], [rows[3][0], rows[3][9]]);
        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public async Task An_export_has_the_filtered_assignments_in_the_readers_language_however_many_pieces_it_takes()
    {
        await AddEndedAsync(1234);
        await portal.AssignAsync(DemoOrganisation.Wingtip, DeskAssignments.Seats, "Wingtip Partner Admin");
        using var staff = await portal.SignInAsync("support-operator");

        var answer = await staff.Speaking("fr").GetAsync(Export + "&search=asha&state=Ended");

        var file = await answer.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var rows = new SpreadsheetReader(';', true).Read(file);
        Assert.Equal("Personne", rows[0][0]);
        Assert.Equal(1234,
            rows.Skip(1).Count(row => row[0] == "Asha D." && row[5] == "Abonnement Visual Studio Professional" && row[7] == "Terminé"));
        Assert.Equal(Enumerable.Range(0, 1234).Select(i => $"2026-11-22 09:{i / 60 % 60:d2}:{i % 60:d2}").Reverse(),
            rows.Skip(1).Select(row => row[9]));
        var (audited, ofContoso) = await AuditedAsync();
        Assert.Equal((AuditAction.AssignmentsExported, ActorKind.Staff, 1234, "accounts=1 state=Ended"),
            (audited.Action, audited.ActorKind, audited.Count, audited.Detail));
        Assert.Equal("asha", Assert.Single(audited.Values).After);
        Assert.Equal(((int?)1234, "state=Ended"), (ofContoso.Count, ofContoso.Detail));
        Assert.Empty(ofContoso.Values);
    }

    [Fact]
    public async Task An_export_of_one_account_is_in_that_accounts_audit_trail()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        using var staff = await portal.SignInAsync("support-operator");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        await staff.GetAsync(Export + "&account=" + contoso);

        Assert.Equal(contoso, (await AuditedAsync()).OfAccount.AccountId);
        Assert.Contains("Exported assignments · 1 row", (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_words_that_grow_when_they_are_folded_still_fit_into_the_audit_event()
    {
        using var staff = await portal.SignInAsync("support-operator");
        // Each of these characters is one of the search's hundred, and six after folding.
        var words = string.Join(' ', Enumerable.Range(1, 7).Select(i => new string('\u3316', 12) + i));

        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(Export + "&search=" + Uri.EscapeDataString(words))).StatusCode);

        var exported = await portal.ReadAsync(db => db.Set<AuditEvent>().Include(e => e.Values)
            .SingleAsync(e => e.Action == AuditAction.AssignmentsExported));
        Assert.InRange(exported.Detail!.Length, 1, AuditEvent.DetailLength);
        Assert.InRange(Assert.Single(exported.Values).After!.Length, 1, AuditValue.ValueLength);
    }

    [Fact]
    public async Task Nothing_is_exported_when_the_audit_event_can_not_be_written()
    {
        await portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.");
        using var staff = await portal.SignInAsync("support-operator");
        await portal.ExecuteAsync(NoAudit.Trigger);

        var answer = await staff.GetAsync(Export);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Asha", answer.Body, StringComparison.Ordinal);
    }

    private Task<(AuditEvent Whole, AuditEvent OfAccount)> AuditedAsync() => portal.ReadAsync(async db =>
    {
        var staff = await db.Staff.SingleAsync(s => s.Name == "Support Operator");
        var events = await db.AuditBy(Actor.For(staff.Id)).AsNoTracking().Include(e => e.Values).ToListAsync();
        return (events.Single(e => e.AccountId is null), events.Single(e => e.AccountId is not null));
    });

    private async Task AddEndedAsync(int count)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, DeskAssignments.Seats);
        await portal.ReadAsync(async db =>
        {
            var asha = db.UsersOf(account).Single(u => u.Name == "Asha D.").Id;
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            for (var i = 0; i < count; i++)
            {
                var assignment = new Assignment(account, entitlement, asha, Actor.For(asha), now.AddSeconds(i));
                assignment.End(Actor.System, now.AddDays(1), 0);
                db.Add(assignment);
            }

            return await db.SaveChangesAsync();
        });
    }
}
