using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Grants access to somebody who is in the list already. The entry keeps its name, roles and benefits.</summary>
public sealed class LinkRequest(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, AccessRequestId id, LinkRequestInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => LinkAsync(operation, id, new PortalUserId(input.UserId!.Value), within), cancellation);

    private async Task LinkAsync(Operation operation, AccessRequestId id, PortalUserId listed, CancellationToken cancellation)
    {
        var account = operation.Account;
        var request = await db.AccessRequestsOf(account).SingleAsync(r => r.Id == id, cancellation);
        await db.SayWhoWasFasterAsync(
            account, EventsAbout.AccessRequest(request), () => AccessRules.IsOpen.Require(request.AnsweredAt is null), cancellation);
        AccessRules.IsListed.Require(await db.UsersOf(account).AnyAsync(u => u.Id == listed, cancellation));
        var (user, _) = await changes.FindAsync(operation, listed, cancellation);
        AccessRules.NeverSignedIn.Require(user.IsActive && user.ObjectId is null);
        var newcomer = await db.Newcomers.SingleAsync(n => n.Id == request.NewcomerId, cancellation);
        AccessRules.IsNobodyYet.Require(!await db.UsersOf(account).AnyAsync(
            u => u.TenantId == newcomer.TenantId && u.ObjectId == newcomer.ObjectId, cancellation));

        request.Settle(isGranted: true, operation.At);
        if (user.Email != newcomer.Email)
        {
            await changes.ReaddressAsync(user, newcomer.Email, cancellation);
            db.Add(operation.FurtherEvent(AuditAction.UserEdited, user: user.Id, detail: "changed=email")
                .With(AuditField.Email, user.Email.Value, newcomer.Email.Value));
            user.Rename(user.Name, newcomer.Email);
        }

        user.Link(newcomer.TenantId, newcomer.ObjectId);
        user.Prefer(user.Language ?? newcomer.Language, user.Theme ?? newcomer.Theme);
        user.KeepReadLanguage(user.ReadLanguage ?? newcomer.ReadLanguage);
        db.Add(new OutboxMessage(MailKind.Invitation, user, user.Email, null, operation.At));
        changes.Record(operation, AuditAction.AccessGranted, user, "linked");
    }
}

public sealed record LinkRequestInput(Guid OperationId, Guid? UserId);

internal sealed class LinkRequestInputValidator : AbstractValidator<LinkRequestInput>
{
    public LinkRequestInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.UserId).NotEmpty().WithMessage(_ => texts[AccessRules.IsListed.Refusal]);
    }
}
