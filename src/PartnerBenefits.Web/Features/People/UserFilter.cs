using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class UserFilter
{
    public const int FindLength = 100;

    public string? Find { get; set; }

    public UserState? State { get; set; }

    /// <summary>Sort key and id of the last person of the page before.</summary>
    public Cursor<string, Guid>? After { get; set; }

    public bool IsNarrowed => State is not null || IsSearch;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Find);
}

internal sealed class UserFilterValidator : AbstractValidator<UserFilter>
{
    public UserFilterValidator(IStringLocalizer<Texts> texts) => RuleFor(f => f.Find).MaximumLength(UserFilter.FindLength)
        .WithMessage(_ => texts["Enter at most {0} characters to search for.", UserFilter.FindLength]);
}
