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
    public Task RunAsync(Operation operation, AskForLevelInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AskAsync(operation, input, within), cancellation);

    private async Task AskAsync(Operation operation, AskForLevelInput input, CancellationToken cancellation)
    {
        var (level, note) = (input.Level!.Value, NoteText.Normalize(input.Note));
        var (account, by) = (operation.Account, new PortalUserId(operation.Actor.Id));
        AccountRules.IsVerified.Require(await db.IsVerifiedAsync(account, cancellation));
        var membership = await db.MembershipOf(account).SingleOrDefaultAsync(cancellation);
        MembershipRules.IsRunning.Require(membership?.IsRunningOn(operation.Today) == true);
        MembershipRules.LevelIsHigher.Require(membership!.Level != MembershipLevel.NotKnown && level > membership.Level);
        var asked = await db.LevelRequestOf(account).SingleOrDefaultAsync(cancellation);
        var about = EventsAbout.LevelRequest();
        await db.SayWhoWasFasterAsync(
            account, about, () => MembershipRules.NothingWaits.Require(asked is not { AnsweredAt: null }), cancellation);
        await db.RequireVersionAsync(account, asked, input.Version, about, cancellation);
        if (asked is { } earlier)
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

public sealed record AskForLevelInput(Guid OperationId, MembershipLevel? Level, string? Note, int? Version);

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
