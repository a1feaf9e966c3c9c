using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.My;

public sealed class ChoosePreferences(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, ChoosePreferencesInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => SaveAsync(operation, input, within), cancellation);

    private async Task SaveAsync(Operation operation, ChoosePreferencesInput input, CancellationToken cancellation)
    {
        PortalUserId? user = null;
        if (operation.AccountOrNull is { } account)
        {
            user = new PortalUserId(operation.Actor.Id);
            (await db.UsersOf(account).SingleAsync(u => u.Id == user, cancellation)).Prefer(input.Language, input.Theme);
        }
        else if (operation.Actor.Kind == ActorKind.Newcomer)
        {
            var newcomer = new NewcomerId(operation.Actor.Id);
            (await db.Newcomers.SingleAsync(n => n.Id == newcomer, cancellation)).Prefer(input.Language, input.Theme);
        }
        else
        {
            var staff = new StaffMemberId(operation.Actor.Id);
            (await db.Staff.SingleAsync(s => s.Id == staff, cancellation)).Prefer(input.Language, input.Theme);
        }

        db.Add(operation.Event(
            AuditAction.PreferencesChanged, user: user, detail: $"language={input.Language} theme={input.Theme}"));
    }
}

public sealed record ChoosePreferencesInput(Guid OperationId, Language? Language, Theme? Theme, [DataType(DataType.Url)] string? ReturnUrl);

internal sealed class ChoosePreferencesInputValidator : AbstractValidator<ChoosePreferencesInput>
{
    public ChoosePreferencesInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose again and save."]);
    }
}
