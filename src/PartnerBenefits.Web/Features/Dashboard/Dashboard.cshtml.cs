using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Dashboard;

[Authorize(Policies.SignedIn)]
public sealed class DashboardModel(DashboardQuery dashboard, ActivityQuery activity, WaitingQuery waiting, TimeProvider time) : PageModel
{
    public DateOnly Today { get; private set; }

    public Membership? Membership { get; private set; }

    /// <summary>The account's current subscriptions, or the last one if none is current. Empty if it never bought anything.</summary>
    public IReadOnlyList<SubscriptionSummary> Held { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    public IReadOnlyList<AccountDate> Dates { get; private set; } = [];

    public IReadOnlyList<TabFigures> Tabs { get; private set; } = [];

    public IReadOnlyList<MonthFigures> Months { get; private set; } = [];

    public bool HasActivity => Months.Any(month => month.KeysShown + month.Assigned > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (User.IsStaff())
        {
            return LocalRedirect(User.MaySeeSupportDesk() ? Links.SupportDesk : Links.Catalogue);
        }

        if (User.IsNewcomer())
        {
            return LocalRedirect(Links.Join);
        }

        Today = time.Today;
        Membership = await dashboard.MembershipAsync(User.Account(), cancellation);
        Held = await dashboard.HeldAsync(User.Account(), Today, cancellation);
        Dates = await dashboard.NextDatesAsync(User.Account(), Today, cancellation);
        Tabs = await dashboard.ByTabAsync(User.Account(), Held, Today, cancellation);
        Months = await activity.ByMonthAsync(User.Account(), Today, cancellation);
        Waiting = await waiting.ForAsync(User, Today, cancellation);
        return Page();
    }
}
