namespace PartnerBenefits.Web.Demo;

public static class DemoStaff
{
    public static readonly Guid Tenant = new("00000000-0000-0000-0000-00000000de30");
}
