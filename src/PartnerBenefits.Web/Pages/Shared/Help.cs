using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

/// <param name="From">People with one of these roles can help.</param>
public sealed record Help(string Reason, PartnerRoles From);
