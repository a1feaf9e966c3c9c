using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.ReleaseActivation;

public sealed class ReleaseActivation(ActivationWork work)
{
    public Task RunAsync(Operation operation, long assignment, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            assignment,
            AuditAction.ActivationReleased,
            (activation, _) =>
            {
                activation.Release();
                return ActivationWork.NoMail;
            },
            cancellation);
}
