using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.ReleaseActivation;

/// <summary>An operator puts an activation back for others, their own or one that a colleague can't finish.</summary>
public sealed class ReleaseActivation(ActivationWork work)
{
    /// <inheritdoc cref="ActivationWork.RunAsync"/>
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
