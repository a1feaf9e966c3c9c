using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Calendars;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.My;

[Authorize(Policies.SignedIn)]
public sealed class MyModel(
    ChoosePreferences.ChoosePreferences choosePreferences, PersonBenefits benefits, PortalDb db, TimeProvider time) : PageModel, IShowsAgain
{
    public IReadOnlyList<PersonBenefit> Benefits { get; private set; } = [];

    public ChoosePreferencesInput Chosen { get; private set; } = null!;

    public DateTime? CalendarMadeAt { get; private set; }

    public CalendarSecret? Calendar { get; private set; }

    public bool WasShownBefore { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(ChoosePreferencesInput input, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(input, cancellation);
        }

        await choosePreferences.RunAsync(this.Operation(input.OperationId), input, cancellation);
        return this.RedirectWithNotice(Url.Local(input.ReturnUrl, Links.My), Notices.PreferencesSaved);
    }

    /// <summary>The answer itself holds the address: a redirect would have to store it somewhere.</summary>
    public async Task<IActionResult> OnPostMakeCalendarAsync(
        PressInput input, [FromServices] MakeCalendar.MakeCalendar makeCalendar, CancellationToken cancellation)
    {
        if (!User.HasAccount())
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            Calendar = await makeCalendar.RunAsync(this.Operation(input.OperationId), User.Account(), cancellation);
            WasShownBefore = Calendar is null;
        }

        return await ShowAgainAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeCalendarAsync(
        PressInput input, [FromServices] RevokeCalendar.RevokeCalendar revokeCalendar, CancellationToken cancellation)
    {
        if (!User.HasAccount())
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        await revokeCalendar.RunAsync(this.Operation(input.OperationId), User.Account(), cancellation);
        return this.RedirectWithNotice(Links.My, Notices.CalendarRevoked);
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) =>
        ShowAsync(new ChoosePreferencesInput(Guid.CreateVersion7(), User.Language(), User.Theme(), null), cancellation);

    private async Task<IActionResult> ShowAsync(ChoosePreferencesInput chosen, CancellationToken cancellation)
    {
        Chosen = chosen;
        if (User.HasAccount())
        {
            var user = new PortalUserId(User.Actor().Id);
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var all = await benefits.OfAsync(User.Account(), user, today, cancellation);
            Benefits = [.. all.Where(benefit => benefit.Until is null)];
            CalendarMadeAt = await db.CalendarFeedsOf(User.Account()).Where(f => f.UserId == user).Select(f => (DateTime?)f.MadeAt)
                .SingleOrDefaultAsync(cancellation);
        }

        return Page();
    }
}
