using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class ObjectToReplacement(PortalDb db, UnitOfWork unitOfWork, ReplacementWork work)
{
    public Task RunAsync(Operation operation, ObjectToReplacementInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => ObjectAsync(operation, input, within), cancellation);

    private async Task ObjectAsync(Operation operation, ObjectToReplacementInput input, CancellationToken cancellation)
    {
        var self = new PortalUserId(operation.Actor.Id);
        var admins = await work.LockAdminsAsync(operation.Account, cancellation);
        ReplacementRules.AnAccountAdminObjects.Require(admins.Exists(admin => admin.Id == self));
        var replacement = await work.LockAsync(operation.Account, input.Replacement, cancellation);
        replacement.ObjectBy(self, NoteText.Normalize(input.Reason), operation.At);
        work.Tell(admins, MailKind.AdminReplacementEnded, operation.At);
        db.Add(operation.Event(AuditAction.AdminReplacementObjected, user: replacement.PersonId));
    }
}

public sealed record ObjectToReplacementInput(Guid OperationId, Guid Replacement, string? Reason);

internal sealed class ObjectToReplacementInputValidator : AbstractValidator<ObjectToReplacementInput>
{
    public ObjectToReplacementInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason).NotEmpty().WithMessage(_ => texts["Enter the reason. The network's staff will read it."])
            .IsNote(AdminReplacement.ReasonLength, texts);
    }
}
