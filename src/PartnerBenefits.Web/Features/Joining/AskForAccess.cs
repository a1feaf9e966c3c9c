using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Joining;

public sealed class AskForAccess(PortalDb db, UnitOfWork unitOfWork, AdminMail mail)
{
    public Task RunAsync(Operation operation, NewcomerId newcomer, AskForAccessInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation, within => AskAsync(operation, newcomer, NoteText.Normalize(input.Note), within), cancellation);

    private async Task AskAsync(Operation operation, NewcomerId newcomer, string note, CancellationToken cancellation)
    {
        var (account, now) = (operation.Account, operation.At);
        var open = await db.AccessRequestsOf(account).CountAsync(r => r.AnsweredAt == null && r.NewcomerId != newcomer, cancellation);
        AccessRules.RequestsFit.Require(open < AccessRules.MostOpenRequests);
        if (await db.AccessRequestsOf(account).SingleOrDefaultAsync(r => r.NewcomerId == newcomer, cancellation) is { } earlier)
        {
            earlier.AskAgain(note, now);
        }
        else
        {
            db.Add(new AccessRequest(account, newcomer, note, now));
        }

        await mail.AboutAsync(account, MailKind.AccessRequested, now, cancellation);
        db.Add(operation.Event(AuditAction.AccessRequested));
    }
}

public sealed record AskForAccessInput(Guid OperationId, string? Note);

internal sealed class AskForAccessInputValidator : AbstractValidator<AskForAccessInput>
{
    public AskForAccessInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Note).IsNote(AccessRequest.NoteLength, texts);
    }
}
