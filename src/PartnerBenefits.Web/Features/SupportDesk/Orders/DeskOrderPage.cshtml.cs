using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Features.SupportDesk.Corrections;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class DeskOrderPageModel(DeskOrdersQuery desk, OrderQuery orders, AccountBenefits benefits, TimeProvider time)
    : FormPage, IShowsAccounts
{
    [FromRoute]
    public Guid Id { get; set; }

    public OrderId Order => new(Id);

    public PartnerAccount Account { get; private set; } = null!;

    public OrderDetails Shown { get; private set; } = null!;

    public IReadOnlyList<BenefitRow> Earnable { get; private set; } = [];

    /// <summary>Null if the scheduler placed the order.</summary>
    public PortalUserId? Asker => Shown.Order.PlacedByKind == ActorKind.User ? new PortalUserId(Shown.Order.PlacedById) : null;

    public IReadOnlyList<CorrectableEntry> Correctable { get; private set; } = [];

    public DateOnly Today => time.Today;

    public OrderState State => Shown.Order.StateOn(Today);

    public Rule? WhyNoRefund => OrderRules.WhyNoRefund(Shown.Order, Shown.Subscription, Today);

    public IEnumerable<Look> Looks => [new Look(Account.Id, DeskView.Order, Shown.Order.Number)];

    private string Address => Links.DeskOrder(Order);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostPayAsync(
        OperationInput input, [FromServices] ConfirmPayment confirmPayment, CancellationToken cancellation) => SubmitAsync(
        () => confirmPayment.RunAsync(OperationOf(input.OperationId), Order, cancellation),
        Address,
        Notices.PaymentConfirmed,
        cancellation);

    public Task<IActionResult> OnPostCancelAsync(
        EndOrderInput input, [FromServices] EndOrder endOrder, CancellationToken cancellation) => SubmitAsync(
        () => endOrder.CancelAsync(OperationOf(input.OperationId), Order, NoteText.Normalize(input.Reason), cancellation),
        Address,
        Notices.OrderCancelled,
        cancellation);

    public Task<IActionResult> OnPostRefundAsync(
        EndOrderInput input, [FromServices] EndOrder endOrder, CancellationToken cancellation) => SubmitAsync(
        () => endOrder.RefundAsync(OperationOf(input.OperationId), Order, NoteText.Normalize(input.Reason), cancellation),
        Address,
        Notices.OrderRefunded,
        cancellation);

    public Task<IActionResult> OnPostRefuseAsync(
        RefuseCancellationInput input, [FromServices] RefuseCancellation refuseCancellation, CancellationToken cancellation) =>
        SubmitAsync(
            () => refuseCancellation.RunAsync(OperationOf(input.OperationId), Order, input, cancellation),
            Address,
            Notices.CancellationRefused,
            cancellation);

    public Task<IActionResult> OnPostEarnAsync(
        RecordEarnedInput input, [FromServices] RecordEarned recordEarned, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            var id = new EntitlementId(input.EntitlementId);
            if (!await FindAsync(cancellation) || !Earnable.Any(row => row.Id == id))
            {
                return NotFound();
            }

            await recordEarned.RunAsync(OperationOf(input.OperationId), id, input.Amount!.Value, cancellation);
            return this.RedirectWithNotice(Address, Notices.EarnedRecorded);
        },
        cancellation);

    public Task<IActionResult> OnPostCorrectAsync(
        CorrectUnitsInput input, [FromServices] CorrectUnits correctUnits, CancellationToken cancellation) => SubmitAsync(
        () => correctUnits.EarnedAsync(OperationOf(input.OperationId), input, cancellation),
        Address,
        Notices.UnitsCorrected,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation)
    {
        Account = (await desk.AccountOfAsync(Order, cancellation))!;
        return Account is null ? NotFound() : null;
    }

    private Operation OperationOf(Guid id) => this.OperationIn(Account.Id, id);

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await desk.AccountOfAsync(Order, cancellation) is not { } account)
        {
            return false;
        }

        Account = account;
        Shown = (await orders.FindAsync(account.Id, Order, Today, cancellation))!;
        var rows = await benefits.AllAsync(account.Id, Today, cancellation);
        Earnable = [.. rows.Where(row => row.SubscriptionId == Shown.Subscription.Id && row.StillToEarn + row.Snapshot.Earned > 0)];
        Correctable = await desk.CorrectableAsync(account.Id, Shown.Subscription.TermOn(Today)?.Id, Earnable, cancellation);
        return true;
    }
}
