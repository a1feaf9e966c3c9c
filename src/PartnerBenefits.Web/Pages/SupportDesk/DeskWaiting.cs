using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Web.Pages.SupportDesk.Activations;
using PartnerBenefits.Web.Pages.SupportDesk.Orders;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk;

/// <summary>What waits for the network's operators: activations to take, orders to cancel, levels to confirm, and mails that need a decision.</summary>
public sealed class DeskWaiting(PortalDb db, AcrossAccounts across, ActivationsQuery activations, DeskOrdersQuery orders, TimeProvider time)
{
    /// <summary>On the start page; the rest is on the pages that it leads to.</summary>
    private const int Shown = 10;

    /// <param name="Orders">That a partner asked to cancel.</param>
    /// <param name="Levels">That a partner asked for.</param>
    public sealed record Counts(int Activations, int Mails, int Orders, int Levels)
    {
        public static readonly Counts None = new(0, 0, 0, 0);
    }

    /// <param name="QueuedAt">UTC.</param>
    public sealed record ToDecide(MailKind Kind, MailState State, string Person, string Account, DateTime QueuedAt);

    /// <summary>Nothing waits for who isn't an operator.</summary>
    public async Task<Counts> CountAsync(ClaimsPrincipal person, CancellationToken cancellation) => !person.MayOperateSupportDesk()
        ? Counts.None
        : new Counts(
            await across.Activations.CountAsync(a => a.Stage == ActivationStage.Requested, cancellation),
            await across.Mail.CountAsync(m => m.State == MailState.Failed || m.State == MailState.Unknown, cancellation),
            await orders.AskedToCancel(time.Today).CountAsync(cancellation),
            await across.LevelRequests.CountAsync(r => r.AnsweredAt == null, cancellation));

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<ActivationItem>> ActivationsAsync(CancellationToken cancellation) =>
        [.. (await activations.InStageAsync(ActivationStage.Requested, after: null, cancellation)).Take(Shown)];

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<ToDecide>> MailsAsync(CancellationToken cancellation) => await (
        from m in across.Mail.Where(m => m.State == MailState.Failed || m.State == MailState.Unknown).OrderBy(m => m.Id).Take(Shown)
        join u in across.Users on m.UserId equals u.Id
        join c in db.Accounts on m.AccountId equals c.Id
        orderby m.Id
        select new ToDecide(m.Kind, m.State, u.Name, c.Name, m.QueuedAt)).ToListAsync(cancellation);
}
