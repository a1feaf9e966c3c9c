using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class EditUser(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, EditUserInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => SaveAsync(operation, id, input, within), cancellation);

    private async Task SaveAsync(Operation operation, PortalUserId id, EditUserInput input, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, input.Version, cancellation);
        var (name, email) = (PersonName.Parse(input.Name)!, EmailAddress.Parse(input.Email!));
        if (email != user.Email)
        {
            await changes.RequireFreeAsync(user.AccountId, email, user.Id, cancellation);
            await RequireNoAlternativeAsync(user, email, cancellation);
            await ReaddressAsync(user, email, cancellation);
        }

        string[] changed = [.. Changed("name", name != user.Name), .. Changed("email", email != user.Email)];
        if (changed.Length > 0)
        {
            changes.Record(operation, AuditAction.UserEdited, user, "changed=" + string.Join('+', changed))
                .With(AuditField.Name, user.Name, name).With(AuditField.Email, user.Email.Value, email.Value);
            user.Rename(name, email);
        }
    }

    private async Task RequireNoAlternativeAsync(PortalUser user, EmailAddress email, CancellationToken cancellation) =>
        UserRules.AddressIsNotTheAlternative.Require(!await db.ActivationsOf(user.AccountId).AnyAsync(
            a => a.Assignment.UserId == user.Id && a.Stage != ActivationStage.Ended && a.AlternativeEmail == email, cancellation));

    // Mails to the alternative address, and mails that a sender has already taken, keep their address.
    private async Task ReaddressAsync(PortalUser user, EmailAddress email, CancellationToken cancellation)
    {
        var waiting = await db.MailOf(user.AccountId)
            .Where(m => m.UserId == user.Id && m.State == MailState.Queued && m.To == user.Email).ToListAsync(cancellation);
        waiting.ForEach(mail => mail.Readdress(email));
    }

    private static string[] Changed(string what, bool isChanged) => isChanged ? [what] : [];
}

public sealed record EditUserInput(Guid OperationId, string? Name, string? Email, int? Version);

internal sealed class EditUserInputValidator : AbstractValidator<EditUserInput>
{
    public EditUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Name).IsPersonName(texts);
        RuleFor(i => i.Email).IsEmailAddress(texts);
    }
}
