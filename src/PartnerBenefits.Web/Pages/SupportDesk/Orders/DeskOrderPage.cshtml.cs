using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.EndOrder;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.RecordEarned;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.RefuseCancellation;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders;

[Authorize(Policies.OperateSupportDesk)]
public sealed class DeskOrderPageModel(
    DeskOrdersQuery desk, OrderQuery orders, AccountBenefits benefits, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrderId Order => new(Id);

    public PartnerAccount Account { get; private set; } = null!;

    public OrderDetails Shown { get; private set; } = null!;

    public IReadOnlyList<BenefitRow> Earnable { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public OrderState State => Shown.Order.StateOn(Today);

    public Rule? WhyNoRefund => OrderRules.WhyNoRefund(Shown.Order, Shown.Subscription, Today);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public Task<IActionResult> OnPostPayAsync(
        PressInput input, [FromServices] ConfirmPayment.ConfirmPayment confirm, CancellationToken cancellation) =>
        ActAsync(input.OperationId, Notices.PaymentConfirmed, by => confirm.RunAsync(by, Order, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostCancelAsync(
        EndOrderInput input, [FromServices] EndOrder.EndOrder end, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.OrderCancelled, by => end.CancelAsync(by, Order, NoteText.Kept(input.Reason), Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostRefundAsync(
        EndOrderInput input, [FromServices] EndOrder.EndOrder end, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.OrderRefunded, by => end.RefundAsync(by, Order, NoteText.Kept(input.Reason), Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostRefuseAsync(
        RefuseCancellationInput input, [FromServices] RefuseCancellation.RefuseCancellation refuse, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.CancellationRefused,
            by => refuse.RunAsync(by, Order, NoteText.Kept(input.Answer), Now, cancellation), cancellation);

    public async Task<IActionResult> OnPostEarnAsync(
        RecordEarnedInput input, [FromServices] RecordEarned.RecordEarned record, CancellationToken cancellation)
    {
        var id = new EntitlementId(input.EntitlementId);
        if (ModelState.IsValid && (!await FindAsync(cancellation) || !Earnable.Any(row => row.Id == id)))
        {
            return NotFound();
        }

        return await ActAsync(
            input.OperationId, Notices.EarnedRecorded, by => record.RunAsync(by, id, input.Amount!.Value, Now, cancellation), cancellation);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

    private async Task<IActionResult> ActAsync(Guid operation, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (await desk.AccountOfAsync(Order, cancellation) is not { } account)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        await act(this.OperationIn(account.Id, operation));
        return this.RedirectWithNotice(Links.DeskOrder(Order), notice);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await desk.AccountOfAsync(Order, cancellation) is not { } account)
        {
            return false;
        }

        Account = account;
        Shown = (await orders.FindAsync(account.Id, Order, Today, cancellation))!;
        var rows = await benefits.AllAsync(account.Id, Today, cancellation);
        Earnable = [.. rows.Where(row => row.SubscriptionId == Shown.Subscription.Id && row.StillToEarn + row.Holding.Earned > 0)];
        return true;
    }
}
