using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>FluentValidation.AspNetCore is older than the FluentValidation that it runs with, and is no longer maintained.</summary>
public sealed class ValidationPairingTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    [Fact]
    public async Task A_validators_own_message_reaches_the_page_of_a_form()
    {
        using var member = await shared.Portal.SignInAsync("contoso-member");

        var refused = await member.SubmitAsync("/my", "main form", ("OperationId", Guid.Empty.ToString()), ("Language", "Fr"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("This form is incomplete. Choose again and save.", Assert.Single(refused.Alerts));
    }

    [Fact]
    public async Task A_validators_own_message_reaches_the_page_of_an_address()
    {
        using var member = await shared.Portal.SignInAsync("contoso-member");

        var refused = await member.GetAsync("/dashboard/partnership/benefits/software?find=" + new string('x', 101));

        Assert.Equal("Enter at most 100 characters to search for.", Assert.Single(refused.Alerts));
    }
}
