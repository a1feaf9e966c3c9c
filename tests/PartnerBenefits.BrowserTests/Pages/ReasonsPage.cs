using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>"Why can't I?": what stands at a control that can't be used, and at a benefit that is closed.</summary>
public sealed class ReasonsPage(Visit visit) : PortalPage(visit)
{
    /// <summary>What each button is described by; an id must be there, and only once.</summary>
    private const string Descriptions = """
        buttons => buttons.map(button => (button.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id).map(id => {
          const [one, another] = document.querySelectorAll(`[id='${id}']`);
          if (!one || another) throw new Error(`Not exactly one element with the id ${id}`);
          return one.innerText;
        }).join(' '))
        """;

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
        var described = await buttons.EvaluateAllAsync<string[]>(Descriptions);
        var beginning = Labels[reason].Split("{0}")[0];
        Assert.Contains(described, text =>
            text.Contains(beginning, StringComparison.Ordinal) && text.Contains(who ?? "", StringComparison.Ordinal));
    }

    /// <summary>Why a benefit is closed, and what comes next.</summary>
    public async Task ReadAsync(BenefitStatus standing)
    {
        await Expect(Main).ToContainTextAsync(Labels[standing.Why]);
        await Expect(Main).ToContainTextAsync(Labels[standing.Next]);
    }
}
