using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships;

/// <summary>What one level adds, beside the others: its figures are the catalogue's.</summary>
/// <param name="Level">Null: Action Pack, which is bought beside a level.</param>
/// <param name="Offer">What brings its benefits; null: it brings none.</param>
public sealed record LevelColumn(MembershipLevel? Level, Offer? Offer)
{
    public BilingualText? Name => Offer?.Name;

    /// <summary>Product support incidents on-premises, a year.</summary>
    public int Incidents => QuantityOf("support-onprem");

    /// <summary>Hours of technical advice, a year.</summary>
    public int AdvisoryHours => QuantityOf("advisory-hours");

    /// <summary>Null: none.</summary>
    public Benefit? VisualStudio => Find("vs-enterprise") ?? Find("vs-professional");

    private int QuantityOf(string code) => Find(code)?.Quantity ?? 0;

    private Benefit? Find(string code) => Offer?.Benefits.Find(b => b.Code == code);
}
