using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Pages.SupportDesk.Levels.AnswerLevel;

public sealed class AnswerLevel(PortalDb db, AdminMail mail, WriteDoor door)
{
    /// <summary>Raises the membership and opens the level's benefits until the membership's last usable day.</summary>
    public Task ConfirmAsync(Operation operation, DateTime now, CancellationToken cancellation) => AnswerAsync(
        operation,
        AuditAction.LevelConfirmed,
        now,
        async (request, within) =>
        {
            request.Confirm(now);
            await RaiseAsync(operation.Account!.Value, request.Level, DateOnly.FromDateTime(now), within);
        },
        cancellation);

    public Task RefuseAsync(Operation operation, string reason, DateTime now, CancellationToken cancellation) => AnswerAsync(
        operation,
        AuditAction.LevelRefused,
        now,
        (request, _) =>
        {
            request.Refuse(reason, now);
            return Task.CompletedTask;
        },
        cancellation);

    private Task<bool> AnswerAsync(
        Operation operation, AuditAction action, DateTime now, Func<LevelRequest, CancellationToken, Task> answer,
        CancellationToken cancellation) =>
        door.RunAsync(
            operation,
            async within =>
            {
                var request = await db.LevelRequestOf(operation.Account!.Value).SingleAsync(within);
                await answer(request, within);
                db.Add(operation.Event(action, now, detail: request.Level.ToString()));
                await mail.AboutAsync(request.AccountId, MailKind.LevelAnswered, now, within);
                return true;
            },
            _ => Task.FromResult(true),
            cancellation);

    private async Task RaiseAsync(PartnerAccountId account, MembershipLevel level, DateOnly today, CancellationToken cancellation)
    {
        var membership = await db.MembershipOf(account).SingleAsync(cancellation);
        membership.Raise(level, today);
        var offer = await db.Offers.Include(o => o.Benefits.OrderBy(b => b.Position)).SingleAsync(o => o.Level == level, cancellation);
        var subscription = Subscription.OfLevel(membership, offer, today);
        var granted = subscription.Activate(offer, today);
        db.Add(subscription);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
    }
}
