using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.AssignUser;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.CorrectAddress;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

public sealed class BenefitPageModel(
    BenefitDetailsQuery query, BenefitPeopleQuery people, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public string Tab { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public string? Language { get; set; }

    [FromQuery]
    public string? System { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    public BenefitDetails Benefit { get; private set; } = null!;

    public BenefitPeople People { get; private set; } = BenefitPeople.None;

    /// <summary>Set only in the answer that shows the keys; otherwise null, and the page masks them.</summary>
    public IReadOnlyList<ShownKey>? Keys { get; private set; }

    public bool IsConfirming { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Seats that can be assigned now: neither taken nor in their pause.</summary>
    public int SeatsLeft => Benefit.Row.Seats - Benefit.Row.Holding.SeatsTaken - People.InPauseUntil.Count;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private BenefitTab TabOfPage => TabConstraint.Parse(Tab);

    private EntitlementId Entitlement => new(Id);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? confirm, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        IsConfirming = confirm == "keys" && Benefit.IsFirstOfSubscription && User.MayManageBenefits();
        return Page();
    }

    /// <summary>The answer itself holds the keys: a redirect would have to store them somewhere.</summary>
    public async Task<IActionResult> OnPostGetKeysAsync(
        GetKeysInput input, [FromServices] GetKeys.GetKeys getKeys, [FromServices] RecentSignIn recent, CancellationToken cancellation)
    {
        if (await RefuseAsync(cancellation) is { } refused)
        {
            return refused;
        }

        recent.WhyNot(User)?.Require(false);

        if (!ModelState.IsValid || !await FindAsync(cancellation))
        {
            return await ShowAgainAsync(cancellation);
        }

        if (Benefit.IsFirstOfSubscription && !input.Confirmed)
        {
            IsConfirming = true;
            return Page();
        }

        Keys = await getKeys.RunAsync(this.Operation(input.OperationId), Entitlement, Now, cancellation);
        return await ShowAgainAsync(cancellation);
    }

    public Task<IActionResult> OnPostAssignAsync(
        AssignUserInput input, [FromServices] AssignUser.AssignUser assign, CancellationToken cancellation) =>
        ActAsync(input.OperationId, Notices.UserAssigned, by => assign.RunAsync(by, Entitlement, input, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostAssignYourselfAsync(
        AssignYourselfInput input, [FromServices] AssignUser.AssignUser assign, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId,
            Notices.YourselfAssigned,
            by => assign.RunAsync(by, Entitlement, new AssignUserInput(input.OperationId, by.Actor.Id, null), Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostRemoveAsync(
        AssignmentInput input, [FromServices] RemoveUser.RemoveUser remove, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.UserRemoved, by => remove.RunAsync(by, Entitlement, input.AssignmentId, Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostCorrectAsync(
        CorrectAddressInput input, [FromServices] CorrectAddress.CorrectAddress correct, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.AddressCorrected, by => correct.RunAsync(by, Entitlement, input, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostResendAsync(
        AssignmentInput input, [FromServices] ResendMail.ResendMail resend, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.MailResent, by => resend.RunAsync(by, Entitlement, input.AssignmentId, Now, cancellation),
            cancellation);

    /// <summary>Used without script: filters the list of people and keeps what was typed beside it.</summary>
    public async Task<IActionResult> OnPostFindPersonAsync(string? alternativeEmail, CancellationToken cancellation) =>
        await RefuseAsync(cancellation) ?? await ShowAgainAsync(cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    private async Task<IActionResult> ActAsync(Guid operationId, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (await RefuseAsync(cancellation) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        await act(this.Operation(operationId));
        return this.RedirectWithNotice(Links.Benefit(TabOfPage, Entitlement), notice);
    }

    private async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !await query.ExistsAsync(User.Account(), TabOfPage, Entitlement, cancellation) ? NotFound()
        : (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null
        : Forbid();

    [MemberNotNullWhen(true, nameof(Benefit))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Benefit = (await query.FindAsync(User.Account(), TabOfPage, Entitlement, Today, cancellation))!;
        if (Benefit is null || !Benefit.Row.Holding.Fulfilment.HasSeats())
        {
            return Benefit is not null;
        }

        PortalUserId? only = User.SeesWhoHasWhat() ? null : new PortalUserId(User.Actor().Id);
        People = await people.ReadAsync(User.Account(), Entitlement, only, Now, cancellation);
        if (User.MayManageBenefits() && Benefit.Row.Holding is { IsOpen: true, Fulfilment: not Fulfilment.Usage } && SeatsLeft > 0)
        {
            People = await people.WithCandidatesAsync(People, User.Account(), Entitlement, Person, cancellation);
        }

        return true;
    }
}
