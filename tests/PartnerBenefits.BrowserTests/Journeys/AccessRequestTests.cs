using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Somebody of an organisation that has an account, and who isn't one of its people yet.</summary>
public sealed class AccessRequestTests(Chromium chromium) : Journey(chromium)
{
    private const string Person = "Contoso Newcomer";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_asks_for_access_is_in_once_an_admin_has_granted_it(string locale)
    {
        var newcomer = await SignInAsync("contoso-newcomer", locale);
        var asking = new JoinPages(newcomer);
        await asking.AskAsync("Azure");

        var manager = new PortalPage(await SignInAsync("contoso-account-admin", locale));
        await manager.ChooseInMenuAsync("User management");
        await manager.Region("Waiting for your answer").GetByRole(AriaRole.Link, new() { Name = Person, Exact = true }).ClickAsync();
        await manager.Button("Grant").ClickAsync();
        await Expect(manager.Notice.First).ToHaveTextAsync(newcomer.Labels["The person now has access and gets an invitation by e-mail."]);

        await asking.Link("Check again").ClickAsync();
        await Expect(asking.Heading).ToHaveTextAsync(newcomer.Labels["Dashboard"]);
        await Expect(asking.Notice.First).ToContainTextAsync("Contoso Consulting");
    }
}
