namespace PartnerBenefits.Web.Features.Shared;

public sealed record Help(string Reason, PartnerRoles From);
