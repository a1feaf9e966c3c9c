using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Commands;

/// <param name="Tenant">Entra's <c>tid</c>: only its people can be linked to the account's.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record NewAccount(string Name, Guid Tenant, EmailAddress AdminEmail, string AdminName, string Country, Language Language);
