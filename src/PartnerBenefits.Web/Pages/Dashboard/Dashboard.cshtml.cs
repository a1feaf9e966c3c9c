using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>The account at a glance. Staff who open it go on to their own start page, a person without an account to joining.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DashboardModel(AccountBenefits benefits, AccountSubscriptions subscriptions, WaitingQuery waiting, TimeProvider time) : PageModel
{
    public DateOnly Today { get; private set; }

    /// <summary>Null: nothing was bought yet.</summary>
    public Subscription? Running { get; private set; }

    /// <summary>Of the running subscription.</summary>
    public IReadOnlyList<BenefitRow> Rows { get; private set; } = [];

    public IReadOnlyList<Waiting> Waiting { get; private set; } = [];

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

        Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Running = await subscriptions.RunningAsync(User.Account(), Today, cancellation);
        var rows = await benefits.AllAsync(User.Account(), Today, cancellation);
        Rows = [.. rows.Where(r => r.SubscriptionId == Running?.Id)];
        Waiting = await waiting.ForAsync(User, Today, cancellation);
        return Page();
    }

    public int CountOf(BenefitState state) => Rows.Count(r => r.Standing.State == state);
}
