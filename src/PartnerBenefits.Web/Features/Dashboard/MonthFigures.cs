namespace PartnerBenefits.Web.Features.Dashboard;

/// <param name="Month">First day of the month, UTC.</param>
public sealed record MonthFigures(DateOnly Month, int KeysShown, int Assigned);
