using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>Who has, or had, a benefit.</summary>
public sealed record SeatLine
{
    public required Assignment Assignment { get; init; }

    public required PortalUser User { get; init; }

    /// <summary>Who assigned; null where it wasn't a person of the account.</summary>
    public required string? By { get; init; }

    /// <summary>Who ended it; null where it wasn't a person of the account, or it hasn't ended.</summary>
    public required string? EndedBy { get; init; }

    /// <summary>Of the last mail about it; null where there was none.</summary>
    public required MailState? Mail { get; init; }

    public Activation? Activation => Assignment.Activation;

    public bool IsOf(Actor person) => Actor.Of(User.Id) == person;
}
