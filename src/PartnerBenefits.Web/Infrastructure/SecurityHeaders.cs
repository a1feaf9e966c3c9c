using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Applies to every answer: nothing inline, nothing from other hosts, and no framing by anybody (ASVS 3.4).</summary>
internal static class SecurityHeaders
{
    public const string WithoutReferrer = nameof(WithoutReferrer);

    public static void AddSecurityHeaders(this IServiceCollection services, IHostEnvironment environment, PortalSettings settings) =>
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(Of(environment, settings).AddReferrerPolicyStrictOriginWhenCrossOrigin())
            .AddPolicy(WithoutReferrer, Of(environment, settings).AddReferrerPolicyNoReferrer());

    private static HeaderPolicyCollection Of(IHostEnvironment environment, PortalSettings settings)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddFrameOptionsDeny()
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp => AddContentSecurity(csp, settings));
        return environment.IsDevelopment() ? headers : headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }

    private static void AddContentSecurity(CspBuilder csp, PortalSettings settings)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        // Bootstrap's style sheet holds its arrows and ticks as data URLs.
        csp.AddImgSrc().Self().Data();
        csp.AddBaseUri().Self();
        csp.AddFrameAncestors().None();
        var forms = csp.AddFormAction().Self();
        if (settings.Entra is { } entra)
        {
            forms.From(entra.Instance.ToString());
        }
    }
}
