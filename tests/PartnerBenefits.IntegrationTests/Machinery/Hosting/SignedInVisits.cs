using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Signs in people whom the demo's sign-in page doesn't know, with the same session and cookie.</summary>
internal static class SignedInVisits
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static Task<Visitor> SignedInAsync(this Portal portal, PortalUser user) =>
        portal.SignedInAsync(new SignedIn(user, null, null, portal.Clock.GetUtcNow().UtcDateTime));

    public static Task<Visitor> SignedInAsync(this Portal portal, Newcomer newcomer) =>
        portal.SignedInAsync(new SignedIn(null, null, newcomer, portal.Clock.GetUtcNow().UtcDateTime));

    private static async Task<Visitor> SignedInAsync(this Portal portal, SignedIn who)
    {
        var (options, now) =
            (portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme), portal.Clock.GetUtcNow());
        await using var scope = portal.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<SessionStart>().RunAsync(
            who, new AuthenticationProperties(), TestContext.Current.CancellationToken);
        var ticket = new AuthenticationTicket(
            person, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, Scheme);
        var visitor = portal.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}");
        return visitor;
    }
}
