using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features.My;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class MakeCalendarTests : PortalTest
{
    private const string MakeForm = "form[action$='MakeCalendar']";

    [Fact]
    public async Task A_calendar_address_is_shown_by_the_answer_that_makes_it_and_never_again()
    {
        using var member = await portal.SignInAsync("contoso-member");

        var made = await member.SubmitAsync("/my", MakeForm);

        Assert.Equal("no-store", made.Message.Headers.CacheControl!.ToString());
        Assert.Matches("^/calendar/[A-Za-z0-9_-]{43}[.]ics$", Feeds.PathOf(made));
        var again = await member.GetAsync("/my");
        Assert.Null(again.Document.GetElementById("calendar-address"));
        Assert.Contains("You have had an address since 22 Nov 2026, 09:00 UTC.", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Feeds.PathOf(made), again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_address_and_the_second_answer_says_what_to_do()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var page = await member.GetAsync("/my");
        var first = await member.SubmitAsync(page, MakeForm);

        var second = await member.SubmitAsync(page, MakeForm);

        Assert.Contains("You sent this form twice. The address was shown the first time and can't be shown again.", second.Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.ReadCalendarAsync(Feeds.PathOf(first))).StatusCode);
        Assert.Single(await AuditAsync(AuditAction.CalendarFeedMade));
    }

    [Fact]
    public async Task A_new_calendar_address_replaces_the_old_one()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var (first, second) = (await member.MakeCalendarAsync(), await member.MakeCalendarAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.ReadCalendarAsync(second)).StatusCode);
    }

    [Fact]
    public async Task The_calendar_address_of_a_disabled_person_leads_nowhere()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var path = await member.MakeCalendarAsync();
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        await portal.ReadAsync(db => db.UsersOf(account.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, false)));

        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_calendar_address_of_a_person_who_is_enabled_again_leads_nowhere()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var path = await member.MakeCalendarAsync();
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var user = await portal.ReadAsync(db => db.UsersOf(account.Id).SingleAsync(u => u.Name == "Contoso Member"));
        var page = StoredPeople.PageOf(user);

        await admin.SubmitAsync(page, "#disable-form");
        await admin.SubmitAsync(page, "#enable-form");

        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync(path)).StatusCode);
    }

    [Fact]
    public async Task All_calendar_addresses_that_lead_nowhere_are_answered_alike()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var replaced = await member.MakeCalendarAsync();
        await member.MakeCalendarAsync();
        string[] paths =
        [
            replaced, $"/calendar/{CalendarSecret.New().Reveal()}.ics", "/calendar/short.ics", $"/calendar/{new string('a', 3000)}.ics",
            $"/calendar/{new string('é', 43)}.ics",
        ];

        foreach (var path in paths)
        {
            var answer = await portal.ReadCalendarAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, "", "no-store, private"),
                (answer.StatusCode, answer.Body, answer.Message.Headers.CacheControl!.ToString()));
        }
    }

    [Fact]
    public async Task Only_a_hash_of_a_calendar_address_is_stored()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var secret = (await member.MakeCalendarAsync()).Split('/')[2][..^4];
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);

        var stored = await portal.ReadAsync(db => db.CalendarFeedsOf(account.Id).SingleAsync());

        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret)), stored.SecretHash);
        Assert.Equal("***", $"{CalendarSecret.Parse(secret)}");
    }

    private async Task<List<AuditEvent>> AuditAsync(AuditAction action)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.AuditOf(account.Id).AsNoTracking().Where(e => e.Action == action).ToListAsync());
    }
}
