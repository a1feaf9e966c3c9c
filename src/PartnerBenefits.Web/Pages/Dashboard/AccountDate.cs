using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <param name="Subject">Id of the subscription; for the membership, id of the account.</param>
public sealed record AccountDate(Guid Subject, string Of, TimelineDate Date, string Link);
