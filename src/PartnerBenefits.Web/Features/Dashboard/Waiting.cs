namespace PartnerBenefits.Web.Features.Dashboard;

public sealed record Waiting(WaitingKind Kind, string Text, string Why, string Link, string Button);
