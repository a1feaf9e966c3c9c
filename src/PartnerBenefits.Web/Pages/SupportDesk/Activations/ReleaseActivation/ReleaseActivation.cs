using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.ReleaseActivation;

public sealed class ReleaseActivation(ActivationWork work)
{
    public Task RunAsync(Operation operation, long assignment, DateTime now, CancellationToken cancellation) =>
        work.RunAsync(
            operation,
            assignment,
            AuditAction.ActivationReleased,
            now,
            (activation, _) =>
            {
                activation.Release();
                return ActivationWork.NoMail;
            },
            cancellation);
}
