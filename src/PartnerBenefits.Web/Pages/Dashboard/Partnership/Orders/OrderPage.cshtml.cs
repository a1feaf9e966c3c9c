using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders.AskToCancel;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders;

public sealed class OrderPageModel(OrderQuery orders, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrderDetails Shown { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public OrderState State => Shown.Order.StateOn(Today);

    public Rule? WhyNotAsk => OrderRules.WhyNotAskToCancel(Shown.Order, Shown.Subscription, Today)
        ?? (Shown.Cancellation is { AnsweredAt: null } ? OrderRules.NothingWaits : null);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private OrderId Order => new(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAgainAsync(cancellation);

    public async Task<IActionResult> OnPostAskToCancelAsync(
        AskToCancelInput input, [FromServices] AskToCancel.AskToCancel ask, CancellationToken cancellation)
    {
        if (!await orders.ExistsAsync(User.Account(), Order, cancellation))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        await ask.RunAsync(this.Operation(input.OperationId), Order, NoteText.Kept(input.Reason), Now, cancellation);
        return this.RedirectWithNotice(Links.Order(Order), Notices.CancellationAsked);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        if (await orders.FindAsync(User.Account(), Order, Today, cancellation) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }
}
