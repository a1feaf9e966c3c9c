using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Chooses the other entry of a person, then shows what merging them does, then merges them.</summary>
[Authorize(Policies.ManageUsers)]
public sealed class MergePageModel(SamePeople people, PersonBenefits benefits, TimeProvider time) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery]
    public string? Find { get; set; }

    /// <summary>The entry whose page it is. It stays, unless only the other one has signed in.</summary>
    public PortalUser Person { get; private set; } = null!;

    public IReadOnlyList<SamePeople.Candidate> Candidates { get; private set; } = [];

    public MergePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] Guid? with, CancellationToken cancellation) =>
        with is { } other && (!await FindAsync(cancellation) || !await PreviewAsync(new PortalUserId(other), cancellation))
            ? NotFound() : await ShowAsync(cancellation);

    public Task<IActionResult> OnPostAsync(
        MergeUsersInput input,
        [FromServices] MergeUsers mergeUsers,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            // The preview comes first, so that a refusal shows what was chosen.
            await PreviewAsync(new PortalUserId(input.UserId!.Value), cancellation);
            recent.RequireToGiveAccess(User);
            await mergeUsers.RunAsync(this.Operation(input.OperationId), new PortalUserId(Id), input, cancellation);
            return this.RedirectWithNotice(Links.User(new PortalUserId(Id)), Notices.UsersMerged);
        },
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        Candidates = Preview is null ? await people.ForAsync(Person, Find, cancellation) : [];
        return Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? null : NotFound();

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Person = (await people.FindAsync(User.Account(), new PortalUserId(Id), cancellation))!;
        return Person is not null;
    }

    private async Task<bool> PreviewAsync(PortalUserId id, CancellationToken cancellation)
    {
        if (id == Person.Id || await people.FindAsync(User.Account(), id, cancellation) is not { } other)
        {
            return false;
        }

        var (stays, goes) = other.ObjectId is not null && Person.ObjectId is null ? (other, Person) : (Person, other);
        Preview = new MergePreview(
            stays, goes, await HasAsync(stays, cancellation), await HasAsync(goes, cancellation), User.PartnerRoles());
        return true;
    }

    private async Task<IReadOnlyList<PersonBenefit>> HasAsync(PortalUser user, CancellationToken cancellation) =>
        [.. (await benefits.ReadAsync(user.AccountId, user.Id, time.Today, cancellation)).Where(b => b.Until is null)];
}
