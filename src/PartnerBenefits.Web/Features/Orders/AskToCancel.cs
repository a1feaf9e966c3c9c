using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class AskToCancel(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, OrderId id, AskToCancelInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AskAsync(operation, id, input, within), cancellation);

    private async Task AskAsync(Operation operation, OrderId id, AskToCancelInput input, CancellationToken cancellation)
    {
        var (account, by, reason) = (operation.Account, new PortalUserId(operation.Actor.Id), NoteText.Normalize(input.Reason));
        var order = await db.OrdersOf(account).SingleAsync(o => o.Id == id, cancellation);
        var subscription = await db.SubscriptionsOf(account).AsNoTracking().SingleAsync(s => s.Id == order.SubscriptionId, cancellation);
        var about = EventsAbout.Order(order);
        var asked = await db.CancellationRequestsOf(account).SingleOrDefaultAsync(r => r.OrderId == id, cancellation);
        await db.SayWhoWasFasterAsync(
            account,
            about,
            () =>
            {
                OrderRules.WhyNotAskToCancel(order, subscription, operation.Today)?.Refuse();
                OrderRules.NothingWaits.Require(asked is not { AnsweredAt: null });
            },
            cancellation);
        await db.RequireVersionAsync(account, asked, input.Version, about, cancellation);
        if (asked is { } earlier)
        {
            earlier.AskAgain(reason, by, operation.At);
        }
        else
        {
            db.Add(new CancellationRequest(order, reason, by, operation.At));
        }

        db.Add(operation.Event(AuditAction.CancellationAsked, detail: order.Number));
    }
}

public sealed record AskToCancelInput(Guid OperationId, string? Reason, int? Version);

internal sealed class AskToCancelInputValidator : AbstractValidator<AskToCancelInput>
{
    public AskToCancelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage(_ => texts["Enter the reason, so that the network's support can decide."])
            .IsNote(CancellationRequest.ReasonLength, texts);
    }
}
