using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class GiveRolesTests : PortalTest
{
    [Fact]
    public async Task Roles_count_from_the_persons_next_request_on_and_the_trail_has_them_before_and_after()
    {
        var user = await portal.AddPersonAsync("Grows G.");
        using var theirs = await portal.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/account/audit")).StatusCode);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var given = await GiveAsync(admin, user, "PartnerAdmin", "UserAdmin");

        Assert.Equal((HttpStatusCode.Redirect, StoredPeople.PageOf(user)), (given.StatusCode, given.Location));
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/account/audit")).StatusCode);
        var audited = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.RolesChanged, "before=None after=PartnerAdmin+UserAdmin"), (audited.Action, audited.Detail));
        Assert.Contains("Changed roles Not an admin → Partner admin, User admin · Grows G.",
            (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> GiveAsync(Visitor visitor, PortalUser user, params string[] roles)
    {
        var form = (await visitor.GetAsync(StoredPeople.PageOf(user))).Document.QuerySelector("#roles-form")!;
        return await visitor.PostAsync($"{StoredPeople.PageOf(user)}?handler=Roles",
            [.. Answer.Fill(form), .. roles.Select(role => KeyValuePair.Create("Roles", role))]);
    }
}
