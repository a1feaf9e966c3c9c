namespace PartnerBenefits.EntraStandIn;

internal sealed class Discovery(StandIn standIn, SigningKey key)
{
    public Task DescribeAsync(HttpContext context)
    {
        var tenant = TenantOf(context);
        var authority = $"{standIn.Instance}{tenant}";
        return context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["issuer"] = IssuerFor(tenant),
            ["authorization_endpoint"] = $"{authority}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{authority}/oauth2/v2.0/token",
            ["end_session_endpoint"] = $"{authority}/oauth2/v2.0/logout",
            ["jwks_uri"] = $"{authority}/discovery/v2.0/keys",
            ["response_types_supported"] = new[] { "code" },
            ["response_modes_supported"] = new[] { "query", "form_post" },
            ["subject_types_supported"] = new[] { "pairwise" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" },
            ["code_challenge_methods_supported"] = new[] { "S256" },
            ["scopes_supported"] = new[] { "openid", "profile", "email" },
        });
    }

    public Task ListKeysAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["keys"] = new[] { key.Describe(IssuerFor(TenantOf(context))) },
    });

    private static string TenantOf(HttpContext context) => (string)context.GetRouteValue("tenant")!;

    // Entra's endpoint for several tenants has a placeholder, which the portal replaces by the tenant of the token.
    private string IssuerFor(string tenant) => standIn.IssuerOf(Guid.TryParse(tenant, out _) ? tenant : "{tenantid}");
}
