using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The people of an account, the form that adds one, and the page of each.</summary>
public sealed class UsersPages(Visit visit) : PortalPage(visit)
{
    public ILocator FullName => Main.GetByRole(AriaRole.Textbox, new() { Name = Labels["Full name"], Exact = true });

    public ILocator Email => Main.GetByRole(AriaRole.Textbox, new() { Name = Labels["E-mail address"], Exact = true });

    public ILocator Has => Region("Benefits of this person").Locator("a.name");

    public ILocator Role(string english) => Main.GetByRole(AriaRole.Checkbox, new() { Name = Labels[english], Exact = true });

    public ILocator Disable(string person) =>
        Main.GetByRole(AriaRole.Button, new() { Name = Labels.With("Disable {0}", person), Exact = true });

    public async Task OpenAsync(string person)
    {
        await Visit.GoAsync("/account/users");
        await Main.GetByRole(AriaRole.Link, new() { Name = person, Exact = true }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync(person);
    }

    public async Task AddAsync(string name, string email)
    {
        await FullName.FillAsync(name);
        await Email.FillAsync(email);
        await Button("Add").ClickAsync();
        await Expect(Heading).ToHaveTextAsync(name);
    }

    public Task GiveAsync(string role) => TickAsync(role, true);

    public Task TakeAwayAsync(string role) => TickAsync(role, false);

    public async Task DisableAsync(string person)
    {
        await Disable(person).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The person is disabled. They are signed out the next time they open a page."]);
    }

    private async Task TickAsync(string role, bool has)
    {
        await Role(role).SetCheckedAsync(has);
        await Region("Roles").GetByRole(AriaRole.Button, new() { Name = Labels["Save"] }).ClickAsync();
        await Expect(Notice).ToHaveTextAsync(Labels["The roles were saved. They take effect the next time the person opens a page."]);
    }
}
