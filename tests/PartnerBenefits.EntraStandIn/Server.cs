using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PartnerBenefits.EntraStandIn;

internal static class Server
{
    private const string Tenant = "/{tenant:regex(^(organizations|common|[0-9a-fA-F-]{{36}})$)}";

    /// <summary>Uses an empty builder, so that no setting of the portal applies.</summary>
    public static WebApplication Build(StandIn standIn, SigningKey key, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => Listen(options, standIn, port));
        builder.Services.AddRouting();
        var app = builder.Build();
        Map(app, standIn, key);
        return app;
    }

    private static void Listen(KestrelServerOptions options, StandIn standIn, int port) =>
        options.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(standIn.Certificate));

    private static void Map(WebApplication app, StandIn standIn, SigningKey key)
    {
        var sessions = new Sessions();
        var codes = new Codes();
        var discovery = new Discovery(standIn, key);
        var authorize = new AuthorizeEndpoint(standIn, sessions, codes);
        var tenant = app.MapGroup(Tenant);
        tenant.MapGet("/v2.0/.well-known/openid-configuration", discovery.DescribeAsync);
        tenant.MapGet("/discovery/v2.0/keys", discovery.ListKeysAsync);
        tenant.MapGet("/oauth2/v2.0/authorize", authorize.ShowAsync);
        tenant.MapPost("/oauth2/v2.0/authorize", authorize.ChooseAsync);
        tenant.MapPost("/oauth2/v2.0/token", new TokenEndpoint(standIn, codes, new IdTokens(standIn, key)).RedeemAsync);
        tenant.MapGet("/oauth2/v2.0/logout", new LogoutEndpoint(standIn, sessions).EndAsync);
    }
}
