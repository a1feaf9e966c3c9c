using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
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

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://evil.example/00000000-0000-0000-0000-00000000d001/v2.0")]
    [InlineData("{0}not-a-tenant/v2.0")]
    [InlineData("{0}00000000-0000-0000-0000-00000000d001/v2.0/more")]
    public async Task A_sign_out_that_another_issuer_tells_of_ends_nothing(string issuer)
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Member);
        var sid = (await OnlySessionAsync()).ProviderSession;
        using var entra = demo.Portal.Visit();
        var named = string.Format(System.Globalization.CultureInfo.InvariantCulture, issuer, demo.StandIn.Instance);

        await entra.GetAsync($"/signout-oidc?sid={sid}&iss={Uri.EscapeDataString(named)}");
        Assert.Equal(1, await SessionsAsync());

        await entra.GetAsync($"/signout-oidc?sid={sid}&iss={Uri.EscapeDataString($"{demo.StandIn.Instance}{Member.TenantId}/v2.0")}");
        Assert.Equal(0, await SessionsAsync());
    }

    [Fact]
    public async Task A_sign_out_of_an_unknown_session_writes_nothing()
    {
        var begun = new BegunTransactions();
        demo.Portal.With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(begun)));
        using var entra = demo.Portal.Visit();
        await entra.GetAsync("/");
        begun.Count = 0;

        var answer = await entra.GetAsync("/signout-oidc?sid=" + Guid.NewGuid());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, begun.Count);
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_that_the_browser_had()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Member);
        await visitor.SignInAsync(Member);

        Assert.Equal(1, await SessionsAsync());
    }

    private sealed class BegunTransactions : DbTransactionInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }

    private Task<Session> OnlySessionAsync() => demo.Portal.ReadAsync(db => db.Set<Session>().AsNoTracking().SingleAsync());

    private async Task<int> SessionsAsync()
    {
        var account = await demo.Portal.AccountAsync(DemoOrganisation.Contoso);
        return await demo.Portal.ReadAsync(db => db.SessionsOf(account.Id).CountAsync());
    }
}
