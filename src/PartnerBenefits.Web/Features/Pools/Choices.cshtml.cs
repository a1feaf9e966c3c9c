using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Pools;

public sealed class ChoicesModel(
    PortalDb db, AccountBenefits benefits, AccountSubscriptions subscriptions, IAuthorizationService authorization) : FormPage
{
    [FromQuery]
    public string? Pool { get; set; }

    [FromQuery]
    public int? Cloud { get; set; }

    public IReadOnlyList<PoolChoice> Choices { get; private set; } = [];

    public IReadOnlyList<SubscriptionSummary> Held { get; private set; } = [];

    [FromServices]
    public TimeProvider Time { get; set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostSplitAsync(
        SplitPoolInput input, [FromServices] SplitPool splitPool, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            var id = new ChoicePoolId(input.PoolId);
            if (!await db.PoolsOf(User.Account()).AnyAsync(p => p.Id == id, cancellation))
            {
                return NotFound();
            }

            await splitPool.RunAsync(this.Operation(input.OperationId), id, input, cancellation);
            return this.RedirectWithNotice(Links.Choices, Notices.PoolSplit);
        },
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null : Forbid();

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var today = Time.Today;
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
