namespace PartnerBenefits.Web.Demo;

public static class DemoStaff
{
    /// <summary>The network's own Entra tenant in the demo, made up and always the same.</summary>
    public static readonly Guid Tenant = new("00000000-0000-0000-0000-00000000de30");
}
