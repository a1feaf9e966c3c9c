using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed class ActivationWork(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    public static Task<IEnumerable<OutboxMessage>> NoMail => Task.FromResult<IEnumerable<OutboxMessage>>([]);

    public async Task<PartnerAccountId?> AccountOfAsync(long assignment, CancellationToken cancellation) =>
        await across.Activations.Where(a => a.AssignmentId == assignment)
            .Select(a => (PartnerAccountId?)a.AccountId).SingleOrDefaultAsync(cancellation);

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
                var about = EventsAbout.Seat(activation.Assignment.EntitlementId, activation.Assignment.UserId);
                db.AddRange(await db.SayWhoWasFasterAsync(operation.Account, about, () => step(activation, within), within));
                db.Add(operation.Event(action, activation.Assignment.EntitlementId, activation.Assignment.UserId));
            },
            cancellation);
}
