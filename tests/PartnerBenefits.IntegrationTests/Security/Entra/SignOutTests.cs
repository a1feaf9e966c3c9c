using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

public sealed class SignOutTests : EntraTest
{
    private static readonly StandInPerson Member = StandInPeople.Of("contoso-member");

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_Entra_without_a_question_there()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Member);

        var home = await visitor.SignOutAsync();

        Assert.Contains("You are signed out.", home.Text, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(demo.StandIn.Received.Logout[^1]["logout_hint"]));
        Assert.Equal(0, await SessionsAsync());
        Assert.True(visitor.IsChoice(await visitor.OpenAsync("/signin")));
    }

    [Fact]
    public async Task Who_signs_out_at_Entra_is_signed_out_here_by_what_Entra_calls_the_session()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Member);
        var session = await demo.Portal.ReadAsync(
            async db => await db.SessionsOf((await demo.StoredAsync("contoso-member")).AccountId).SingleAsync());
        using var entra = demo.Portal.Visit();

        await visitor.OpenAsync("/signout-oidc");
        await entra.GetAsync("/signout-oidc?sid=" + Guid.NewGuid());
        Assert.Equal("/my", (await visitor.OpenAsync("/my")).Address);
        await entra.GetAsync("/signout-oidc?sid=" + session.ProviderSession);

        Assert.NotNull((await visitor.Portal.GetAsync("/my")).Location);
        Assert.Equal(0, await SessionsAsync());
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_that_the_browser_had()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Member);
        await visitor.SignInAsync(Member);

        Assert.Equal(1, await SessionsAsync());
    }

    private async Task<int> SessionsAsync()
    {
        var account = await demo.Portal.AccountAsync(DemoOrganisation.Contoso);
        return await demo.Portal.ReadAsync(db => db.SessionsOf(account.Id).CountAsync());
    }
}
