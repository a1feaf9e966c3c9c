using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

public sealed class StandInSignInTests(StandInSignInTests.Entra entra) : IClassFixture<StandInSignInTests.Entra>
{
    private readonly StandIn standIn = entra.StandIn;

    public static TheoryData<Fault, Type> Refusals => new()
    {
        { Fault.WrongIssuer, typeof(SecurityTokenInvalidIssuerException) },
        { Fault.WrongAudience, typeof(SecurityTokenInvalidAudienceException) },
        { Fault.WrongNonce, typeof(OpenIdConnectProtocolInvalidNonceException) },
        { Fault.WrongSignature, typeof(SecurityTokenInvalidSignatureException) },
        { Fault.Expired, typeof(SecurityTokenExpiredException) },
    };

    [Fact]
    public async Task Staff_come_in_by_a_code_and_a_proof_key_with_the_role_that_their_token_gives()
    {
        using var operatorOfOurs = EntraVisitor.Of(entra.Portal, standIn);

        var answer = await operatorOfOurs.SignInAsync(Entra.Operator, "/support-desk");

        Assert.Equal((HttpStatusCode.OK, "/support-desk"), (answer.StatusCode, answer.Address));
        var asked = standIn.Received.Authorize[^1];
        Assert.Equal(("code", "S256", "form_post"), (asked["response_type"], asked["code_challenge_method"], asked["response_mode"]));
        Assert.NotEmpty(standIn.Received.Token[^1]["code_verifier"]);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_token_with_a_fault_lets_nobody_in(Fault fault, Type refusal)
    {
        using var visitor = EntraVisitor.Of(entra.Portal, standIn);
        entra.Failures.Clear();
        standIn.Fault = fault;

        await visitor.SignInAsync(Entra.Operator, "/support-desk");

        Assert.Contains(refusal, entra.Failures.Select(failure => failure.GetType()));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Portal.GetAsync("/support-desk")).StatusCode);
    }

    public sealed class Entra : IAsyncLifetime
    {
        public static StandInPerson Operator { get; } = StandInPeople.Of("support-operator");

        public StandIn StandIn { get; private set; } = null!;

        public Portal Portal { get; private set; } = null!;

        public ConcurrentQueue<Exception> Failures { get; } = new();

        public async ValueTask InitializeAsync()
        {
            StandIn = await StandIn.StartAsync();
            Portal = new Portal().InProduction().InEntra(StandIn).With("Mail:BaseUrl", "https://localhost")
                .With(services => services.PostConfigure<OpenIdConnectOptions>(
                    OpenIdConnectDefaults.AuthenticationScheme, options => Watch(options.Events)));
            await Portal.ReadAsync(db => Task.FromResult(true));
        }

        public async ValueTask DisposeAsync()
        {
            await Portal.DisposeAsync();
            await StandIn.DisposeAsync();
        }

        private void Watch(OpenIdConnectEvents events)
        {
            var handle = events.OnRemoteFailure;
            events.OnRemoteFailure = context =>
            {
                Failures.Enqueue(context.Failure!);
                return handle(context);
            };
        }
    }
}
