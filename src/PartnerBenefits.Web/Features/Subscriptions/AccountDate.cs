namespace PartnerBenefits.Web.Features.Subscriptions;

/// <param name="Subject">Id of the subscription; for the membership, id of the account.</param>
public sealed record AccountDate(Guid Subject, string Of, TimelineDate Date, string Link);
