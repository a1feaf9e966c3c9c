namespace PartnerBenefits.Web.Features.Subscriptions;

/// <param name="Subject">Id of the subscription; for the membership, id of the account.</param>
public sealed record AccountDate(Guid Subject, string SubjectName, TimelineDate Date, string Link);
