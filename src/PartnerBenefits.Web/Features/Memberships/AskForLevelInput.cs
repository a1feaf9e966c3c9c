using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Memberships;

public sealed record AskForLevelInput(Guid OperationId, MembershipLevel? Level, string? Note);

internal sealed class AskForLevelInputValidator : AbstractValidator<AskForLevelInput>
{
    public AskForLevelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Level).NotNull().WithMessage(_ => texts["Choose the level that your organisation has earned."])
            .IsInEnum().WithMessage(_ => texts["Choose the level that your organisation has earned."]);
        RuleFor(i => i.Note).NotEmpty().WithMessage(_ => texts["Say how the level was earned, so that the network's support can check it."])
            .IsNote(LevelRequest.NoteLength, texts);
    }
}
