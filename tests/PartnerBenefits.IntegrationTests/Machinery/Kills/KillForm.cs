namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

/// <summary>A form that was sent before the portal was killed. Nobody knows whether it was done.</summary>
internal sealed record KillForm(bool IsOfStaff, string Address, IReadOnlyList<KeyValuePair<string, string>> Fields);
