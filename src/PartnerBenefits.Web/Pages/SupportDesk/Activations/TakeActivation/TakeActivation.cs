using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.TakeActivation;

public sealed class TakeActivation(ActivationWork work)
{
    public Task RunAsync(Operation operation, long assignment, DateTime now, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            assignment,
            AuditAction.ActivationTaken,
            now,
            (activation, _) =>
            {
                activation.Take(new StaffMemberId(operation.Actor.Id), now);
                return ActivationWork.NoMail;
            },
            cancellation);
}
