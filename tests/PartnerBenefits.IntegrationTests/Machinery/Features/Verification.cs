using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class Verification
{
    /// <summary>The account is then as if it had joined by itself.</summary>
    public static Task UnverifyAsync(this Portal portal, DemoOrganisation organisation) => portal.ReadAsync(db =>
        db.Accounts.Where(a => a.TenantId == organisation.TenantId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.VerifiedAt, (DateTime?)null)));

    /// <summary>An organisation that joins by itself, through the page.</summary>
    public static async Task<PartnerAccount> JoinAsync(this Portal portal, string name, string persona = "newcomer")
    {
        using var newcomer = await portal.SignInAsync(persona);
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", name), ("Country", "FR"));
        return await portal.JoinedAsync(persona);
    }

    public static Task<PartnerAccount> JoinedAsync(this Portal portal, string persona = "newcomer")
    {
        var tenant = Persona.Find(persona)!.TenantId;
        return portal.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.TenantId == tenant));
    }

    public static string DeskPageOf(PartnerAccount account) => $"/support-desk/accounts/{account.Id}";
}
