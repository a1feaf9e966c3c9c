using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed class TakeActivation(ActivationWork work)
{
    public Task RunAsync(Operation operation, long assignment, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            assignment,
            AuditAction.ActivationTaken,
            (activation, _) =>
            {
                activation.Take(new StaffMemberId(operation.Actor.Id), operation.At);
                return ActivationWork.NoMail;
            },
            cancellation);
}
