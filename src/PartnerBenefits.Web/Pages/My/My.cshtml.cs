using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.My;

/// <summary>A person's own language and theme.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MyModel(ChoosePreferences.ChoosePreferences choosePreferences) : PageModel
{
    public ChoosePreferencesInput Chosen { get; private set; } = null!;

    public void OnGet() => Chosen = new ChoosePreferencesInput(Guid.CreateVersion7(), User.Language(), User.Theme(), null);

    public async Task<IActionResult> OnPostAsync(ChoosePreferencesInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!ModelState.IsValid)
        {
            Chosen = input;
            return Page();
        }

        await choosePreferences.RunAsync(this.Operation(input.OperationId), input, cancellation);
        return this.RedirectWithNotice(Url.Local(input.ReturnUrl, Links.My), Notices.PreferencesSaved);
    }
}
