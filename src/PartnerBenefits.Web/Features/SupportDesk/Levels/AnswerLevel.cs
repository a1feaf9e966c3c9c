using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.SupportDesk.Levels;

public sealed class AnswerLevel(PortalDb db, AdminMail mail, UnitOfWork unitOfWork)
{
    /// <summary>Raises the membership and opens the level's benefits until the membership's last usable day.</summary>
    public Task ConfirmAsync(Operation operation, int? version, CancellationToken cancellation) => AnswerAsync(
        operation,
        version,
        AuditAction.LevelConfirmed,
        async (request, within) =>
        {
            AccountRules.IsVerifiedBeforeItsLevel.Require(await db.IsVerifiedAsync(operation.Account, within));
            request.Confirm(operation.At);
            await RaiseAsync(operation.Account, request.Level, operation.Today, within);
        },
        cancellation);

    public Task RefuseAsync(Operation operation, int? version, string reason, CancellationToken cancellation) => AnswerAsync(
        operation,
        version,
        AuditAction.LevelRefused,
        (request, _) =>
        {
            request.Refuse(reason, operation.At);
            return Task.CompletedTask;
        },
        cancellation);

    private Task AnswerAsync(
        Operation operation,
        int? version,
        AuditAction action,
        Func<LevelRequest, CancellationToken, Task> answer,
        CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation,
            async within =>
            {
                var request = await db.LevelRequestOf(operation.Account).SingleAsync(within);
                var (account, about) = (operation.Account, EventsAbout.LevelRequest());
                await db.SayWhoWasFasterAsync(
                    account, about, () => MembershipRules.RequestIsOpen.Require(request.AnsweredAt is null), within);
                await db.RequireVersionAsync(account, request, version, about, within);
                await answer(request, within);
                db.Add(operation.Event(action, detail: request.Level.ToString()));
                await mail.AboutAsync(request.AccountId, MailKind.LevelAnswered, operation.At, within);
            },
            cancellation);

    private async Task RaiseAsync(PartnerAccountId account, MembershipLevel level, DateOnly today, CancellationToken cancellation)
    {
        var membership = await db.MembershipOf(account).SingleAsync(cancellation);
        membership.Raise(level, today);
        var offer = await db.Offers.Include(o => o.Benefits.OrderBy(b => b.Position)).SingleAsync(o => o.Level == level, cancellation);
        var subscription = Subscription.ForLevel(membership, offer, today);
        var granted = subscription.Activate(offer, today);
        db.Add(subscription);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
    }
}

public sealed record ConfirmLevelInput(Guid OperationId, Guid Account, int? Version);

internal sealed class ConfirmLevelInputValidator : AbstractValidator<ConfirmLevelInput>
{
    public ConfirmLevelInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}

public sealed record RefuseLevelInput(Guid OperationId, Guid Account, string? Reason, int? Version);

internal sealed class RefuseLevelInputValidator : AbstractValidator<RefuseLevelInput>
{
    public RefuseLevelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason).NotEmpty().WithMessage(_ => texts["Enter the reason. The partner's admins will read it."])
            .IsNote(LevelRequest.NoteLength, texts);
    }
}
