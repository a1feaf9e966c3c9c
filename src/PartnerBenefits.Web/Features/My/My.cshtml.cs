using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.My;

[Authorize(Policies.SignedIn)]
public sealed class MyModel(
    PersonBenefits benefits, Sessions sessions, PortalDb db, TimeProvider time) : FormPage
{
    public IReadOnlyList<PersonBenefit> Benefits { get; private set; } = [];

    public ChoosePreferencesInput Chosen { get; private set; } = null!;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public SessionId CurrentSession => SessionCheck.SessionOf(User)!.Value;

    public DateTime? CalendarMadeAt { get; private set; }

    public CalendarSecret? Calendar { get; private set; }

    public bool WasShownBefore { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostAsync(
        ChoosePreferencesInput input, [FromServices] ChoosePreferences choosePreferences, CancellationToken cancellation)
    {
        Chosen = input;
        return SubmitAsync(
            () => choosePreferences.RunAsync(this.Operation(input.OperationId), input, cancellation),
            Url.Local(input.ReturnUrl, Links.My),
            Notices.PreferencesSaved,
            cancellation);
    }

    /// <summary>The answer itself holds the address: a redirect would have to store it somewhere.</summary>
    public async Task<IActionResult> OnPostMakeCalendarAsync(
        OperationInput input,
        [FromServices] MakeCalendar makeCalendar,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) =>
        !User.HasAccount() ? Forbid() : await SubmitAsync(
            async () =>
            {
                recent.RequireToGiveAccess(User);
                Calendar = await makeCalendar.RunAsync(this.Operation(input.OperationId), cancellation);
                WasShownBefore = Calendar is null;
                return await ShowAsync(cancellation);
            },
            cancellation);

    public async Task<IActionResult> OnPostRevokeCalendarAsync(
        OperationInput input, [FromServices] RevokeCalendar revokeCalendar, CancellationToken cancellation) =>
        !User.HasAccount() ? Forbid() : await SubmitAsync(
            () => revokeCalendar.RunAsync(this.Operation(input.OperationId), cancellation),
            Links.My,
            Notices.CalendarRevoked,
            cancellation);

    public Task<IActionResult> OnPostEndSessionAsync(
        EndSessionInput input, [FromServices] EndSession endSession, CancellationToken cancellation) => SubmitAsync(
        () => endSession.RunAsync(this.Operation(input.OperationId), input, cancellation), Links.My, Notices.SessionEnded, cancellation);

    public Task<IActionResult> OnPostEndOtherSessionsAsync(
        OperationInput input, [FromServices] EndOtherSessions endOtherSessions, CancellationToken cancellation) => SubmitAsync(
        () => endOtherSessions.RunAsync(this.Operation(input.OperationId), CurrentSession, cancellation),
        Links.My,
        Notices.OtherSessionsEnded,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Sessions = await sessions.ReadAsync(User.Actor(), cancellation);
        Chosen ??= new ChoosePreferencesInput(Guid.CreateVersion7(), User.Language(), User.Theme(), null, null, null);
        if (User.HasAccount())
        {
            var user = new PortalUserId(User.Actor().Id);
            var today = time.Today;
            var all = await benefits.ReadAsync(User.Account(), user, today, cancellation);
            Benefits = [.. all.Where(benefit => benefit.Until is null)];
            CalendarMadeAt = await db.CalendarFeedsOf(User.Account()).Where(f => f.UserId == user).Select(f => (DateTime?)f.MadeAt)
                .SingleOrDefaultAsync(cancellation);
        }

        return Page();
    }
}
