using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>The account at a glance. Staff who open it go on to their own start page, a person without an account to joining.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DashboardModel(DashboardQuery dashboard, ActivityQuery activity, WaitingQuery waiting, TimeProvider time) : PageModel
{
    public DateOnly Today { get; private set; }

    /// <summary>Null: the organisation is not a member.</summary>
    public Membership? Membership { get; private set; }

    /// <summary>What the account has; where it has nothing any more, what it had last. Empty: nothing was ever bought.</summary>
    public IReadOnlyList<HeldSubscription> Held { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

    /// <summary>Those of the next twelve months.</summary>
    public IReadOnlyList<AccountDate> Dates { get; private set; } = [];

    /// <summary>Empty while nothing is activated.</summary>
    public IReadOnlyList<TabFigures> Tabs { get; private set; } = [];

    public IReadOnlyList<MonthFigures> Months { get; private set; } = [];

    public bool HasActivity => Months.Any(month => month.KeysShown + month.Assigned > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (User.IsStaff())
        {
            return LocalRedirect(User.StaffRoles().Any(role => role != StaffRole.CatalogueAdmin) ? Links.SupportDesk : Links.Catalogue);
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
