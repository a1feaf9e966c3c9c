using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Joining;

public sealed record AskForAccessInput(Guid OperationId, string? Note);

internal sealed class AskForAccessInputValidator : AbstractValidator<AskForAccessInput>
{
    public AskForAccessInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Note).IsNote(AccessRequest.NoteLength, texts);
    }
}
