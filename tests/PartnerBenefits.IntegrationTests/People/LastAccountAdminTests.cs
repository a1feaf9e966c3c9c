using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class LastAccountAdminTests : PortalTest
{
    [Theory]
    [InlineData("#disable-form")]
    [InlineData("#roles-form")]
    public async Task The_last_Account_admin_who_can_sign_in_stays_one(string form)
    {
        await portal.AddPersonAsync("Out O.", PartnerRoles.AccountAdmin, isActive: false);
        var last = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync($"/account/users/{last}", form);

        Assert.Equal(UserRules.AnAccountAdminStays.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(1, await AdminsAsync());
    }

    [Fact]
    public async Task An_Account_admin_beside_another_can_step_down()
    {
        var other = await portal.AddPersonAsync("Second S.", PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin);
        using var admin = await portal.SignedInAsync(other);

        var stepped = await GiveAsync(admin, other, "PartnerAdmin");

        Assert.Equal(HttpStatusCode.Redirect, stepped.StatusCode);
        Assert.Equal(PartnerRoles.PartnerAdmin, (await portal.FindPersonAsync(other)).Roles);
    }

    [Theory]
    [InlineData(true, "Roles")]
    [InlineData(false, "Roles")]
    [InlineData(true, "Disable")]
    [InlineData(false, "Disable")]
    public async Task Two_last_Account_admins_can_not_both_go_at_once(bool eachOther, string handler)
    {
        var first = await portal.FindPersonAsync((await portal.AccountAsync(DemoOrganisation.Contoso)).Id,
            await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin"));
        var second = await portal.AddPersonAsync("Second S.", PartnerRoles.AccountAdmin);
        for (var round = 0; round < Campaign.Rounds(10, 100); round++)
        {
            await RestoreAsync(first, second);
            (PortalUser Who, PortalUser Whom)[] both = eachOther ? [(first, second), (second, first)] : [(first, first), (second, second)];
            var forms = await Task.WhenAll(both.Select(async pair =>
            {
                var visitor = await portal.SignedInAsync(pair.Who);
                var page = await visitor.GetAsync(StoredPeople.PageOf(pair.Whom));
                return (Visitor: visitor,
                    Fields: Answer.Fill(page.Document.QuerySelector($"form[action$='handler={handler}']")!), pair.Whom);
            }));

            var answers = await Task.WhenAll(
                forms.Select(f => Task.Run(() => f.Visitor.PostAsync($"{StoredPeople.PageOf(f.Whom)}?handler={handler}", f.Fields))));

            Assert.Single(
                answers, a => a.StatusCode == HttpStatusCode.Redirect && !a.Location!.Contains("signin", StringComparison.Ordinal));
            Assert.DoesNotContain(answers, a => (int)a.StatusCode >= 500);
            Assert.Equal(1, await AdminsAsync());
            Array.ForEach(forms, f => f.Visitor.Dispose());
        }
    }

    private static async Task<Answer> GiveAsync(Visitor visitor, PortalUser user, params string[] roles)
    {
        var form = (await visitor.GetAsync(StoredPeople.PageOf(user))).Document.QuerySelector("#roles-form")!;
        return await visitor.PostAsync($"{StoredPeople.PageOf(user)}?handler=Roles",
            [.. Answer.Fill(form), .. roles.Select(role => KeyValuePair.Create("Roles", role))]);
    }

    private Task<int> RestoreAsync(params PortalUser[] admins) => portal.ReadAsync(db => db.UsersOf(admins[0].AccountId)
        .Where(u => admins.Select(a => a.Id).Contains(u.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(u => u.Roles, PartnerRoles.AccountAdmin).SetProperty(u => u.IsActive, true)));

    private async Task<int> AdminsAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(
            db => db.UsersOf(account.Id).CountAsync(u => u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0));
    }
}
