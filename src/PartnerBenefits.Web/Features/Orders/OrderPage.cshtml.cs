using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class OrderPageModel(OrderQuery orders, IAuthorizationService authorization, TimeProvider time) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrderDetails Shown { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public OrderState State => Shown.Order.StateOn(Today);

    public Rule? WhyNotAsk => OrderRules.WhyNotAskToCancel(Shown.Order, Shown.Subscription, Today)
        ?? (Shown.Cancellation is { AnsweredAt: null } ? OrderRules.NothingWaits : null);

    private OrderId Order => new(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation);

    public Task<IActionResult> OnPostAskToCancelAsync(
        AskToCancelInput input, [FromServices] AskToCancel askToCancel, CancellationToken cancellation) => SubmitAsync(
        () => askToCancel.RunAsync(this.Operation(input.OperationId), Order, input, cancellation),
        Links.Order(Order),
        Notices.CancellationAsked,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await orders.FindAsync(User.Account(), Order, Today, cancellation) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !await orders.ExistsAsync(User.Account(), Order, cancellation) ? NotFound()
        : (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null
        : Forbid();
}
