using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

/// <summary>The instructions go to both addresses of the person (docs/guide.md, step 9b).</summary>
public sealed class CompleteActivation(PortalDb db, ActivationWork work)
{
    public Task RunAsync(Operation operation, CompleteActivationInput input, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            input.AssignmentId,
            AuditAction.ActivationCompleted,
            async (activation, within) =>
            {
                activation.Complete(new StaffMemberId(operation.Actor.Id), input.AccessId!.Trim(), input.ContractId!.Trim(), operation.At);
                var user = await db.UsersOf(activation.AccountId).SingleAsync(u => u.Id == activation.Assignment.UserId, within);
                return OutboxMessage.Instructions(user, activation, operation.At);
            },
            cancellation);
}
