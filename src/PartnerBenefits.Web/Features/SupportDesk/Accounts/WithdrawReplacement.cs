using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class WithdrawReplacement(PortalDb db, UnitOfWork unitOfWork, ReplacementWork work)
{
    public Task RunAsync(Operation operation, WithdrawReplacementInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => WithdrawAsync(operation, input.Replacement, within), cancellation);

    private async Task WithdrawAsync(Operation operation, Guid id, CancellationToken cancellation)
    {
        var admins = await work.LockAdminsAsync(operation.Account, cancellation);
        var replacement = await work.LockAsync(operation.Account, id, cancellation);
        replacement.Withdraw(new StaffMemberId(operation.Actor.Id), operation.At);
        work.Tell(admins, MailKind.AdminReplacementEnded, operation.At);
        db.Add(operation.Event(AuditAction.AdminReplacementWithdrawn, user: replacement.PersonId));
    }
}

public sealed record WithdrawReplacementInput(Guid OperationId, Guid Replacement);

internal sealed class WithdrawReplacementInputValidator : AbstractValidator<WithdrawReplacementInput>
{
    public WithdrawReplacementInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
