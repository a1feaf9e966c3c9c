using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

internal static class PersonFields
{
    public static void IsPersonName<T>(this IRuleBuilderInitial<T, string?> field, IStringLocalizer<Texts> texts) =>
        field.Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Enter the person's full name."])
            .Must(name => name!.Trim().Length <= PortalUser.NameLength)
            .WithMessage(_ => texts["Enter a name of at most {0} characters.", PortalUser.NameLength])
            .IsName(texts);

    public static void IsEmailAddress<T>(this IRuleBuilderInitial<T, string?> field, IStringLocalizer<Texts> texts) =>
        field.Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Enter the person's work e-mail address."])
            .IsAddress(texts);

    public static PartnerRoles Together(this IEnumerable<PartnerRoles>? roles) =>
        (roles ?? []).Aggregate(PartnerRoles.None, (all, role) => all | role);
}
