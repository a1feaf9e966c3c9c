using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>What the audit trail's address asks for.</summary>
public sealed class AuditFilter
{
    public AuditAction? Action { get; set; }

    /// <summary>Id of a person of the account.</summary>
    public Guid? Person { get; set; }

    /// <summary>UTC, inclusive.</summary>
    public DateOnly? From { get; set; }

    /// <summary>UTC, inclusive.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Only events with a smaller id: where the page before ended.</summary>
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
