using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

[Authorize(Policies.ManageUsers)]
public sealed class AccessRequestPageModel(AccessRequestsQuery query, SamePeople people) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public AccessRequest Asked { get; private set; } = null!;

    public Newcomer Newcomer { get; private set; } = null!;

    /// <summary>People of the list who have never signed in and may be the one who asks.</summary>
    public IReadOnlyList<SamePeople.Candidate> Candidates { get; private set; } = [];

    public PartnerRoles Ticked => ViewData.Ticked() ?? PartnerRoles.None;

    private AccessRequestId RequestId => new(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostGrantAsync(
        GrantAccessInput input,
        [FromServices] GrantAccess grantAccess,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            recent.RequireToGiveAccess(User);
            return grantAccess.RunAsync(this.Operation(input.OperationId), RequestId, input, cancellation);
        },
        Links.Users,
        Notices.AccessGranted,
        cancellation);

    public Task<IActionResult> OnPostLinkAsync(
        LinkRequestInput input,
        [FromServices] LinkRequest linkRequest,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            recent.RequireToGiveAccess(User);
            return linkRequest.RunAsync(this.Operation(input.OperationId), RequestId, input, cancellation);
        },
        Links.Users,
        Notices.AccessLinked,
        cancellation);

    public Task<IActionResult> OnPostRefuseAsync(
        OperationInput input, [FromServices] RefuseAccess refuseAccess, CancellationToken cancellation) => SubmitAsync(
        () => refuseAccess.RunAsync(this.Operation(input.OperationId), RequestId, input.Version, cancellation),
        Links.Users,
        Notices.AccessRefused,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? null : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await query.FindAsync(User.Account(), RequestId, cancellation) is not { } found)
        {
            return false;
        }

        (Asked, Newcomer) = (found.Request, found.Newcomer);
        Candidates = Asked.AnsweredAt is null ? await people.ForAsync(Newcomer, User.Account(), cancellation) : [];
        return true;
    }
}
