using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

[Authorize(Policies.SupportDesk)]
[WritesOnGet]
public sealed class SupportAccountModel(SupportAccountQuery query, TimeProvider time) : FormPage, IShowsAccounts
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public long? Before { get; set; }

    public SupportAccountView Found { get; private set; } = null!;

    public IEnumerable<Look> Looks => [new Look(Found.Account.Id, DeskView.Account)];

    private PartnerAccountId Account => new(Id);

    private string Address => Links.SupportAccount(Account);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostVerifyAsync(
        OperationInput input, [FromServices] VerifyAccount verifyAccount, CancellationToken cancellation) => SubmitAsync(
        () => verifyAccount.RunAsync(OperationOf(input.OperationId), cancellation), Address, Notices.AccountVerified, cancellation);

    public Task<IActionResult> OnPostAskToReplaceAsync(
        AskToReplaceAdminInput input,
        [FromServices] AskToReplaceAdmin askToReplaceAdmin,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            recent.RequireToGiveAccess(User);
            return askToReplaceAdmin.RunAsync(OperationOf(input.OperationId), input, cancellation);
        },
        Address,
        Notices.ReplacementAsked,
        cancellation);

    public Task<IActionResult> OnPostConfirmReplacementAsync(
        ConfirmReplacementInput input,
        [FromServices] ConfirmReplacement confirmReplacement,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            recent.RequireToGiveAccess(User);
            return confirmReplacement.RunAsync(OperationOf(input.OperationId), input, cancellation);
        },
        Address,
        Notices.ReplacementConfirmed,
        cancellation);

    public Task<IActionResult> OnPostWithdrawReplacementAsync(
        WithdrawReplacementInput input, [FromServices] WithdrawReplacement withdraw, CancellationToken cancellation) => SubmitAsync(
        () => withdraw.RunAsync(OperationOf(input.OperationId), input, cancellation),
        Address,
        Notices.ReplacementWithdrawn,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (await query.FindAsync(Account, cancellation) is not { } account)
        {
            return NotFound();
        }

        Found = await query.ReadAsync(account, time.Today, Before, cancellation);
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !User.MayOperateSupportDesk() ? Forbid()
        : await query.FindAsync(Account, cancellation) is null ? NotFound()
        : null;

    private Operation OperationOf(Guid id) => this.OperationIn(Account, id);
}
