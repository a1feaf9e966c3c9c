using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations.TakeActivation;

/// <summary>An operator takes a requested activation: of two, one gets it.</summary>
public sealed class TakeActivation(ActivationWork work)
{
    /// <inheritdoc cref="ActivationWork.RunAsync"/>
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
