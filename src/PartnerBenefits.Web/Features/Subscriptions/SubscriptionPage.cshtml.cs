using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class SubscriptionPageModel(PurchasedQuery purchased, IAuthorizationService authorization, TimeProvider time) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PurchasedOffer Shown { get; private set; } = null!;

    public bool IsConfirming { get; private set; }

    private SubscriptionId Subscription => new(Id);

    private string Address => Links.Subscription(Subscription);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? confirm, CancellationToken cancellation)
    {
        IsConfirming = confirm == "renewal-off" && User.MayManageBenefits();
        return await ShowAsync(cancellation);
    }

    public Task<IActionResult> OnPostActivateAsync(
        OperationInput input, [FromServices] ActivateSubscription activateSubscription, CancellationToken cancellation) =>
        SubmitAsync(
            async () =>
            {
                var isFirst = await activateSubscription.RunAsync(this.Operation(input.OperationId), Subscription, cancellation);
                return this.RedirectWithNotice(Address, isFirst ? Notices.SubscriptionActivated : Notices.ActivatedAlready);
            },
            cancellation);

    public Task<IActionResult> OnPostTurnOffAsync(
        OperationInput input, [FromServices] TurnRenewal turnRenewal, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            IsConfirming = !input.Confirmed;
            if (IsConfirming)
            {
                return Page();
            }

            await turnRenewal.RunAsync(this.Operation(input.OperationId), Subscription, on: false, cancellation);
            return this.RedirectWithNotice(Address, Notices.RenewalTurnedOff);
        },
        cancellation);

    public Task<IActionResult> OnPostTurnOnAsync(
        OperationInput input, [FromServices] TurnRenewal turnRenewal, CancellationToken cancellation) => SubmitAsync(
        () => turnRenewal.RunAsync(this.Operation(input.OperationId), Subscription, on: true, cancellation),
        Address,
        Notices.RenewalTurnedOn,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await purchased.FindAsync(User.Account(), Subscription, time.Today, cancellation) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        return shown is NotFoundResult ? shown
            : (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null
            : Forbid();
    }
}
