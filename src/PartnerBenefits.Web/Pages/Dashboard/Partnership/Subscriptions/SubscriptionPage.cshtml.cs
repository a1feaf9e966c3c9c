using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;

public sealed class SubscriptionPageModel(
    PurchasedQuery purchased, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public PurchasedOffer Shown { get; private set; } = null!;

    public bool IsConfirming { get; private set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private SubscriptionId Subscription => new(Id);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? confirm, CancellationToken cancellation)
    {
        IsConfirming = confirm == "renewal-off" && User.MayManageBenefits();
        return await ShowAgainAsync(cancellation);
    }

    public Task<IActionResult> OnPostActivateAsync(
        PressInput press, [FromServices] ActivateSubscription.ActivateSubscription activate, CancellationToken cancellation) => ActAsync(
            press,
            async by =>
                await activate.RunAsync(by, Subscription, Now, cancellation) ? Notices.SubscriptionActivated : Notices.ActivatedAlready,
            cancellation);

    public async Task<IActionResult> OnPostTurnOffAsync(
        PressInput press, [FromServices] TurnRenewal.TurnRenewal turn, CancellationToken cancellation)
    {
        IsConfirming = !press.Confirmed;
        return await ActAsync(press, by => TurnAsync(turn, by, false, Notices.RenewalTurnedOff, cancellation), cancellation);
    }

    public Task<IActionResult> OnPostTurnOnAsync(
        PressInput press, [FromServices] TurnRenewal.TurnRenewal turn, CancellationToken cancellation) =>
        ActAsync(press, by => TurnAsync(turn, by, true, Notices.RenewalTurnedOn, cancellation), cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        if (await purchased.FindAsync(User.Account(), Subscription, DateOnly.FromDateTime(Now), cancellation) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        return Page();
    }

    private async Task<string> TurnAsync(TurnRenewal.TurnRenewal turn, Operation by, bool on, string notice, CancellationToken cancellation)
    {
        await turn.RunAsync(by, Subscription, on, Now, cancellation);
        return notice;
    }

    private async Task<IActionResult> ActAsync(PressInput press, Func<Operation, Task<string>> act, CancellationToken cancellation)
    {
        var shown = await ShowAgainAsync(cancellation);
        if (shown is NotFoundResult || !(await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded)
        {
            return shown is NotFoundResult ? shown : Forbid();
        }

        return ModelState.IsValid && !IsConfirming
            ? this.RedirectWithNotice(Links.Subscription(Subscription), await act(this.Operation(press.OperationId)))
            : shown;
    }
}
