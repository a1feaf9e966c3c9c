namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>What happened in one month.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="KeysShown">License keys that were shown for the first time.</param>
/// <param name="Assigned">People who were put on a benefit, whether they still are or not.</param>
public sealed record MonthFigures(DateOnly Month, int KeysShown, int Assigned);
