using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The stand-in's own page, where Entra would ask for an account and a password.</summary>
public sealed class WhoSignsInPage(Visit visit)
{
    public ILocator Heading => visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Who signs in?", Exact = true });

    public ILocator Cancel => Button("Cancel");

    /// <summary>Without script it is pressed to go back to the portal.</summary>
    public ILocator Continue => Button("Continue");

    public ILocator Person(StandInPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return visit.Page.Locator($"button[value='{person.Key}']");
    }

    /// <summary>Only after it was asked: a session with the stand-in must not have let the person through.</summary>
    public async Task ChooseAsync(StandInPerson person)
    {
        await Expect(Heading).ToBeVisibleAsync();
        await Person(person).ClickAsync();
    }

    private ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
