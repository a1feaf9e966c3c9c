using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

public sealed class SignInPage(Visit visit) : PortalPage(visit)
{
    public Task OpenAsync() => Visit.GoAsync("/signin");

    public ILocator PersonaButton(string persona) =>
        Main.GetByRole(AriaRole.Button, new() { Name = Persona.Find(persona)!.Name, Exact = true });

    public async Task ChooseAsync(string persona)
    {
        await PersonaButton(persona).ClickAsync();
        await Expect(SignOutButton).ToBeVisibleAsync();
    }
}
