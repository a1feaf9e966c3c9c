using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

public sealed class AssignmentFilter
{
    public const int SearchLength = 100;

    public string? Search { get; set; }

    public OpenOrEnded? State { get; set; }

    public ActivationStage? Stage { get; set; }

    public BenefitTab? Tab { get; set; }

    public Guid? Benefit { get; set; }

    public Guid? Account { get; set; }

    /// <summary>Assigned on this day or later, UTC.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Assigned on this day or earlier, UTC.</summary>
    public DateOnly? To { get; set; }

    public long? Before { get; set; }

    public bool IsNarrowed => Words.Length > 0 || Parts().Any();

    /// <summary>The words to search for, as they are compared.</summary>
    public string Words => string.Join(' ', Folding.WordsOf(Search ?? ""));

    /// <summary>What narrows the list beside the words, which may be names.</summary>
    public string Description => string.Join('&', Parts().Select(p => $"{p.Name}={p.Value}"));

    public AssignmentCriteria Criteria() => new()
    {
        Words = Folding.WordsOf(Search ?? ""),
        IsOpen = State is null ? null : State == OpenOrEnded.Open,
        Stage = Stage,
        Tab = Tab,
        Benefit = Benefit is { } benefit ? new BenefitId(benefit) : null,
        Account = Account is { } account ? new PartnerAccountId(account) : null,
        From = From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        // The day after DateOnly.MaxValue doesn't exist.
        Until = To is { } to && to < DateOnly.MaxValue ? to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null,
    };

    private IEnumerable<(string Name, string Value)> Parts()
    {
        (string Name, string? Value)[] all =
        [
            ("state", State?.ToString()), ("stage", Stage?.ToString()),
            ("tab", Tab?.ToString()),
            ("benefit", Benefit?.ToString()), ("account", Account?.ToString()), ("from", Iso(From)), ("to", Iso(To)),
        ];
        return all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => (p.Name, p.Value!));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}

internal sealed class AssignmentFilterValidator : AbstractValidator<AssignmentFilter>
{
    public AssignmentFilterValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(f => f.Search).Cascade(CascadeMode.Stop)
            .MaximumLength(AssignmentFilter.SearchLength).WithMessage(_ => texts[
                "Enter at most {0} characters to search for.",
                AssignmentFilter.SearchLength])
            .Must(search => Folding.WordsOf(search!).Count > 0)
            .When(f => !string.IsNullOrWhiteSpace(f.Search), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => texts["Enter letters or digits to search for."])
            .Must(search => Folding.WordsOf(search ?? "").Count <= AssignmentSearch.MostWords)
            .WithMessage(_ => texts["Enter at most {0} words to search for.", AssignmentSearch.MostWords]);
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null && f.To is not null)
            .WithMessage(_ => texts["The last day can't be before the first day."]);
    }
}
