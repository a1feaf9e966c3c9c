namespace PartnerBenefits.Web.Settings;

/// <param name="NetworkTenant">Only app roles of this tenant make somebody staff.</param>
public sealed record EntraSettings(Uri Instance, Guid NetworkTenant)
{
    /// <summary>Allows any work or school tenant, but no personal account.</summary>
    private const string AnyOrganisation = "organizations";

    /// <summary>True for the issuer of any tenant at this instance, and if none is named.</summary>
    public bool MayIssue(string? issuer) => string.IsNullOrEmpty(issuer)
        || (issuer.StartsWith(Instance.AbsoluteUri, StringComparison.Ordinal)
            && issuer[Instance.AbsoluteUri.Length..].Split('/') is [var tenant, "v2.0"] && Guid.TryParse(tenant, out _));

    internal static EntraSettings Read(IConfiguration configuration) => SettingFaults.Collect(faults =>
    {
        const string Registered = "the value that registering the portal in Entra gave";
        faults.Try(() => RequireAnyOrganisation(configuration));
        faults.Try(() => configuration.Required("AzureAd:ClientId", Registered));
        faults.Try(() => configuration.Required("AzureAd:ClientSecret", Registered));
        return new EntraSettings(
            faults.Try(() => ReadInstance(configuration)), faults.Try(() => ReadNetworkTenant(configuration)));
    });

    private static string RequireAnyOrganisation(IConfiguration configuration)
    {
        var tenant = configuration.Required("AzureAd:TenantId", AnyOrganisation);
        return tenant == AnyOrganisation
            ? tenant
            : throw new StartRefusedException(
                $"AzureAd:TenantId is '{tenant}': set it to '{AnyOrganisation}', because people of many organisations sign in.");
    }

    private static Uri ReadInstance(IConfiguration configuration)
    {
        const string Example = "Entra's address, as in 'https://login.microsoftonline.com/'";
        var text = configuration.Required("AzureAd:Instance", Example);
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var instance) && instance.Scheme == "https"
            ? instance
            : throw new StartRefusedException($"AzureAd:Instance is '{text}': set it to {Example}.");
    }

    private static Guid ReadNetworkTenant(IConfiguration configuration)
    {
        const string What = "the id of the network's own Entra tenant, whose app roles make somebody staff";
        var text = configuration.Required("Network:TenantId", What);
        return Guid.TryParse(text, out var tenant) && tenant != Guid.Empty
            ? tenant
            : throw new StartRefusedException($"Network:TenantId is '{text}': set it to {What}.");
    }
}
