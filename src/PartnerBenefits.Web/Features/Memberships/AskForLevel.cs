using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Memberships;

/// <summary>Silver and Gold are earned, not bought: the partner says how, and staff confirm it.</summary>
public sealed class AskForLevel(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, MembershipLevel level, string note, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AskAsync(operation, level, note, within), cancellation);

    private async Task AskAsync(Operation operation, MembershipLevel level, string note, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        AccountRules.IsVerified.Require(await db.IsVerifiedAsync(account, cancellation));
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsRunning.Require(membership?.IsRunningOn(operation.Today) == true);
        MembershipRules.LevelIsHigher.Require(level > membership!.Level);
        if (await db.LevelRequestOf(account).SingleOrDefaultAsync(cancellation) is { } earlier)
        {
            earlier.AskAgain(level, note, by, operation.At);
        }
        else
        {
            db.Add(new LevelRequest(account, level, note, by, operation.At));
        }

        db.Add(operation.Event(AuditAction.LevelRequested, detail: level.ToString()));
    }
}

public sealed record AskForLevelInput(Guid OperationId, MembershipLevel? Level, string? Note);

internal sealed class AskForLevelInputValidator : AbstractValidator<AskForLevelInput>
{
    public AskForLevelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Level).NotNull().WithMessage(_ => texts["Choose the level that your organisation has earned."])
            .IsInEnum().WithMessage(_ => texts["Choose the level that your organisation has earned."]);
        RuleFor(i => i.Note).NotEmpty().WithMessage(_ => texts["Say how the level was earned, so that the network's support can check it."])
            .IsNote(LevelRequest.NoteLength, texts);
    }
}
