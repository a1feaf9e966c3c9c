namespace PartnerBenefits.Web.Pages.Dashboard;

/// <param name="Month">First day of the month, UTC.</param>
/// <param name="KeysShown">License keys that were shown for the first time.</param>
public sealed record MonthFigures(DateOnly Month, int KeysShown, int Assigned);
