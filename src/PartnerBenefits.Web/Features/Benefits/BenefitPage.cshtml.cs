using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Keys;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class BenefitPageModel(
    BenefitDetailsQuery query, BenefitPeopleQuery people, IAuthorizationService authorization, TimeProvider time) : FormPage
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

    public DateOnly Today => time.Today;

    private BenefitTab TabOfPage => TabConstraint.Parse(Tab);

    private EntitlementId Entitlement => new(Id);

    private string Address => Links.Benefit(TabOfPage, Entitlement);

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
    public Task<IActionResult> OnPostGetKeysAsync(
        GetKeysInput input,
        [FromServices] GetKeys getKeys,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            recent.WhyNot(User)?.Refuse();
            if (!await FindAsync(cancellation))
            {
                return NotFound();
            }

            if (Benefit.IsFirstOfSubscription && !input.Confirmed)
            {
                IsConfirming = true;
                return Page();
            }

            Keys = await getKeys.RunAsync(this.Operation(input.OperationId), Entitlement, cancellation);
            return await ShowAsync(cancellation);
        },
        cancellation);

    public Task<IActionResult> OnPostAssignAsync(
        AssignUserInput input, [FromServices] AssignUser assignUser, CancellationToken cancellation) => SubmitAsync(
        () => assignUser.RunAsync(this.Operation(input.OperationId), Entitlement, input, cancellation),
        Address,
        Notices.UserAssigned,
        cancellation);

    public Task<IActionResult> OnPostAssignYourselfAsync(
        OperationInput input, [FromServices] AssignUser assignUser, CancellationToken cancellation)
    {
        var yourself = new AssignUserInput(input.OperationId, User.Actor().Id, null);
        return SubmitAsync(
            () => assignUser.RunAsync(this.Operation(input.OperationId), Entitlement, yourself, cancellation),
            Address,
            Notices.YourselfAssigned,
            cancellation);
    }

    public Task<IActionResult> OnPostRemoveAsync(
        AssignmentInput input, [FromServices] RemoveUser removeUser, CancellationToken cancellation) => SubmitAsync(
        () => removeUser.RunAsync(this.Operation(input.OperationId), Entitlement, input.AssignmentId, cancellation),
        Address,
        Notices.UserRemoved,
        cancellation);

    public Task<IActionResult> OnPostCorrectAsync(
        CorrectAddressInput input, [FromServices] CorrectAddress correctAddress, CancellationToken cancellation) => SubmitAsync(
        () => correctAddress.RunAsync(this.Operation(input.OperationId), Entitlement, input, cancellation),
        Address,
        Notices.AddressCorrected,
        cancellation);

    public Task<IActionResult> OnPostResendAsync(
        AssignmentInput input, [FromServices] ResendMail resendMail, CancellationToken cancellation) => SubmitAsync(
        () => resendMail.RunAsync(this.Operation(input.OperationId), Entitlement, input.AssignmentId, cancellation),
        Address,
        Notices.MailResent,
        cancellation);

    /// <summary>Used without script: filters the list of people and keeps what was typed beside it.</summary>
    public async Task<IActionResult> OnPostFindPersonAsync(string? alternativeEmail, CancellationToken cancellation) =>
        await RefuseAsync(cancellation) ?? await ShowAsync(cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !await query.ExistsAsync(User.Account(), TabOfPage, Entitlement, cancellation) ? NotFound()
        : (await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded ? null
        : Forbid();

    [MemberNotNullWhen(true, nameof(Benefit))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Benefit = (await query.FindAsync(User.Account(), TabOfPage, Entitlement, Today, cancellation))!;
        if (Benefit is null || !Benefit.Row.Snapshot.Fulfilment.HasSeats())
        {
            return Benefit is not null;
        }

        PortalUserId? only = User.SeesWhoHasWhat() ? null : new PortalUserId(User.Actor().Id);
        People = await people.ReadAsync(User.Account(), Entitlement, only, time.Now, cancellation);
        if (User.MayManageBenefits()
            && Benefit.Row.Snapshot is { IsOpen: true, Fulfilment: not Fulfilment.Usage }
            && Benefit.Row.Seats.Free > 0)
        {
            People = await people.WithCandidatesAsync(People, User.Account(), Entitlement, Person, cancellation);
        }

        return true;
    }
}
