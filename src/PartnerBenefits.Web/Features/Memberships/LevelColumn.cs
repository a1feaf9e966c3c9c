namespace PartnerBenefits.Web.Features.Memberships;

/// <param name="Level">Null for Action Pack, which is bought beside a level.</param>
public sealed record LevelColumn(MembershipLevel? Level, Offer? Offer)
{
    public BilingualText? Name => Offer?.Name;

    /// <summary>Product support incidents on-premises per year.</summary>
    public int Incidents => QuantityOf("support-onprem");

    /// <summary>Hours of technical advice per year.</summary>
    public int AdvisoryHours => QuantityOf("advisory-hours");

    public Benefit? VisualStudio => Find("vs-enterprise") ?? Find("vs-professional");

    private int QuantityOf(string code) => Find(code)?.Quantity ?? 0;

    private Benefit? Find(string code) => Offer?.Benefits.Find(b => b.Code == code);
}
