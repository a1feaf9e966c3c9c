using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

public sealed record Help(string Reason, PartnerRoles From);
