using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Mails;

public sealed class DecideMail(PortalDb db, UnitOfWork unitOfWork)
{
    public Task QueueAgainAsync(Operation operation, long mail, CancellationToken cancellation) =>
        RunAsync(operation, mail, AuditAction.MailQueuedAgain, (decided, now) => decided.QueueAgain(now), cancellation);

    public Task SettleAsync(Operation operation, long mail, CancellationToken cancellation) =>
        RunAsync(operation, mail, AuditAction.MailSettled, (decided, _) => decided.Settle(), cancellation);

    private Task RunAsync(
        Operation operation, long id, AuditAction action, Action<OutboxMessage, DateTime> decide, CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation,
            async within =>
            {
                var mail = await db.MailOf(operation.Account).Include(m => m.Assignment).SingleAsync(m => m.Id == id, within);
                await db.SayWhoWasFasterAsync(operation.Account, EventsAbout.Mail(id), () => decide(mail, operation.At), within);
                db.Add(operation.Event(action, mail.Assignment?.EntitlementId, mail.UserId, detail: $"mail={id} kind={mail.Kind}"));
            },
            cancellation);
}

public sealed record DecideMailInput(Guid OperationId, long Mail);

internal sealed class DecideMailInputValidator : AbstractValidator<DecideMailInput>
{
    public DecideMailInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Mail).NotEmpty().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
    }
}
