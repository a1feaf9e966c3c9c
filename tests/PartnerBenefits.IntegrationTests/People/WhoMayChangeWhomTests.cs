using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class WhoMayChangeWhomTests : PortalTest
{
    /// <summary>Tries all combinations of roles over the real pages.</summary>
    [Fact]
    public async Task Every_role_changes_whom_it_may_and_nobody_else()
    {
        var deviations = new List<string>();
        foreach (var manager in Enumerable.Range(0, 8).Select(roles => (PartnerRoles)roles))
        {
            using var visitor = await portal.SignedInAsync(await portal.AddPersonAsync("Manager", manager));
            foreach (var other in Enumerable.Range(0, 8).Select(roles => (PartnerRoles)roles))
            {
                deviations.AddRange(await TryAllAsync(visitor, manager, other));
            }
        }

        Assert.Empty(deviations);
    }

    [Theory]
    [InlineData("contoso-partner-admin", "Only an Account admin or a User admin can add people and change them.",
        "contoso-user-admin@contoso.example")]
    [InlineData("contoso-user-admin", "A User admin can add, edit and disable only Members and User admins.",
        "contoso-account-admin@contoso.example")]
    public async Task Who_may_not_change_somebody_reads_why_and_who_can_help(string persona, string why, string helper)
    {
        var admin = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        using var visitor = await portal.SignInAsync(persona);

        var page = await visitor.GetAsync($"/account/users/{admin}");

        var reason = page.Document.GetElementById("not-yours-to-change")!;
        Assert.Contains(why, reason.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reason.QuerySelector($"a[href='mailto:{helper}']"));
        Assert.All(page.Document.QuerySelectorAll("#edit-form, #roles-form, #disable-form"), form =>
        {
            Assert.True(form.QuerySelector("fieldset")!.HasAttribute("disabled"));
            Assert.Equal("not-yours-to-change", form.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        });
    }

    private async Task<List<string>> TryAllAsync(Visitor visitor, PartnerRoles manager, PartnerRoles other)
    {
        var wrong = new List<string>();
        var mayUse = (manager & (PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin)) != 0;
        var token = (await visitor.GetAsync("/my")).Document.QuerySelector(
            "main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in (string[])["Edit", "Roles", "Disable", "Enable"])
        {
            var user = await portal.AddPersonAsync("Other", other, isActive: handler != "Enable");
            var seen = manager != PartnerRoles.None || other != PartnerRoles.None;
            var answer = await visitor.PostAsync($"{StoredPeople.PageOf(user)}?handler={handler}",
            [
                new("__RequestVerificationToken", token), new("OperationId", Guid.CreateVersion7().ToString()),
                new("Name", "Changed"), new("Email", user.Email.Value), new("Roles", "UserAdmin"),
                new("Version", $"{user.Version}"),
            ]);
            var now = await portal.FindPersonAsync(user);
            var changed = (now.Name, now.Roles, now.IsActive) != (user.Name, user.Roles, user.IsActive);
            var expected = manager.MayManage(other) && (handler != "Roles" || other != PartnerRoles.UserAdmin);
            var status = !seen ? HttpStatusCode.NotFound : !mayUse ? HttpStatusCode.Forbidden : manager.MayManage(other)
                ? HttpStatusCode.Redirect : HttpStatusCode.OK;
            if (changed != expected || answer.StatusCode != status)
            {
                wrong.Add($"{manager} {handler} {other}: {(int)answer.StatusCode}, changed: {changed}");
            }
        }

        return wrong;
    }
}
