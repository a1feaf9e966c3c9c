using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.CompleteActivation;

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
