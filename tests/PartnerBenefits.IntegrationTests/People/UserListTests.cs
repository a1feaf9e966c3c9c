using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features.People;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class UserListTests : PortalTest
{
    private const string Page = "/account/users";

    [Theory]
    [InlineData("")]
    [InlineData("?find=example")]
    public async Task Page_after_page_shows_everybody_once_in_order_also_those_with_one_name(string query)
    {
        for (var i = 0; i < 120; i++)
        {
            await portal.AddPersonAsync(i % 2 == 0 ? "Same Name" : $"Person {i:d3}");
        }

        using var admin = await portal.SignInAsync("contoso-account-admin");
        var (seen, pages) = (new List<(string Name, string Link)>(), 0);
        for (var next = (string?)(Page + query); next is not null; pages++)
        {
            var page = await admin.GetAsync(next);
            seen.AddRange(page.Document.QuerySelectorAll("tbody a.name").Select(a => (a.TextContent, a.GetAttribute("href")!)));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((140, 3), (seen.Count, pages));
        Assert.Distinct(seen.Select(s => s.Link));
        Assert.Equal(seen.Select(s => s.Name).Order(StringComparer.Ordinal), seen.Select(s => s.Name));
    }

    [Fact]
    public async Task The_next_page_goes_on_where_the_last_one_ended_although_its_last_person_has_got_another_name()
    {
        for (var i = 0; i < 60; i++)
        {
            await portal.AddPersonAsync($"Person {i:d3}");
        }

        using var admin = await portal.SignInAsync("contoso-account-admin");
        var first = await admin.GetAsync(Page);
        var last = first.Document.QuerySelectorAll("tbody a.name").Select(a => a.TextContent).Last();
        await portal.RenameAsync(DemoOrganisation.Contoso, last, "Aaron", "aaron@contoso.example");

        var second = await admin.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        var shown = first.Document.QuerySelectorAll("tbody a.name").Concat(second.Document.QuerySelectorAll("tbody a.name")).ToList();
        Assert.Equal(80, shown.Count);
        Assert.Distinct(shown.Select(a => a.GetAttribute("href")));
        var back = await admin.GetAsync(second.Document.QuerySelector("nav a.btn[href='/account/users']")!.GetAttribute("href")!);
        Assert.Equal("Aaron", back.Document.QuerySelector("tbody a.name")!.TextContent);
    }

    [Theory]
    [InlineData("elodie", true)]
    [InlineData("ÉLODIE BLANC", true)]
    [InlineData("blan", true)]
    [InlineData("lanc elo", true)]
    [InlineData("elodie noir", false)]
    [InlineData("%", false)]
    public async Task A_person_is_found_by_parts_of_the_name_whatever_the_accents_and_capitals(string find, bool isFound)
    {
        await portal.AddPersonAsync("Élodie Blanc");
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var names = await NamesAsync(admin, "?find=" + Uri.EscapeDataString(find));

        Assert.Equal(isFound ? ["Élodie Blanc"] : [], names);
    }

    [Fact]
    public async Task A_person_is_found_by_the_address_and_by_the_state_beside_it()
    {
        await portal.AddPersonAsync("Gone G.", isActive: false);
        using var admin = await portal.SignInAsync("contoso-user-admin");

        Assert.Equal(["Contoso Member"], await NamesAsync(admin, "?find=contoso-member@contoso.example"));
        Assert.Equal(["Gone G."], await NamesAsync(admin, "?state=Disabled"));
        Assert.Empty(await NamesAsync(admin, "?state=Disabled&find=member"));
    }

    [Theory]
    [InlineData(MailState.Queued, false, UserState.Invited, "Invited")]
    [InlineData(MailState.Sent, false, UserState.Invited, "Invited")]
    [InlineData(MailState.Failed, false, UserState.InvitationFailed, "Invitation failed")]
    [InlineData(MailState.Unknown, false, UserState.InvitationFailed, "Invitation failed")]
    [InlineData(MailState.Failed, true, UserState.Active, "Active")]
    public async Task The_list_says_whether_an_invitation_waits_or_failed_and_is_filtered_by_it(
        MailState last, bool hasSignedIn, UserState state, string label)
    {
        var name = $"Invited {Guid.CreateVersion7():n}";
        var user = await portal.AddPersonAsync(name);
        await portal.ReadAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            db.Add(InvitationTo(user, MailState.Failed, now.AddHours(-1)));
            await db.SaveChangesAsync();
            db.Add(InvitationTo(user, last, now));
            if (hasSignedIn)
            {
                (await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id)).Link(Guid.NewGuid(), Guid.NewGuid());
            }

            return await db.SaveChangesAsync();
        });
        using var admin = await portal.SignInAsync("contoso-account-admin");

        foreach (var asked in Enum.GetValues<UserState>())
        {
            var page = await admin.GetAsync($"{Page}?state={asked}&find={name}");
            var row = page.Document.QuerySelectorAll("tbody tr").SingleOrDefault();
            Assert.Equal(asked == state, row is not null);
            Assert.Equal(row is null ? null : label, row?.QuerySelector(".state")!.TextContent);
            Assert.Equal(
                state == UserState.InvitationFailed && row is not null, row?.QuerySelector("a[aria-label*='Correct']") is not null);
        }

        var shown = await admin.GetAsync(StoredPeople.PageOf(user));
        Assert.Equal(label, shown.Document.QuerySelector("aside .state")!.TextContent);
        Assert.Equal(state == UserState.InvitationFailed, shown.Document.QuerySelector("#inviting .why") is not null);
    }

    [Fact]
    public async Task Where_nobody_can_add_people_the_list_says_what_to_do()
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");

        var why = (await admin.GetAsync(Page)).Document.GetElementById("why-not")!.TextContent;

        Assert.Contains("Ask the support of the partner network", why, StringComparison.Ordinal);
        Assert.DoesNotContain("These people can help:", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contoso-partner-admin", true)]
    [InlineData("contoso-account-admin", false)]
    public async Task The_link_to_add_people_says_before_the_click_who_can(string persona, bool isSaid)
    {
        using var admin = await portal.SignInAsync(persona);

        var hint = (await admin.GetAsync(await portal.PageAsync(BenefitForms.VisualStudio))).Document.GetElementById("user-hint")!;

        Assert.Equal(isSaid, hint.TextContent.Contains("Account admins and User admins can add people.", StringComparison.Ordinal));
    }

    private static OutboxMessage InvitationTo(PortalUser user, MailState state, DateTime now)
    {
        var mail = new OutboxMessage(MailKind.Invitation, user, user.Email, null, now);
        Action take = () => mail.Take(now);
        Action end = state switch
        {
            MailState.Sent => () => mail.MarkSent(now),
            MailState.Failed => () => mail.RecordFailure("RecipientRefused 550", isFinal: true, now),
            MailState.Unknown => () => mail.MarkUnknown("NoAnswer"),
            _ => mail.PutBack,
        };
        take();
        end();
        return mail;
    }

    [Fact]
    public async Task A_Member_sees_the_admins_and_themselves_and_opens_nobody_else()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var other = await portal.PersonAsync(DemoOrganisation.Contoso, "ben.o");
        var self = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-member");

        Assert.Equal(["Contoso Account Admin", "Contoso Member", "Contoso Partner Admin", "Contoso User Admin"],
            await NamesAsync(member, ""));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{Page}/{other}")).StatusCode);
        Assert.Contains("Contoso Member (you)", (await member.GetAsync($"{Page}/{self}")).Text, StringComparison.Ordinal);
        var page = await member.GetAsync(Page);
        Assert.Contains("contoso-user-admin@contoso.example", page.Document.GetElementById("why-not")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("_")]
    [InlineData("30_x")]
    public async Task A_page_after_a_place_that_can_not_be_read_is_the_first(string after)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        Assert.Equal(await NamesAsync(admin, ""), await NamesAsync(admin, $"?after={after}"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(Visitor visitor, string query) =>
        (await visitor.GetAsync(Page + query)).Document.QuerySelectorAll("tbody a.name").Select(a => a.TextContent);
}
