using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class EditUser(UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, EditUserInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => SaveAsync(operation, id, input, within), cancellation);

    private async Task SaveAsync(Operation operation, PortalUserId id, EditUserInput input, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, input.Version, cancellation);
        var (name, email) = (PersonName.Parse(input.Name)!, EmailAddress.Parse(input.Email!));
        if (email != user.Email)
        {
            await changes.RequireOwnDomainAsync(user.AccountId, email, cancellation);
            await changes.ReaddressAsync(user, email, cancellation);
        }

        string[] changed = [.. Changed("name", name != user.Name), .. Changed("email", email != user.Email)];
        if (changed.Length > 0)
        {
            changes.Record(operation, AuditAction.UserEdited, user, "changed=" + string.Join('+', changed))
                .With(AuditField.Name, user.Name, name).With(AuditField.Email, user.Email.Value, email.Value);
            user.Rename(name, email);
        }
    }

    private static string[] Changed(string what, bool isChanged) => isChanged ? [what] : [];
}

public sealed record EditUserInput(Guid OperationId, string? Name, [DataType(DataType.EmailAddress)] string? Email, int? Version);

internal sealed class EditUserInputValidator : AbstractValidator<EditUserInput>
{
    public EditUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Name).IsPersonName(texts);
        RuleFor(i => i.Email).IsEmailAddress(texts);
    }
}
