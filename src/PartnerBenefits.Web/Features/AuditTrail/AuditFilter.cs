using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.AuditTrail;

public sealed class AuditFilter
{
    public AuditAction? Action { get; set; }

    public Guid? Person { get; set; }

    /// <summary>UTC, inclusive.</summary>
    public DateOnly? From { get; set; }

    /// <summary>UTC, inclusive.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Shows what people changed in their own settings, too.</summary>
    public bool Settings { get; set; }

    /// <summary>Only events with a smaller id are shown; the last id of the page before.</summary>
    public long? Before { get; set; }

    public bool IsNarrowed => Action is not null || Person is not null || From is not null || To is not null;
}

internal sealed class AuditFilterValidator : AbstractValidator<AuditFilter>
{
    public AuditFilterValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null && f.To is not null)
            .WithMessage(_ => texts["The last day can't be before the first day."]);
    }
}
