using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>
/// Base of the test classes in which a Partner admin assigns a support benefit to Asha, and a support operator activates it.
/// </summary>
public abstract class ActivationTest : PortalTest
{
    private protected const string Queue = "/support-desk/activations";

    private protected Visitor admin = null!;

    private protected Visitor staff = null!;

    private protected PortalUser asha = null!;

    private protected string page = "";

    public override async ValueTask InitializeAsync()
    {
        admin = await SignInAsync("contoso-partner-admin");
        staff = await SignInAsync("support-operator");
        asha = await portal.PersonAsync("Asha");
        page = await portal.PageAsync(BenefitForms.Support);
    }

    /// <summary>Sends the form of the queue with the handler, as the operator.</summary>
    private protected Task<Answer> StepAsync(string handler, params (string Name, string? Value)[] fields) =>
        staff.SubmitAsync(Queue, $"form[action*='handler={handler}']", fields);

    private protected async Task ActivateAsync()
    {
        await admin.AssignAsync(page, asha, "asha@home.example");
        await StepAsync("Take");
        await StepAsync("Complete", ("AccessId", "AC-1"), ("ContractId", "CT-2"));
    }
}
