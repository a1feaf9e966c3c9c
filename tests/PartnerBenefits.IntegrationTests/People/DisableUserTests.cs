using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class DisableUserTests : PortalTest
{
    [Fact]
    public async Task Who_disables_themselves_is_told_before_and_after()
    {
        var user = await portal.AddPersonAsync("Goes G.", PartnerRoles.UserAdmin);
        using var theirs = await portal.SignedInAsync(user);
        var page = await theirs.GetAsync(StoredPeople.PageOf(user));
        Assert.Contains("This is you. You would be signed out immediately", page.Text, StringComparison.Ordinal);

        var gone = await theirs.SubmitAsync(page, "#disable-form");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (gone.StatusCode, gone.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/dashboard")).StatusCode);
        Assert.False((await portal.FindPersonAsync(user)).IsActive);
    }

    [Fact]
    public async Task A_form_sent_twice_disables_once_even_when_they_were_enabled_between()
    {
        var user = await portal.AddPersonAsync("Twice T.");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(StoredPeople.PageOf(user));

        await admin.SubmitAsync(form, "#disable-form");
        await admin.SubmitAsync(StoredPeople.PageOf(user), "#enable-form");
        var again = await admin.SubmitAsync(form, "#disable-form");

        Assert.Equal((HttpStatusCode.Redirect, StoredPeople.PageOf(user)), (again.StatusCode, again.Location));
        Assert.True((await portal.FindPersonAsync(user)).IsActive);
    }
}
