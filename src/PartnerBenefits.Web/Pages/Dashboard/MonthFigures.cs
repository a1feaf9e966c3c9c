namespace PartnerBenefits.Web.Pages.Dashboard;

/// <param name="Month">First day of the month, UTC.</param>
public sealed record MonthFigures(DateOnly Month, int KeysShown, int Assigned);
