using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.SplitPool;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

public sealed class ChoicesModel(
    PortalDb db, AccountBenefits benefits, AccountSubscriptions subscriptions, IAuthorizationService authorization) : PageModel, IShowsAgain
{
    [FromQuery]
    public string? Pool { get; set; }

    [FromQuery]
    public int? Cloud { get; set; }

    public IReadOnlyList<PoolChoice> Choices { get; private set; } = [];

    public IReadOnlyList<HeldSubscription> Held { get; private set; } = [];

    [FromServices]
    public TimeProvider Time { get; set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostSplitAsync(
        SplitPoolInput input, [FromServices] SplitPool.SplitPool split, CancellationToken cancellation)
    {
        if (!(await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        var id = new ChoicePoolId(input.PoolId);
        if (!await db.PoolsOf(User.Account()).AnyAsync(p => p.Id == id, cancellation))
        {
            return NotFound();
        }

        await split.RunAsync(this.Operation(input.OperationId), id, input.Cloud!.Value, Time.GetUtcNow().UtcDateTime, cancellation);
        return this.RedirectWithNotice(Links.Choices, Notices.PoolSplit);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        Held = await subscriptions.ShownAsync(User.Account(), today, cancellation);
        var held = Held.Select(h => h.Subscription.Id).ToList();
        var rows = (await benefits.AllAsync(User.Account(), today, cancellation)).ToLookup(r => r.PoolId);
        var pools = await db.PoolsOf(User.Account()).AsNoTracking().Where(p => held.Contains(p.SubscriptionId)).ToListAsync(cancellation);
        Choices = [.. pools.Select(p => new PoolChoice(p, [.. rows[p.Id]], AskedOf(p))).OrderBy(c => c.Rows.Min(r => r.Position))];
    }

    public bool IsActive(ChoicePool pool) =>
        Held.Any(held => held.Subscription.Id == pool.SubscriptionId && held.State == SubscriptionState.Active);

    private int? AskedOf(ChoicePool pool) => pool.Pool == Pool && Cloud >= 0 && Cloud <= pool.Units ? Cloud : null;
}
