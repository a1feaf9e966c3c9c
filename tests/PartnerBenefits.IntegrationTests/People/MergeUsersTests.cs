using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class MergeUsersTests : PortalTest
{
    private const string Form = "#merge-form";

    private Visitor admin = null!;
    private PortalUser stays = null!;
    private PortalUser goes = null!;

    public override async ValueTask InitializeAsync()
    {
        admin = await SignInAsync("contoso-account-admin");
        stays = await portal.AddPersonAsync("Double D.");
        goes = await portal.AddPersonAsync("double d", PartnerRoles.PartnerAdmin);
    }

    [Fact]
    public async Task Seats_history_roles_and_waiting_mails_go_to_the_entry_that_stays()
    {
        await portal.AssignAsync("vs-professional", goes);
        await portal.AssignAsync("support-onprem", goes, "private@elsewhere.example");
        await portal.AssignAsync("vs-professional", goes, change: a => a.End(Actor.System, Now, 0));
        await QueueAsync(goes.Email, EmailAddress.Parse("private@elsewhere.example"));

        var merged = await MergeAsync();
        var page = await admin.GetAsync(merged.Location!);

        Assert.Equal(StoredPeople.PageOf(stays), merged.Location);
        Assert.Contains(Notices.UsersMerged, page.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), (page.Document.QuerySelectorAll("section[aria-labelledby=has] tbody tr").Length,
            page.Document.QuerySelectorAll("section[aria-labelledby=had] tbody tr").Length));
        Assert.Equal(PartnerRoles.PartnerAdmin, (await portal.FindPersonAsync(stays)).Roles);
        var gone = await portal.FindPersonAsync(goes);
        Assert.Equal((stays.Id, false, goes.Name, goes.Email), (gone.MergedInto, gone.IsActive, gone.Name, gone.Email));
        Assert.Empty(await portal.MailToAsync(goes));
        Assert.Equal([stays.Email.Value, "private@elsewhere.example"], (await portal.MailToAsync(stays)).Select(m => m.To.Value));
        var told = Assert.Single(await portal.AuditOfAsync(goes));
        Assert.Equal((AuditAction.UsersMerged, 2, $"into={stays.Id}"), (told.Action, told.Count, told.Detail));
        Assert.Equal((AuditAction.RolesChanged, "before=None after=PartnerAdmin"),
            Assert.Single((await portal.AuditOfAsync(stays)).Select(e => (e.Action, e.Detail))));
        await AssertSeatsAreCountedAsync();
    }

    [Fact]
    public async Task Where_both_have_a_seat_one_is_given_back_and_the_page_says_so_before()
    {
        await portal.AssignAsync("vs-professional", goes);
        await portal.AssignAsync("vs-professional", stays);

        var preview = await admin.GetAsync(Links.Merge(stays.Id, goes.Id));
        await admin.SubmitAsync(preview, Form);

        Assert.Contains("Both entries have a seat of", preview.Text, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await OpenAsync(stays), await OpenAsync(goes)));
        Assert.Equal(2, await portal.ReadAsync(db => db.AssignmentsOf(stays.AccountId).CountAsync(a => a.UserId == stays.Id)));
        Assert.Contains(await portal.AuditOfAsync(goes), e => e.Action == AuditAction.UserRemoved && e.EntitlementId is not null);
        await AssertSeatsAreCountedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_activations_the_one_that_is_further_stays(bool isOfTheEntryThatGoes)
    {
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, "advisory-hours");
        await portal.ReadAsync(db => db.EntitlementsOf(stays.AccountId).Where(e => e.Id == entitlement)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Seats, 2)));
        var staff = await portal.AnyStaffAsync();
        var active = await portal.AssignAsync("advisory-hours", isOfTheEntryThatGoes ? goes : stays, "one@elsewhere.example", a =>
        {
            a.Activation!.Take(staff, Now);
            a.Activation.Complete(staff, "AC-1", "CT-1", Now);
        });
        await portal.AssignAsync("advisory-hours", isOfTheEntryThatGoes ? stays : goes, "two@elsewhere.example");

        await MergeAsync();

        var open = await portal.ReadAsync(db => db.AssignmentsOf(stays.AccountId).Include(a => a.Activation)
            .SingleAsync(a => a.UserId == stays.Id && a.EndedAt == null));
        Assert.Equal((active.Id, ActivationStage.Active), (open.Id, open.Activation!.Stage));
        await AssertSeatsAreCountedAsync();
    }

    [Fact]
    public async Task An_entry_with_which_somebody_has_signed_in_stays_whichever_page_one_comes_from()
    {
        await LinkAsync(goes);

        var preview = await admin.GetAsync(Links.Merge(stays.Id, goes.Id));
        var forced = await admin.SubmitAsync(preview, Form, ("UserId", goes.Id.ToString()));
        var merged = await admin.SubmitAsync(preview, Form);

        Assert.Equal(Links.Merge(goes.Id), preview.Document.QuerySelector(Form)!.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
        Assert.Equal(StoredPeople.PageOf(goes), merged.Location);
        Assert.Equal(goes.Id, (await portal.FindPersonAsync(stays)).MergedInto);
    }

    [Fact]
    public async Task Two_entries_with_which_people_have_signed_in_are_not_merged()
    {
        var preview = await admin.GetAsync(Links.Merge(stays.Id, goes.Id));
        await LinkAsync(goes);
        await LinkAsync(stays);

        var refused = await admin.SubmitAsync(preview, Form);

        Assert.Equal([MergeRules.NobodySignedInWithIt.Refusal], refused.Alerts);
        Assert.True(refused.Document.QuerySelector(Form + " button")!.HasAttribute("disabled"));
        Assert.Null((await portal.FindPersonAsync(goes)).MergedInto);
    }

    [Fact]
    public async Task A_merged_entry_leaves_lists_and_choices_and_its_address_leads_to_the_one_that_stays()
    {
        using var member = await portal.SignedInAsync(goes);
        await MergeAsync();

        Assert.Equal(StoredPeople.PageOf(stays), (await admin.GetAsync(StoredPeople.PageOf(goes))).Location);
        Assert.Contains("/signin", (await member.GetAsync("/my")).Location!, StringComparison.Ordinal);
        Assert.DoesNotContain("double d", (await admin.GetAsync("/account/users")).Text, StringComparison.Ordinal);
        var trail = await admin.GetAsync("/account/audit");
        Assert.DoesNotContain(goes.Id.ToString(), trail.Document.QuerySelector("main form")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("double d", trail.Document.QuerySelector($"main td a[href='{StoredPeople.PageOf(goes)}']")!.TextContent);
        Assert.DoesNotContain(goes.Id.ToString(),
            (await admin.GetAsync(await portal.PageAsync(BenefitForms.VisualStudio))).Body, StringComparison.Ordinal);
        var taken = await admin.SubmitAsync("/account/users/add", "main form", ("Name", "Again A."), ("Email", goes.Email.Value));
        Assert.Contains("was merged into another one", taken.Document.GetElementById("address-holder")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(goes, "Enable")).StatusCode);
        Assert.False((await portal.FindPersonAsync(goes)).IsActive);
    }

    [Fact]
    public async Task The_role_of_the_last_Account_admin_goes_to_the_entry_that_stays()
    {
        var last = await portal.FindPersonAsync(
            stays.AccountId, await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin"));

        await admin.SubmitAsync(Links.Merge(stays.Id, last.Id), Form);

        Assert.Equal(stays.Id, (await portal.FindPersonAsync(last)).MergedInto);
        Assert.Equal(PartnerRoles.AccountAdmin, (await portal.FindPersonAsync(stays)).Roles);
    }

    [Fact]
    public async Task A_User_admin_merges_only_people_they_may_change()
    {
        using var userAdmin = await portal.SignInAsync("contoso-user-admin");
        var other = await portal.AddPersonAsync("Double D.");

        var shown = await userAdmin.GetAsync(Links.Merge(stays.Id, goes.Id));
        var refused = await userAdmin.SubmitAsync(shown, Form);
        var merged = await userAdmin.SubmitAsync(Links.Merge(stays.Id, other.Id), Form);

        Assert.Equal([UserRules.IsYoursToManage.Refusal], refused.Alerts);
        Assert.Contains(UserRules.IsYoursToManage.Refusal, shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_twice_merges_once_and_is_answered_alike()
    {
        await portal.AssignAsync("vs-professional", goes);
        var form = await admin.GetAsync(Links.Merge(stays.Id, goes.Id));

        var (first, second) = (await admin.SubmitAsync(form, Form), await admin.SubmitAsync(form, Form));

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.StatusCode, second.Location));
        Assert.Single(await portal.AuditOfAsync(goes));
    }

    [Fact]
    public async Task The_alternative_address_of_a_support_benefit_never_becomes_the_persons_own()
    {
        await portal.AssignAsync("support-onprem", goes, stays.Email.Value);

        var refused = await admin.SubmitAsync(Links.Merge(stays.Id, goes.Id), Form);

        Assert.Equal([MergeRules.AddressIsNotTheAlternative.Refusal], refused.Alerts);
        Assert.Equal(1, await OpenAsync(goes));
    }

    [Fact]
    public async Task The_page_finds_the_other_entry_by_name_or_by_a_search_and_none_of_another_account()
    {
        var stranger = await portal.AddPersonAsync("Double D.", organisation: DemoOrganisation.Fabrikam);

        var alike = await admin.GetAsync(Links.Merge(stays.Id));
        var found = await admin.GetAsync(Links.Merge(stays.Id) + "?find=contoso-member");

        Assert.Equal([Links.Merge(stays.Id, goes.Id)], alike.Document.QuerySelectorAll("main td a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Contoso Member", found.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Links.Merge(stays.Id, stranger.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Links.Merge(stays.Id, stays.Id))).StatusCode);
        var forged = await admin.SubmitAsync(Links.Merge(stays.Id, goes.Id), Form, ("UserId", stranger.Id.ToString()));
        Assert.Equal([MergeRules.IsChosen.Refusal], forged.Alerts);
    }

    [Fact]
    public async Task A_seat_that_is_assigned_while_the_person_is_merged_is_not_left_behind()
    {
        var page = await portal.PageAsync(BenefitForms.VisualStudio);
        for (var round = 0; round < Campaign.Rounds(5, 50); round++)
        {
            var (first, second) = (await portal.AddPersonAsync($"Raced {round}"), await portal.AddPersonAsync($"Raced {round}"));
            using var other = await portal.SignInAsync("contoso-partner-admin");
            var merge = await admin.GetAsync(Links.Merge(first.Id, second.Id));
            var assign = await other.GetAsync(page);

            var answers = await Task.WhenAll(
                Task.Run(() => admin.SubmitAsync(merge, Form)),
                Task.Run(() => other.SubmitAsync(assign, "form[action$='handler=Assign']", ("UserId", second.Id.ToString()))));

            Assert.Equal(HttpStatusCode.Redirect, answers[0].StatusCode);
            Assert.DoesNotContain(answers, a => (int)a.StatusCode >= 500);
            Assert.Equal(0, await OpenAsync(second));
            Assert.Equal(answers[1].StatusCode == HttpStatusCode.Redirect ? 1 : 0, await OpenAsync(first));
            await AssertSeatsAreCountedAsync();
            await portal.ReadAsync(async db =>
            {
                var given = await db.AssignmentsOf(stays.AccountId).Where(a => a.UserId == first.Id && a.EndedAt == null).ToListAsync();
                given.ForEach(a => a.End(Actor.System, Now, 0));
                await db.EntitlementsOf(stays.AccountId).Where(e => given.Select(a => a.EntitlementId).Contains(e.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatsTaken, e => e.SeatsTaken - 1));
                return await db.SaveChangesAsync();
            });
        }
    }

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    private Task<Answer> MergeAsync() => admin.SubmitAsync(Links.Merge(stays.Id, goes.Id), Form);

    private async Task<Answer> PostAsync(PortalUser user, string handler)
    {
        var token = (await admin.GetAsync("/my")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await admin.PostAsync($"{StoredPeople.PageOf(user)}?handler={handler}",
            [new("__RequestVerificationToken", token), new("OperationId", Guid.CreateVersion7().ToString())]);
    }

    private Task<int> OpenAsync(PortalUser user) =>
        portal.ReadAsync(db => db.AssignmentsOf(user.AccountId).CountAsync(a => a.UserId == user.Id && a.EndedAt == null));

    private async Task AssertSeatsAreCountedAsync() => Assert.Empty(await portal.ReadAsync(db => db.EntitlementsOf(stays.AccountId)
        .Where(e => e.SeatsTaken != db.AssignmentsOf(stays.AccountId).Count(a => a.EntitlementId == e.Id && a.EndedAt == null))
        .Select(e => e.Id).ToListAsync()));

    private Task<int> LinkAsync(PortalUser user) => portal.ReadAsync(async db =>
    {
        (await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id))
            .Link(DemoOrganisation.Contoso.TenantId, Guid.NewGuid());
        return await db.SaveChangesAsync();
    });

    private Task<int> QueueAsync(params EmailAddress[] addresses) => portal.ReadAsync(async db =>
    {
        db.AddRange(addresses.Select(to => new OutboxMessage(MailKind.SeatAssigned, goes, to, null, Now)));
        return await db.SaveChangesAsync();
    });
}
