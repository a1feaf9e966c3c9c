using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>What the list's address asks for.</summary>
public sealed class UserFilter
{
    public const int FindLength = 100;

    /// <summary>Parts of words of a name or an address, all of which must be there.</summary>
    public string? Find { get; set; }

    public UserState? State { get; set; }

    /// <summary>Id of the person with whom the page before ended.</summary>
    public Guid? After { get; set; }

    public bool IsNarrowed => State is not null || IsSearch;

    public bool IsSearch => !string.IsNullOrWhiteSpace(Find);
}

internal sealed class UserFilterValidator : AbstractValidator<UserFilter>
{
    public UserFilterValidator(IStringLocalizer<Texts> texts) => RuleFor(f => f.Find).MaximumLength(UserFilter.FindLength)
        .WithMessage(_ => texts["Enter at most {0} characters to search for.", UserFilter.FindLength]);
}
