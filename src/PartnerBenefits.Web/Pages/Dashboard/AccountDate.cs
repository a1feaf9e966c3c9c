using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>One date of one of an account's subscriptions, or of its membership.</summary>
/// <param name="Subject">Id of the subscription; of the membership the account's.</param>
/// <param name="Of">What it is a date of, in the reader's language.</param>
/// <param name="Link">Where more is said of it.</param>
public sealed record AccountDate(Guid Subject, string Of, TimelineDate Date, string Link);
