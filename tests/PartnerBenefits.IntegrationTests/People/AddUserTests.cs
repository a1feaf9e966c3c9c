using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class AddUserTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Page = "/account/users/add";
    private const string Form = "main form";

    [Fact]
    public async Task A_new_person_is_not_an_admin_and_gets_an_invitation_and_the_page_says_what_is_next()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var added = await admin.SubmitAsync(Page, Form, ("Name", "  Asha Rao "), ("Email", " Asha.Rao@Contoso.example "));
        var page = await admin.GetAsync(added.Location!);

        var user = await FindAsync("asha.rao@contoso.example");
        Assert.Equal((HttpStatusCode.Redirect, $"/account/users/{user.Id}?added=true"), (added.StatusCode, added.Location));
        Assert.Equal(("Asha Rao", PartnerRoles.None, true), (user.Name, user.Roles, user.IsActive));
        var mail = Assert.Single(await portal.MailToAsync(user));
        Assert.Equal((MailKind.Invitation, "asha.rao@contoso.example", MailState.Queued), (mail.Kind, mail.To.Value, mail.State));
        var audited = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.UserAdded, "roles=None"), (audited.Action, audited.Detail));
        Assert.Contains("Asha Rao was added to Contoso Consulting.", page.Text, StringComparison.Ordinal);
        Assert.Contains("An invitation will be e-mailed to asha.rao@contoso.example.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/account/users/add']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/dashboard/partnership/benefits/visual-studio']"));
    }

    [Fact]
    public async Task Roles_that_are_ticked_are_given()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = (await admin.GetAsync(Page)).Document.QuerySelector(Form)!;

        await admin.PostAsync(Page,
            [.. Answer.Fill(form, ("Name", "Two Roles"), ("Email", "two@contoso.example")), new("Roles", "PartnerAdmin"),
            new("Roles", "UserAdmin")]);

        Assert.Equal(PartnerRoles.PartnerAdmin | PartnerRoles.UserAdmin, (await FindAsync("two@contoso.example")).Roles);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_person_and_is_answered_alike()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(Page);

        var first = await admin.SubmitAsync(form, Form, ("Name", "Once O."), ("Email", "once@contoso.example"));
        var second = await admin.SubmitAsync(form, Form, ("Name", "Once O."), ("Email", "once@contoso.example"));

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.StatusCode, second.Location));
        var user = await FindAsync("once@contoso.example");
        Assert.Single(await portal.MailToAsync(user));
        Assert.Single(await portal.AuditOfAsync(user));
    }

    [Fact]
    public async Task A_form_that_was_used_for_something_else_adds_nobody()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var settings = (await admin.GetAsync("/my")).Document.QuerySelector<IHtmlInputElement>("main input[name=OperationId]")!.Value;
        await admin.SubmitAsync("/my", Form, ("Theme", "Dark"), ("OperationId", settings));

        var refused =
            await admin.SubmitAsync(Page, Form, ("Name", "Nobody"), ("Email", "nobody@contoso.example"), ("OperationId", settings));

        Assert.Equal(OperationRules.FormIsForThis.Refusal, Assert.Single(refused.Alerts));
        Assert.False(await IsThereAsync("nobody@contoso.example"));
    }

    [Theory]
    [MemberData(nameof(BadPersons.Emails), MemberType = typeof(BadPersons))]
    public async Task A_bad_address_is_refused_at_its_field_and_what_was_typed_stays(string bad) =>
        await RefuseAsync("Asha D.", bad, "email");

    [Theory]
    [MemberData(nameof(BadPersons.Names), MemberType = typeof(BadPersons))]
    public async Task A_bad_name_is_refused_at_its_field_and_what_was_typed_stays(string bad) =>
        await RefuseAsync(bad, "fine@contoso.example", "name");

    [Theory]
    [InlineData("contoso-member@contoso.example")]
    [InlineData(" CONTOSO-MEMBER@contoso.EXAMPLE ")]
    public async Task Somebody_elses_address_is_refused_at_its_field_and_nothing_is_queued(string taken)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var before = await MailCountAsync();

        var refused = await admin.SubmitAsync(Page, Form, ("Name", "Asha D."), ("Email", taken));

        Assert.Equal(UserRules.EmailIsFree.Refusal, refused.Document.GetElementById("email-problem")!.TextContent);
        Assert.Equal("Asha D.", ((IHtmlInputElement)refused.Document.GetElementById("name")!).Value);
        Assert.Equal(before, await MailCountAsync());
    }

    [Theory]
    [InlineData(true, "has this address.")]
    [InlineData(false, "is disabled.")]
    public async Task Whoever_has_the_address_already_is_named_with_their_state_and_a_link(bool isActive, string says)
    {
        var holder = await portal.AddPersonAsync("Held H.", isActive: isActive);
        using var admin = await portal.SignInAsync("contoso-user-admin");

        var refused = await admin.SubmitAsync(Page, Form, ("Name", "Asha D."), ("Email", holder.Email.Value));

        var named = refused.Document.GetElementById("address-holder")!;
        Assert.Contains("Held H.", named.TextContent, StringComparison.Ordinal);
        Assert.Contains(says, named.TextContent, StringComparison.Ordinal);
        Assert.Equal(!isActive, named.TextContent.Contains("first give Held H. another address", StringComparison.Ordinal));
        Assert.Equal(StoredPeople.PageOf(holder), named.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_form_says_which_name_counts()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        foreach (var page in new[] { Page, StoredPeople.PageOf(await portal.AddPersonAsync("Hinted H.")) })
        {
            Assert.Contains("the address that they sign in with",
                (await admin.GetAsync(page)).Document.GetElementById("email-hint")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_address_of_another_accounts_person_is_free()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var added = await admin.SubmitAsync(Page, Form, ("Name", "Of two"), ("Email", "wingtip-partner-admin@wingtip.example"));

        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
    }

    [Theory]
    [InlineData("AccountAdmin")]
    [InlineData("PartnerAdmin")]
    [InlineData("7")]
    public async Task A_User_admin_can_not_give_more_than_their_own_role(string role)
    {
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var page = await admin.GetAsync(Page);
        Assert.True(((IHtmlInputElement)page.Document.GetElementById("role-AccountAdmin")!).IsDisabled);
        Assert.Contains("contoso-account-admin@contoso.example", page.Document.GetElementById("not-yours")!.TextContent,
            StringComparison.Ordinal);

        var refused =
            await admin.SubmitAsync(page, Form, ("Name", "Forged F."), ("Email", $"forged-{role}@contoso.example"), ("Roles", role));

        Assert.Equal(UserRules.RoleIsYoursToGive.Refusal, refused.Document.GetElementById("roles-problem")!.TextContent);
        Assert.False(await IsThereAsync($"forged-{role}@contoso.example"));
    }

    [Fact]
    public async Task Adding_one_address_many_times_at_once_adds_one_person_and_the_others_read_why_not()
    {
        for (var round = 0; round < Campaign.Rounds(5, 50); round++)
        {
            var email = $"raced-{round}@contoso.example";
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            {
                using var admin = await portal.SignInAsync(i % 2 == 0 ? "contoso-account-admin" : "contoso-user-admin");
                var form = await admin.GetAsync(Page);
                return await admin.SubmitAsync(form, Form, ("Name", $"Raced {i}"), ("Email", email));
            }));

            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
            Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.Redirect),
                a => Assert.Contains(UserRules.EmailIsFree.Refusal, a.Alerts[0], StringComparison.Ordinal));
            Assert.Single(await portal.MailToAsync(await FindAsync(email)));
        }
    }

    private async Task RefuseAsync(string name, string email, string field)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var before = await MailCountAsync();

        var refused = await admin.SubmitAsync(Page, Form, ("Name", name), ("Email", email));

        Assert.Equal(before, await MailCountAsync());
        Assert.Equal(BadPersons.IsReadAtAll(name, email) ? HttpStatusCode.OK : HttpStatusCode.BadRequest, refused.StatusCode);
        if (refused.StatusCode == HttpStatusCode.OK)
        {
            Assert.NotEmpty(refused.Document.GetElementById($"{field}-problem")!.TextContent);
            Assert.Equal(name, refused.Document.GetElementById("name")!.GetAttribute("value"));
            Assert.Equal(email, refused.Document.GetElementById("email")!.GetAttribute("value"));
        }
    }

    private async Task<int> MailCountAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.MailOf(account.Id).CountAsync());
    }

    private async Task<bool> IsThereAsync(string email)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AnyAsync(u => u.Email == EmailAddress.Parse(email)));
    }

    private async Task<PortalUser> FindAsync(string email)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AsNoTracking().SingleAsync(u => u.Email == EmailAddress.Parse(email)));
    }
}
