using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class AskToReplaceAdmin(PortalDb db, UnitOfWork unitOfWork, ReplacementWork work)
{
    public Task RunAsync(Operation operation, AskToReplaceAdminInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AskAsync(operation, input, within), cancellation);

    private async Task AskAsync(Operation operation, AskToReplaceAdminInput input, CancellationToken cancellation)
    {
        var account = operation.Account;
        var admins = await work.LockAdminsAsync(account, cancellation);
        ReplacementRules.NothingRuns.Require(!await db.AdminReplacementsOf(account).AnyAsync(r => r.EndedAt == null, cancellation));
        var email = EmailAddress.Parse(input.Email!);
        var person = await db.UsersOf(account).SingleOrDefaultAsync(u => u.Email == email, cancellation);
        UserRules.IsNotMerged.Require(person?.MergedInto is null);
        await work.RequireNotStaffAsync(email, person, cancellation);
        ReplacementRules.IsNoAdminYet.Require(admins.TrueForAll(admin => admin.Id != person?.Id));
        var name = person?.Name ?? PersonName.Parse(input.Name);
        ReplacementRules.NameIsGiven.Require(name is not null);
        var leaving = admins.Find(admin => admin.Id.Value == input.Leaving)?.Id;
        ReplacementRules.LeavingIsAdmin.Require(input.Leaving is null || leaving is not null);
        db.Add(new AdminReplacement(
            account, name!, email, NoteText.Normalize(input.Reason), new StaffMemberId(operation.Actor.Id), operation.At)
        {
            PersonId = person?.Id,
            LeavingId = leaving,
        });
        work.Tell(admins, MailKind.AdminReplacementAsked, operation.At);
        db.Add(operation.Event(AuditAction.AdminReplacementAsked, user: person?.Id));
    }
}

/// <param name="Name">Needed only if nobody of the account has the address.</param>
/// <param name="Leaving">The Account admin who loses the role; null if nobody does.</param>
public sealed record AskToReplaceAdminInput(Guid OperationId, string? Email, string? Name, Guid? Leaving, string? Reason);

internal sealed class AskToReplaceAdminInputValidator : AbstractValidator<AskToReplaceAdminInput>
{
    public AskToReplaceAdminInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Email).IsEmailAddress(texts);
        RuleFor(i => i.Name).Must(name => string.IsNullOrWhiteSpace(name) || PersonName.Parse(name) is not null)
            .WithMessage(_ => texts["Enter the name on one line, without invisible characters."]);
        RuleFor(i => i.Reason).NotEmpty().WithMessage(_ => texts["Enter the reason. The Account admins will read it."])
            .IsNote(AdminReplacement.ReasonLength, texts);
    }
}
