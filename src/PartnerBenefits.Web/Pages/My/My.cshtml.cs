using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.My;

/// <summary>What is assigned to a person, and their own language and theme. Staff and people without an account have only the latter.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MyModel(ChoosePreferences.ChoosePreferences choosePreferences, PersonBenefits benefits, TimeProvider time) : PageModel
{
    /// <summary>What the person has now; of staff nothing.</summary>
    public IReadOnlyList<PersonBenefit> Benefits { get; private set; } = [];

    public ChoosePreferencesInput Chosen { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync(new ChoosePreferencesInput(Guid.CreateVersion7(), User.Language(), User.Theme(), null), cancellation);

    public async Task<IActionResult> OnPostAsync(ChoosePreferencesInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(input, cancellation);
        }

        await choosePreferences.RunAsync(this.Operation(input.OperationId), input, cancellation);
        return this.RedirectWithNotice(Url.Local(input.ReturnUrl, Links.My), Notices.PreferencesSaved);
    }

    private async Task<IActionResult> ShowAsync(ChoosePreferencesInput chosen, CancellationToken cancellation)
    {
        Chosen = chosen;
        if (User.HasAccount())
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var all = await benefits.OfAsync(User.Account(), new PortalUserId(User.Actor().Id), today, cancellation);
            Benefits = [.. all.Where(benefit => benefit.Until is null)];
        }

        return Page();
    }
}
