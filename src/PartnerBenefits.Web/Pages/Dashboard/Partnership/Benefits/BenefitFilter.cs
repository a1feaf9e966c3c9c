using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>What a tab's address asks for. What isn't understood is said, and filters nothing.</summary>
public sealed class BenefitFilter
{
    public const int FindLength = 100;

    /// <summary>Part of a product's name.</summary>
    public string? Find { get; set; }

    public BenefitState? State { get; set; }

    /// <summary>A group's English name.</summary>
    public string? Group { get; set; }

    public BenefitSort Sort { get; set; }

    public bool Down { get; set; }

    public IEnumerable<BenefitRow> Narrow(IEnumerable<BenefitRow> rows) =>
        NarrowInAnyState(rows).Where(row => State is null || row.Standing.State == State);

    /// <summary>For the number beside each state: what choosing it would show.</summary>
    public IEnumerable<BenefitRow> NarrowInAnyState(IEnumerable<BenefitRow> rows) => rows.Where(row =>
        (Group is null || row.Group.En == Group)
        && (Find is null || row.Name.Here.Contains(Find.Trim(), StringComparison.CurrentCultureIgnoreCase)));

    public IEnumerable<BenefitRow> Order(IEnumerable<BenefitRow> rows) => (Sort, Down) switch
    {
        (BenefitSort.Name, false) => rows.OrderBy(r => r.Name.Here, StringComparer.CurrentCulture),
        (BenefitSort.Name, true) => rows.OrderByDescending(r => r.Name.Here, StringComparer.CurrentCulture),
        (BenefitSort.State, false) => rows.OrderBy(r => r.Standing.State).ThenBy(r => r.Position),
        (BenefitSort.State, true) => rows.OrderByDescending(r => r.Standing.State).ThenBy(r => r.Position),
        (BenefitSort.LastUsableDay, false) => rows.OrderBy(r => r.LastUsableDay).ThenBy(r => r.Position),
        (BenefitSort.LastUsableDay, true) => rows.OrderByDescending(r => r.LastUsableDay).ThenBy(r => r.Position),
        _ => rows,
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
