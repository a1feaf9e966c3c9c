using Microsoft.AspNetCore.Authorization;

namespace PartnerBenefits.Web.Security;

/// <summary>Policies that open a page (docs/guide.md, Rights). A page without one asks for a person of an account.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in: a user, staff, or a person without an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    public const string ManageBenefits = nameof(ManageBenefits);

    public const string ManageUsers = nameof(ManageUsers);

    public const string SupportDesk = nameof(SupportDesk);

    public const string OperateSupportDesk = nameof(OperateSupportDesk);

    public const string Catalogue = nameof(Catalogue);

    internal static void Add(AuthorizationOptions options)
    {
        // Both are set, because [Authorize] without a policy takes the default and suppresses the fallback.
        options.DefaultPolicy = options.FallbackPolicy = Of(person => person.HasAccount());
        options.AddPolicy(SignedIn, Of(_ => true));
        options.AddPolicy(ManageBenefits, Of(person => person.MayManageBenefits()));
        options.AddPolicy(ManageUsers, Of(person => person.MayManageUsers()));
        options.AddPolicy(SupportDesk, Of(person => person.MaySeeSupportDesk()));
        options.AddPolicy(OperateSupportDesk, Of(person => person.MayOperateSupportDesk()));
        options.AddPolicy(Catalogue, Of(person => person.StaffRoles().Contains(StaffRole.CatalogueAdmin)));
    }

    private static AuthorizationPolicy Of(Func<System.Security.Claims.ClaimsPrincipal, bool> allows) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => allows(context.User)).Build();
}
