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

/// <summary>One benefit, with everything that can be done to it: a handler for each behaviour.</summary>
public sealed class BenefitPageModel(
    BenefitDetailsQuery query, BenefitPeopleQuery people, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public string Tab { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Of the downloads; what isn't offered falls back to the first.</summary>
    [FromQuery]
    public string? Language { get; set; }

    [FromQuery]
    public string? System { get; set; }

    /// <summary>Parts of the name or address of the people to choose from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    public BenefitDetails Benefit { get; private set; } = null!;

    public BenefitPeople People { get; private set; } = BenefitPeople.None;

    /// <summary>In the one answer that shows them; else null and they are masked.</summary>
    public IReadOnlyList<ShownKey>? Keys { get; private set; }

    /// <summary>What showing the first key of a subscription means is being read.</summary>
    public bool IsConfirming { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Free now: neither taken nor in their pause.</summary>
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

    /// <summary>Answers with the keys themselves: no redirect, nothing stored.</summary>
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
            input.OperationId, Notices.UserRemoved, by => remove.RunAsync(by, Entitlement, input.AssignmentId, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostCorrectAsync(
        CorrectAddressInput input, [FromServices] CorrectAddress.CorrectAddress correct, CancellationToken cancellation) =>
        ActAsync(input.OperationId, Notices.AddressCorrected, by => correct.RunAsync(by, Entitlement, input, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostResendAsync(
        AssignmentInput input, [FromServices] ResendMail.ResendMail resend, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, Notices.MailResent, by => resend.RunAsync(by, Entitlement, input.AssignmentId, Now, cancellation), cancellation);

    /// <summary>Without script: only narrows the list of people, and keeps what is typed beside it.</summary>
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

    /// <summary>Null when the benefit is the account's and the person may change it.</summary>
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
        // The list stands only in a form that can be sent.
        if (User.MayManageBenefits() && Benefit.Row.Holding is { IsOpen: true, Fulfilment: not Fulfilment.Usage } && SeatsLeft > 0)
        {
            People = await people.WithCandidatesAsync(People, User.Account(), Entitlement, Person, cancellation);
        }

        return true;
    }
}
