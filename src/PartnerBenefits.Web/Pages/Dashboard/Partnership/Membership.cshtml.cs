using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships.AskForLevel;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

public sealed class MembershipModel(MembershipQuery query, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    public Domain.Partners.Membership? Membership { get; private set; }

    public (LevelRequest Request, string AskedBy)? Asked { get; private set; }

    public IReadOnlyList<LevelColumn> Levels { get; private set; } = [];

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public bool IsRunning => Membership?.IsRunningOn(Today) == true;

    public Rule? WhyNotRenew =>
        Membership is null ? MembershipRules.IsThere : Today < Membership.RenewableFrom ? MembershipRules.IsRenewable : null;

    public Rule? WhyNotAsk => Membership is null ? MembershipRules.IsThere
        : !IsRunning ? MembershipRules.IsRunning
        : Membership.Level == MembershipLevel.Gold ? MembershipRules.LevelIsHigher
        : Asked is { Request.AnsweredAt: null } ? MembershipRules.NothingWaits
        : null;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public Task<IActionResult> OnPostRenewAsync(
        PressInput input, [FromServices] Memberships.RenewMembership.RenewMembership renew, CancellationToken cancellation) =>
        ActAsync(input.OperationId, Notices.MembershipRenewed, by => renew.RunAsync(by, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostAskAsync(
        AskForLevelInput input, [FromServices] Memberships.AskForLevel.AskForLevel ask, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.LevelRequested,
            by => ask.RunAsync(by, input.Level!.Value, NoteText.Kept(input.Note), Now, cancellation), cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        Membership = await query.FindAsync(User.Account(), cancellation);
        Asked = await query.RequestAsync(User.Account(), cancellation);
        Levels = await query.LevelsAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> ActAsync(Guid operation, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (!(await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        await act(this.Operation(operation));
        return this.RedirectWithNotice(Links.Membership, notice);
    }
}
