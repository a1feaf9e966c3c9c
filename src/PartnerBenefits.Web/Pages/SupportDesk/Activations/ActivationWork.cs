using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations;

/// <summary>
/// What all steps of the network's staff at an activation have in common: loaded in the account it belongs to, changed,
/// and written to that account's audit trail.
/// </summary>
public sealed class ActivationWork(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    /// <summary>For a step after which nobody is told.</summary>
    public static Task<IEnumerable<OutboxMessage>> NoMail => Task.FromResult<IEnumerable<OutboxMessage>>([]);

    /// <summary>Null when there is no such activation.</summary>
    public async Task<PartnerAccountId?> AccountOfAsync(long assignment, CancellationToken cancellation) =>
        await across.Activations.Where(a => a.AssignmentId == assignment)
            .Select(a => (PartnerAccountId?)a.AccountId).SingleOrDefaultAsync(cancellation);

    /// <param name="operation">In the activation's account.</param>
    /// <param name="step">Changes it by its rules and says which mails follow.</param>
    /// <exception cref="Domain.RuleBrokenException">One of <see cref="ActivationRules"/>.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(
        Operation operation,
        long assignment,
        AuditAction action,
        Func<Activation, CancellationToken, Task<IEnumerable<OutboxMessage>>> step,
        CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation,
            async within =>
            {
                var activation = await db.ActivationsOf(operation.Account).Include(a => a.Assignment)
                    .SingleAsync(a => a.AssignmentId == assignment, within);
                db.AddRange(await step(activation, within));
                db.Add(operation.Event(action, activation.Assignment.EntitlementId, activation.Assignment.UserId));
            },
            cancellation);
}
