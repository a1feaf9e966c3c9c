using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>Base of the test classes in which a Partner admin of Contoso manages the three seats of Visual Studio Professional.</summary>
public abstract class SeatTest : PortalTest
{
    private protected Visitor admin = null!;

    private protected string page = "";

    public override async ValueTask InitializeAsync()
    {
        admin = await SignInAsync("contoso-partner-admin");
        page = await portal.PageAsync(BenefitForms.VisualStudio);
    }
}
