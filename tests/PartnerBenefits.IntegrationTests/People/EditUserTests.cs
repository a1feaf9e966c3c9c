using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class EditUserTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Form = "#edit-form";

    [Fact]
    public async Task A_name_and_an_address_are_corrected_and_the_trail_says_what_without_saying_how()
    {
        var user = await portal.AddPersonAsync("Ash D.");
        using var admin = await portal.SignInAsync("contoso-user-admin");

        var saved = await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Asha D."), ("Email", "asha.new@contoso.example"));

        Assert.Equal((HttpStatusCode.Redirect, StoredPeople.PageOf(user)), (saved.StatusCode, saved.Location));
        var now = await portal.FindPersonAsync(user);
        Assert.Equal(("Asha D.", "asha.new@contoso.example"), (now.Name, now.Email.Value));
        var audited = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.UserEdited, "changed=name+email"), (audited.Action, audited.Detail));
    }

    [Fact]
    public async Task Mail_that_waits_for_the_old_address_goes_to_the_new_one_and_no_other_mail_does()
    {
        var user = await portal.AddPersonAsync("Moved M.");
        var assignment = await portal.AssignAsync("advisory-hours", user, "private@elsewhere.example");
        await portal.ReadAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            var sent = new OutboxMessage(MailKind.SupportRequested, user, user.Email, null, now);
            sent.Take(now);
            sent.HandOver();
            sent.MarkSent(now);
            db.AddRange(
                new OutboxMessage(MailKind.Invitation, user, user.Email, null, now),
                new OutboxMessage(MailKind.ActivationActive, user, EmailAddress.Parse("private@elsewhere.example"), null, now),
                sent);
            return await db.SaveChangesAsync();
        });
        using var admin = await portal.SignInAsync("contoso-account-admin");

        await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Moved M."), ("Email", "moved@contoso.example"));

        Assert.Equal(
            ["moved@contoso.example", "private@elsewhere.example", user.Email.Value],
            (await portal.MailToAsync(user)).Select(m => m.To.Value));
        Assert.NotEqual(0, assignment.Id);
    }

    [Fact]
    public async Task The_alternative_address_of_their_open_support_benefit_is_refused_and_that_of_an_ended_one_is_not()
    {
        var user = await portal.AddPersonAsync("Helped H.");
        await portal.AssignAsync("support-onprem", user, "open@elsewhere.example");
        await portal.AssignAsync("support-onprem", user, "ended@elsewhere.example",
            assignment => assignment.End(Actor.System, portal.Clock.GetUtcNow().UtcDateTime, 0));
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Helped H."), ("Email", "OPEN@elsewhere.example"));
        var saved = await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Helped H."), ("Email", "ended@elsewhere.example"));

        Assert.Equal(UserRules.AddressIsNotTheAlternative.Refusal, refused.Document.GetElementById("email-problem")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("ended@elsewhere.example", (await portal.FindPersonAsync(user)).Email.Value);
    }

    [Fact]
    public async Task Somebody_elses_address_is_refused_and_ones_own_is_not()
    {
        var user = await portal.AddPersonAsync("Own O.");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused =
            await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Own O."), ("Email", "contoso-member@contoso.example"));
        var saved = await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Own P."), ("Email", user.Email.Value));

        Assert.Equal(UserRules.EmailIsFree.Refusal, refused.Document.GetElementById("email-problem")!.TextContent);
        Assert.Equal("contoso-member@contoso.example", refused.Document.GetElementById("email")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Own P.", (await portal.FindPersonAsync(user)).Name);
    }

    [Fact]
    public async Task Two_people_who_are_given_one_address_at_once_do_not_both_get_it()
    {
        for (var round = 0; round < Campaign.Rounds(5, 50); round++)
        {
            PortalUser[] both = [await portal.AddPersonAsync("Left"), await portal.AddPersonAsync("Right")];
            var answers = await Task.WhenAll(both.Select(async user =>
            {
                using var admin = await portal.SignInAsync("contoso-account-admin");
                return await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", user.Name),
                    ("Email", $"both-{round}@contoso.example"));
            }));

            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
            Assert.Equal(UserRules.EmailIsFree.Refusal,
                Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK).Document.GetElementById("email-problem")!.TextContent);
        }
    }

    [Fact]
    public async Task A_form_sent_twice_changes_once_and_does_not_undo_what_came_between()
    {
        var user = await portal.AddPersonAsync("First F.");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(StoredPeople.PageOf(user));

        await admin.SubmitAsync(form, Form, ("Name", "Second S."), ("Email", user.Email.Value));
        await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", "Third T."), ("Email", user.Email.Value));
        var again = await admin.SubmitAsync(form, Form, ("Name", "Second S."), ("Email", user.Email.Value));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Third T.", (await portal.FindPersonAsync(user)).Name);
        Assert.Equal(2, (await portal.AuditOfAsync(user)).Count);
    }

    [Fact]
    public async Task A_form_that_changes_nothing_is_not_in_the_audit_trail()
    {
        var user = await portal.AddPersonAsync("Same S.");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", " Same S. "), ("Email", user.Email.Value.ToUpperInvariant()));
        await admin.SubmitAsync(StoredPeople.PageOf(user), "#roles-form");

        Assert.Empty(await portal.AuditOfAsync(user));
    }

    [Theory]
    [MemberData(nameof(BadPersons.Emails), MemberType = typeof(BadPersons))]
    public async Task A_bad_address_is_refused_at_its_field(string bad) => await RefuseAsync("Asha D.", bad, "email");

    [Theory]
    [MemberData(nameof(BadPersons.Names), MemberType = typeof(BadPersons))]
    public async Task A_bad_name_is_refused_at_its_field(string bad) => await RefuseAsync(bad, "fine-too@contoso.example", "name");

    private async Task RefuseAsync(string name, string email, string field)
    {
        var user = await portal.AddPersonAsync("Stays S.");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(StoredPeople.PageOf(user), Form, ("Name", name), ("Email", email));

        var now = await portal.FindPersonAsync(user);
        Assert.Equal(("Stays S.", user.Email), (now.Name, now.Email));
        Assert.Equal(BadPersons.IsReadAtAll(name, email) ? HttpStatusCode.OK : HttpStatusCode.BadRequest, refused.StatusCode);
        if (refused.StatusCode == HttpStatusCode.OK)
        {
            Assert.NotEmpty(refused.Document.GetElementById($"{field}-problem")!.TextContent);
            Assert.Equal("true", refused.Document.GetElementById(field)!.GetAttribute("aria-invalid"));
        }
    }
}
