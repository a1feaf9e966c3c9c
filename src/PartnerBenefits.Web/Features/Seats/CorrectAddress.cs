using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Seats;

public sealed class CorrectAddress(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, EntitlementId id, CorrectAddressInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => CorrectAsync(operation, id, input, within), cancellation);

    private async Task CorrectAsync(
        Operation operation, EntitlementId id, CorrectAddressInput input, CancellationToken cancellation)
    {
        var account = operation.Account;
        var assignment = await FindAsync(account, id, input, cancellation);
        var user = await db.UsersOf(account).SingleAsync(u => u.Id == assignment.UserId, cancellation);
        var (before, wasSentBack) = (assignment.Activation!.AlternativeEmail, assignment.Activation.Stage == ActivationStage.SentBack);
        ActivationRules.AddressIsGiven.Require(EmailAddress.TryParse(input.AlternativeEmail, out var alternative));
        assignment.Activation.Correct(user.Email, alternative!, operation.Actor, operation.At);
        if (wasSentBack)
        {
            db.Add(new OutboxMessage(MailKind.SupportRequested, user, user.Email, assignment, operation.At));
        }

        if (wasSentBack || alternative != before)
        {
            db.Add(operation.Event(AuditAction.ActivationCorrected, id, user.Id)
                .With(AuditField.AlternativeEmail, before.Value, alternative!.Value));
        }
    }

    private async Task<Assignment> FindAsync(
        PartnerAccountId account, EntitlementId id, CorrectAddressInput input, CancellationToken cancellation)
    {
        var assignment = await db.AssignmentsOf(account).Include(a => a.Activation).SingleOrDefaultAsync(
            a => a.Id == input.AssignmentId && a.EntitlementId == id && a.Activation != null, cancellation)
            ?? throw new RuleBrokenException(AssignmentRules.IsStillAssigned);
        var about = EventsAbout.Seat(id, assignment.UserId);
        await db.SayWhoWasFasterAsync(
            account,
            about,
            () =>
            {
                AssignmentRules.IsStillAssigned.Require(assignment.EndedAt is null);
                ActivationRules.IsNotWorkedOn.Require(assignment.Activation!.CanBeCorrected);
            },
            cancellation);
        await db.RequireVersionAsync(account, assignment.Activation, input.Version, about, cancellation);
        return assignment;
    }
}

public sealed record CorrectAddressInput(
    Guid OperationId, long AssignmentId, [DataType(DataType.EmailAddress)] string? AlternativeEmail, int? Version);

internal sealed class CorrectAddressInputValidator : AbstractValidator<CorrectAddressInput>
{
    public CorrectAddressInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.AlternativeEmail).IsAddress(texts);
    }
}
