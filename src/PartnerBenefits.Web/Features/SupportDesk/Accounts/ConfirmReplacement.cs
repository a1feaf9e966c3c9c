using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

/// <summary>The new Account admin comes before the other leaves, so the account is never without one.</summary>
public sealed class ConfirmReplacement(PortalDb db, UnitOfWork unitOfWork, ReplacementWork work)
{
    public Task RunAsync(Operation operation, ConfirmReplacementInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => ConfirmAsync(operation, input.Replacement, within), cancellation);

    private async Task ConfirmAsync(Operation operation, Guid id, CancellationToken cancellation)
    {
        var admins = await work.LockAdminsAsync(operation.Account, cancellation);
        var replacement = await work.LockAsync(operation.Account, id, cancellation);
        replacement.Confirm(new StaffMemberId(operation.Actor.Id), ReplacementWork.CanObject(admins), operation.At);
        var known = await FindAsync(replacement, cancellation);
        UserRules.IsNotMerged.Require(known?.MergedInto is null && !await db.UsersOf(operation.Account)
            .AnyAsync(u => u.Id == replacement.LeavingId && u.MergedInto != null, cancellation));
        await work.RequireNotStaffAsync(replacement.Email, known, cancellation);
        var person = known is null ? Add(operation, replacement) : Raise(operation, known);
        if (admins.Find(admin => admin.Id == replacement.LeavingId) is { } leaving)
        {
            Give(operation, leaving, leaving.Roles & ~PartnerRoles.AccountAdmin);
        }

        work.Tell(known is null ? admins : admins.Append(known).DistinctBy(u => u.Id), MailKind.AdminReplacementEnded, operation.At);
        db.Add(operation.Event(AuditAction.AdminReplaced, user: person.Id));
    }

    // Whoever changes the address of somebody who has not signed in yet decides who that is.
    private async Task<PortalUser?> FindAsync(AdminReplacement replacement, CancellationToken cancellation)
    {
        var users = db.UsersOf(replacement.AccountId);
        if (replacement.PersonId is not { } id)
        {
            return await users.SingleOrDefaultAsync(u => u.Email == replacement.Email, cancellation);
        }

        var person = await users.SingleAsync(u => u.Id == id, cancellation);
        ReplacementRules.AddressIsTheSame.Require(person.Email == replacement.Email);
        return person;
    }

    private PortalUser Add(Operation operation, AdminReplacement replacement)
    {
        var person = new PortalUser(operation.Account, replacement.Name, replacement.Email, PartnerRoles.AccountAdmin);
        db.AddRange(
            person,
            new OutboxMessage(MailKind.Invitation, person, person.Email, null, operation.At),
            operation.FurtherEvent(AuditAction.UserAdded, user: person.Id, detail: GiveRoles.Named(person.Roles)));
        return person;
    }

    private PortalUser Raise(Operation operation, PortalUser person)
    {
        if (!person.IsActive)
        {
            person.Enable();
            db.Add(operation.FurtherEvent(AuditAction.UserEnabled, user: person.Id));
        }

        Give(operation, person, person.Roles | PartnerRoles.AccountAdmin);
        return person;
    }

    private void Give(Operation operation, PortalUser person, PartnerRoles roles)
    {
        db.Add(operation.FurtherEvent(
            AuditAction.RolesChanged, user: person.Id, detail: GiveRoles.Changed(person.Roles, roles)));
        person.Give(roles);
    }
}

public sealed record ConfirmReplacementInput(Guid OperationId, Guid Replacement);

internal sealed class ConfirmReplacementInputValidator : AbstractValidator<ConfirmReplacementInput>
{
    public ConfirmReplacementInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
