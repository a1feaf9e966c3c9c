using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class EnableUserTests : PortalTest
{
    [Fact]
    public async Task A_disabled_person_is_refused_with_their_next_request_and_an_enabled_person_can_sign_in_again()
    {
        var user = await portal.AddPersonAsync("Away A.");
        using var theirs = await portal.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/dashboard")).StatusCode);
        using var admin = await portal.SignInAsync("contoso-user-admin");

        await admin.SubmitAsync(StoredPeople.PageOf(user), "#disable-form");
        var refused = await theirs.GetAsync("/dashboard");
        await admin.SubmitAsync(StoredPeople.PageOf(user), "#enable-form");
        using var again = await portal.SignedInAsync(user);

        Assert.StartsWith("http://localhost/signin", refused.Message.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/dashboard")).StatusCode);
        Assert.Equal([AuditAction.UserDisabled, AuditAction.UserEnabled], (await portal.AuditOfAsync(user)).Select(e => e.Action));
    }
}
