using Microsoft.AspNetCore.Authorization;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security;

/// <summary>Who may open a page at all (DESIGN, Rights). Without one of these a page asks for a person of an account.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in: a partner's person, staff, or a person without an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Partner admins and Account admins.</summary>
    public const string ManageBenefits = nameof(ManageBenefits);

    /// <summary>Account admins and User admins; whom they may change says <see cref="UserRules"/>.</summary>
    public const string ManageUsers = nameof(ManageUsers);

    public const string SupportDesk = nameof(SupportDesk);

    /// <summary>Support operators: they decide and write where reviewers only look.</summary>
    public const string OperateSupportDesk = nameof(OperateSupportDesk);

    public const string Catalogue = nameof(Catalogue);

    internal static void Add(AuthorizationOptions options)
    {
        // Both: [Authorize] without a policy takes the default one and would suppress the fallback.
        options.DefaultPolicy = options.FallbackPolicy = Of(person => person.HasAccount());
        options.AddPolicy(SignedIn, Of(_ => true));
        options.AddPolicy(ManageBenefits, Of(person => person.MayManageBenefits()));
        options.AddPolicy(ManageUsers, Of(person => person.MayManageUsers()));
        options.AddPolicy(SupportDesk, Of(person => person.StaffRoles().Any(role => role != StaffRole.CatalogueAdmin)));
        options.AddPolicy(OperateSupportDesk, Of(person => person.MayOperateSupportDesk()));
        options.AddPolicy(Catalogue, Of(person => person.StaffRoles().Contains(StaffRole.CatalogueAdmin)));
    }

    private static AuthorizationPolicy Of(Func<System.Security.Claims.ClaimsPrincipal, bool> allows) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => allows(context.User)).Build();
}
