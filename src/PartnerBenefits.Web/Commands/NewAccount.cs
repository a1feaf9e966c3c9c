namespace PartnerBenefits.Web.Commands;

public sealed record NewAccount(string Name, Guid Tenant, EmailAddress AdminEmail, string AdminName, string Country, Language Language);
