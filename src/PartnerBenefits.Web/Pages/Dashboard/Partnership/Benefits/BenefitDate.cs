namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <param name="What">English; the key of the other languages.</param>
/// <param name="Day">UTC.</param>
public sealed record BenefitDate(string What, DateOnly Day, bool IsPast);
