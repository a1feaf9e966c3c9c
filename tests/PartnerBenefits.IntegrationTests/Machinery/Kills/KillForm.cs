namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

/// <summary>A form with its operation, as it was sent before the portal died; nobody knows whether it was done.</summary>
internal sealed record KillForm(bool IsOfStaff, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);
