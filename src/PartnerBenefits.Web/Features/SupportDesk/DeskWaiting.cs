using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.SupportDesk.Activations;
using PartnerBenefits.Web.Features.SupportDesk.Orders;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk;

public sealed class DeskWaiting(PortalDb db, AcrossAccounts across, ActivationsQuery activations, DeskOrdersQuery orders, TimeProvider time)
{
    public const int Shown = 10;

    public sealed record Counts(int Activations, int Mails, int Orders, int Levels, int Accounts)
    {
        public static readonly Counts None = new(0, 0, 0, 0, 0);
    }

    public sealed record ToDecide(
        MailKind Kind, MailState State, string Person, PartnerAccountId AccountId, string Account, DateTime QueuedAt);

    public async Task<Counts> CountAsync(ClaimsPrincipal person, CancellationToken cancellation) => !person.MayOperateSupportDesk()
        ? Counts.None
        : new Counts(
            await across.Activations.CountAsync(a => a.Stage == ActivationStage.Requested, cancellation),
            await across.Mail.CountAsync(m => m.State == MailState.Failed || m.State == MailState.Unknown, cancellation),
            await orders.AskedToCancel(time.Today).CountAsync(cancellation),
            await across.LevelRequests.CountAsync(r => r.AnsweredAt == null, cancellation),
            await db.Accounts.CountAsync(a => a.VerifiedAt == null, cancellation));

    /// <summary>What keeps the portal from acting by itself until an operator confirms.</summary>
    public async Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancellation) =>
        await db.Holds.AsNoTracking().OrderBy(h => h.Reason).ToListAsync(cancellation);

    public async Task<IReadOnlyList<ActivationItem>> ActivationsAsync(CancellationToken cancellation) =>
        [.. (await activations.InStageAsync(ActivationStage.Requested, after: null, cancellation)).Take(Shown)];

    public async Task<IReadOnlyList<ToDecide>> MailsAsync(CancellationToken cancellation) => await (
        from m in across.Mail.Where(m => m.State == MailState.Failed || m.State == MailState.Unknown).OrderBy(m => m.Id).Take(Shown)
        join u in across.Users on m.UserId equals u.Id
        join c in db.Accounts on m.AccountId equals c.Id
        orderby m.Id
        select new ToDecide(m.Kind, m.State, u.Name, c.Id, c.Name, m.QueuedAt)).ToListAsync(cancellation);
}
