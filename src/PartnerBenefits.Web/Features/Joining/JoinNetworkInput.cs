using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Joining;

/// <param name="Organisation">Name in the person's own words; nothing proves it.</param>
public sealed record JoinNetworkInput(Guid OperationId, string? Organisation, string? Country);

internal sealed class JoinNetworkInputValidator : AbstractValidator<JoinNetworkInput>
{
    public JoinNetworkInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Organisation).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Enter the name of your organisation."])
            .Must(name => name!.Trim().Length <= PartnerAccount.NameLength)
            .WithMessage(_ => texts["Enter a name of at most {0} characters.", PartnerAccount.NameLength])
            .Must(name => PersonName.Parse(name) is not null)
            .WithMessage(_ => texts["Enter the name on one line, without invisible characters."]);
        RuleFor(i => i.Country).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Choose the country of your organisation."])
            .Must(Countries.IsKnown).WithMessage(_ => texts["Choose a country from the list."]);
    }
}
