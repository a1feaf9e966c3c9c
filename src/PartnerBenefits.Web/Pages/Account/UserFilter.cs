using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Domain.Partners;
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

    /// <summary>Without regard to accents and capitals, in memory: an account has 5,000 people at most, and databases differ in this.</summary>
    public Func<PortalUser, bool> Matcher()
    {
        var looked = Folding.WordsOf(Find ?? "");
        return user => looked.Count > 0 && Folding.WordsOf(user.Name, user.Email.Value) is var words
            && looked.All(part => words.Any(word => word.Contains(part, StringComparison.Ordinal)));
    }
}

internal sealed class UserFilterValidator : AbstractValidator<UserFilter>
{
    public UserFilterValidator(IStringLocalizer<Texts> texts) => RuleFor(f => f.Find).MaximumLength(UserFilter.FindLength)
        .WithMessage(_ => texts["Look for at most {0} characters.", UserFilter.FindLength]);
}
