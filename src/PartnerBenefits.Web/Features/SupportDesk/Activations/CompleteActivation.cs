using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

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

public sealed record CompleteActivationInput(Guid OperationId, long AssignmentId, string? AccessId, string? ContractId);

internal sealed class CompleteActivationInputValidator : AbstractValidator<CompleteActivationInput>
{
    public CompleteActivationInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.AccessId).IsSupportId(texts);
        RuleFor(i => i.ContractId).IsSupportId(texts);
    }
}

internal static class SupportIds
{
    public static void IsSupportId<T>(this IRuleBuilder<T, string?> field, IStringLocalizer<Texts> texts) => field
        .Must(id => !string.IsNullOrWhiteSpace(id)).WithMessage(_ => texts["Enter the ID from the support system."])
        .Must(id => id is null || id.Trim().Length <= Activation.IdLength)
        .WithMessage(_ => texts["Enter at most {0} characters.", Activation.IdLength])
        .Must(id => id is null || id.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ' '))
        .WithMessage(_ => texts["Enter only letters, digits, spaces and - _ . /"]);
}
