using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>What somebody comes to who isn't signed in: why, who can help, and a way on.</summary>
public sealed class RefusedPage(Visit visit) : PortalPage(visit)
{
    private const string SessionCookie = "__Host-PartnerBenefits";

    public ILocator AsAnother => Link("Sign in with another account");

    public ILocator TryAgain => Link("Try again");

    public ILocator Helper(StandInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Alert.GetByRole(AriaRole.Listitem).Filter(new() { HasText = person.Name })
            .GetByRole(AriaRole.Link, new() { Name = person.Email!, Exact = true });
    }

    /// <summary>And nobody is signed in.</summary>
    public async Task ExpectAsync(string heading)
    {
        await Expect(Heading).ToHaveTextAsync(Labels[heading]);
        await Expect(Alert).ToContainTextAsync(".");
        await Expect(AsAnother.Or(TryAgain)).ToBeVisibleAsync();
        await Expect(SignOutButton).ToHaveCountAsync(0);
        Assert.DoesNotContain(await Visit.Browser.CookiesAsync([Visit.Portal.Address.ToString()]), c => c.Name == SessionCookie);
    }

    public async Task ExpectHelperAsync(StandInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        await Expect(Helper(person)).ToHaveAttributeAsync("href", $"mailto:{person.Email}");
    }
}
