using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>"Why can't I?": what stands at a control that can't be used, and at a benefit that is closed.</summary>
public sealed class ReasonsPage(Visit visit) : PortalPage(visit)
{
    public async Task<ReasonsPage> AtAsync(string address)
    {
        await Visit.GoAsync(address);
        return this;
    }

    /// <summary>One of the controls of that name is disabled, and described by the reason.</summary>
    /// <param name="reason">English; compared up to the first value that stands in it.</param>
    /// <param name="who">The address of somebody who can help; null: nobody has to be named.</param>
    public async Task ReadAsync(string control, string reason, string? who = null)
    {
        var buttons = Main.GetByRole(AriaRole.Button, new() { Name = Labels[control], Exact = true, Disabled = true });
        await Expect(buttons.First).ToBeVisibleAsync();
        var described = await Task.WhenAll((await buttons.AllAsync()).Select(DescriptionAsync));
        Assert.Contains(described, text => text.Contains(Labels[reason].Split("{0}")[0], StringComparison.Ordinal) && text.Contains(who ?? "", StringComparison.Ordinal));
    }

    /// <summary>Why a benefit is closed, and what comes next.</summary>
    public async Task ReadAsync(BenefitStatus standing)
    {
        await Expect(Main).ToContainTextAsync(Labels[standing.Why]);
        await Expect(Main).ToContainTextAsync(Labels[standing.Next]);
    }

    private async Task<string> DescriptionAsync(ILocator button)
    {
        var ids = (await button.GetAttributeAsync("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', await Task.WhenAll(ids.Select(id => Page.Locator($"[id='{id}']").InnerTextAsync())));
    }
}
