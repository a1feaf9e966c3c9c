using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class BenefitFilter
{
    public const int FindLength = 100;

    public string? Find { get; set; }

    public BenefitState? State { get; set; }

    /// <summary>Group's name in English, whatever the language of the page.</summary>
    public string? Group { get; set; }

    public BenefitSort Sort { get; set; }

    public bool Down { get; set; }

    public IEnumerable<BenefitRow> Narrow(IEnumerable<BenefitRow> rows) =>
        NarrowInAnyState(rows).Where(row => State is null || row.Status.State == State);

    public IEnumerable<BenefitRow> NarrowInAnyState(IEnumerable<BenefitRow> rows)
    {
        var isIn = string.IsNullOrWhiteSpace(Find) ? _ => true : TypedWords.In(Find);
        return rows.Where(row => (Group is null || row.Group.En == Group) && isIn([row.Name.En, row.Name.Fr]));
    }

    /// <summary>Rows that are equal stay in the order of <see cref="BenefitOrder"/>.</summary>
    public IEnumerable<BenefitRow> Order(IEnumerable<BenefitRow> rows) => (Sort, Down) switch
    {
        (BenefitSort.Name, false) => rows.OrderBy(r => r.Name.Localized, StringComparer.CurrentCulture),
        (BenefitSort.Name, true) => rows.OrderByDescending(r => r.Name.Localized, StringComparer.CurrentCulture),
        (BenefitSort.State, false) => rows.OrderBy(r => r.Status.State),
        (BenefitSort.State, true) => rows.OrderByDescending(r => r.Status.State),
        (BenefitSort.LastUsableDay, false) => rows.OrderBy(r => r.LastUsableDay),
        (BenefitSort.LastUsableDay, true) => rows.OrderByDescending(r => r.LastUsableDay),
        (BenefitSort.Catalogue, _) => rows,
    };
}

internal sealed class BenefitFilterValidator : AbstractValidator<BenefitFilter>
{
    public BenefitFilterValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(f => f.Find).MaximumLength(BenefitFilter.FindLength)
            .WithMessage(_ => texts["Enter at most {0} characters to search for.", BenefitFilter.FindLength]);
    }
}
