namespace PartnerBenefits.Web.Commands;

/// <param name="Since">UTC time of the backup, for the audit trail; null if nobody knows it.</param>
/// <param name="Keys">How many keys of each product are set aside, of those that are next to be given out; null: all.</param>
/// <param name="Restores">How many restores there were before this one, where no mark file can tell it; null: it can.</param>
/// <param name="Today">The day that it is in UTC, by somebody who knows; null if the clocks are to tell.</param>
public sealed record RestoreOptions(DateTime? Since = null, int? Keys = null, int? Restores = null, DateOnly? Today = null);
