using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.TakeActivation;

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
