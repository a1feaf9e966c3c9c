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

/// <summary>
/// What is assigned to a person, their calendar address, and their own language and theme. Staff and people without an account
/// have only the latter.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class MyModel(
    ChoosePreferences.ChoosePreferences choosePreferences, PersonBenefits benefits, PortalDb db, TimeProvider time) : PageModel, IShowsAgain
{
    /// <summary>What the person has now; of staff nothing.</summary>
    public IReadOnlyList<PersonBenefit> Benefits { get; private set; } = [];

    public ChoosePreferencesInput Chosen { get; private set; } = null!;

    /// <summary>When the calendar address was made, UTC; null: there is none.</summary>
    public DateTime? CalendarMadeAt { get; private set; }

    /// <summary>Null unless it was made just now: it is shown this once.</summary>
    public CalendarSecret? Calendar { get; private set; }

    /// <summary>Whether a form was sent again that has made the address before.</summary>
    public bool WasShownBefore { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

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

    /// <summary>The answer itself shows the address, and no other one does.</summary>
    public async Task<IActionResult> OnPostMakeCalendarAsync(
        PressInput input, [FromServices] MakeCalendar.MakeCalendar makeCalendar, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(makeCalendar);
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
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(revokeCalendar);
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
            CalendarMadeAt = await db.CalendarFeedsOf(User.Account()).Where(f => f.UserId == user).Select(f => (DateTime?)f.MadeAt).SingleOrDefaultAsync(cancellation);
        }

        return Page();
    }
}
