using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Levels;

public sealed record ConfirmLevelInput(Guid OperationId, Guid Account);

internal sealed class ConfirmLevelInputValidator : AbstractValidator<ConfirmLevelInput>
{
    public ConfirmLevelInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}

public sealed record RefuseLevelInput(Guid OperationId, Guid Account, string? Reason);

internal sealed class RefuseLevelInputValidator : AbstractValidator<RefuseLevelInput>
{
    public RefuseLevelInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Reason).NotEmpty().WithMessage(_ => texts["Enter the reason. The partner's admins will read it."])
            .IsNote(LevelRequest.NoteLength, texts);
    }
}
