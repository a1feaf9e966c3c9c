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
        var (language, theme, prefer) = await FindAsync(operation, cancellation);
        VersionRules.SettingsAreAsSeen.Require(input.Only is not null || input.Seen == ChoosePreferencesInput.SeenOf(language, theme));
        (Language? Language, Theme? Theme) chosen = (input.Only == PreferencePart.Theme ? language : input.Language,
            input.Only == PreferencePart.Language ? theme : input.Theme);
        if (chosen != (language, theme))
        {
            prefer(chosen.Language, chosen.Theme);
            PortalUserId? user = operation.AccountOrNull is null ? null : new PortalUserId(operation.Actor.Id);
            db.Add(operation.Event(
                AuditAction.PreferencesChanged, user: user, detail: $"language={chosen.Language} theme={chosen.Theme}"));
        }
    }

    private async Task<(Language? Language, Theme? Theme, Action<Language?, Theme?> Prefer)> FindAsync(
        Operation operation, CancellationToken cancellation)
    {
        if (operation.AccountOrNull is { } account)
        {
            var id = new PortalUserId(operation.Actor.Id);
            var user = await db.UsersOf(account).SingleAsync(u => u.Id == id, cancellation);
            return (user.Language, user.Theme, user.Prefer);
        }

        if (operation.Actor.Kind == ActorKind.Newcomer)
        {
            var id = new NewcomerId(operation.Actor.Id);
            var newcomer = await db.Newcomers.SingleAsync(n => n.Id == id, cancellation);
            return (newcomer.Language, newcomer.Theme, newcomer.Prefer);
        }

        var staffId = new StaffMemberId(operation.Actor.Id);
        var staff = await db.Staff.SingleAsync(s => s.Id == staffId, cancellation);
        return (staff.Language, staff.Theme, staff.Prefer);
    }
}

/// <summary>What a button in the header changes. The other setting stays as it is, whatever it was when the page was opened.</summary>
public enum PreferencePart
{
    Language,
    Theme,
}

/// <param name="Seen">Both settings as the form showed them; not needed if <paramref name="Only"/> one is changed.</param>
public sealed record ChoosePreferencesInput(
    Guid OperationId, Language? Language, Theme? Theme, [DataType(DataType.Url)] string? ReturnUrl, PreferencePart? Only, string? Seen)
{
    public static string SeenOf(Language? language, Theme? theme) => $"{language}/{theme}";
}

internal sealed class ChoosePreferencesInputValidator : AbstractValidator<ChoosePreferencesInput>
{
    public ChoosePreferencesInputValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose again and save."]);
    }
}
