using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Memberships;

public sealed class MembershipModel(MembershipQuery query, IAuthorizationService authorization, TimeProvider time) : FormPage
{
    public Domain.Memberships.Membership? Membership { get; private set; }

    public (LevelRequest Request, string AskedBy)? Asked { get; private set; }

    public IReadOnlyList<LevelColumn> Levels { get; private set; } = [];

    public DateOnly Today => time.Today;

    public bool IsRunning => Membership?.IsRunningOn(Today) == true;

    public Rule? WhyNotRenew =>
        Membership is null ? MembershipRules.IsThere : Today < Membership.RenewableFrom ? MembershipRules.IsRenewable : null;

    public Rule? WhyNotAsk => Membership is null ? MembershipRules.IsThere
        : !IsRunning ? MembershipRules.IsRunning
        : !User.IsOfVerifiedAccount() ? AccountRules.IsVerified
        : Membership.Level is MembershipLevel.Gold or MembershipLevel.NotKnown ? MembershipRules.LevelIsHigher
        : Asked is { Request.AnsweredAt: null } ? MembershipRules.NothingWaits
        : null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostRenewAsync(
        OperationInput input, [FromServices] RenewMembership renewMembership, CancellationToken cancellation) =>
        SubmitAsync(
            () => renewMembership.RunAsync(this.Operation(input.OperationId), cancellation),
            Links.Membership,
            Notices.MembershipRenewed,
            cancellation);

    public Task<IActionResult> OnPostAskAsync(
        AskForLevelInput input, [FromServices] AskForLevel askForLevel, CancellationToken cancellation) => SubmitAsync(
        () => askForLevel.RunAsync(this.Operation(input.OperationId), input, cancellation),
        Links.Membership,
        Notices.LevelRequested,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Membership = await query.FindAsync(User.Account(), cancellation);
        Asked = await query.RequestAsync(User.Account(), cancellation);
        Levels = await query.LevelsAsync(cancellation);
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null : Forbid();
}
