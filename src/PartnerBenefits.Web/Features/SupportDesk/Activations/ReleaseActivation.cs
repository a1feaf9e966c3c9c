using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

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
