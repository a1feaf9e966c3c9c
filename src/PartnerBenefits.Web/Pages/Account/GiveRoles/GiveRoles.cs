using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account.GiveRoles;

/// <summary>Gives a person other roles than they had; they count from the person's next request on.</summary>
public sealed class GiveRoles(UnitOfWork unitOfWork, UserChanges changes)
{
    /// <exception cref="RuleBrokenException">Not theirs to give, or the last Account admin would be none any more.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, PortalUserId id, GiveRolesInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => GiveAsync(operation, id, input.Roles.Together(), within), cancellation);

    /// <summary>For the audit event's detail.</summary>
    public static string Named(PartnerRoles roles) => "roles=" + Words(roles);

    private async Task GiveAsync(Operation operation, PortalUserId id, PartnerRoles roles, CancellationToken cancellation)
    {
        var (user, manager) = await changes.FindAsync(operation, id, cancellation);
        UserRules.RoleIsYoursToGive.Require(manager.MayGive(roles));
        if (!roles.HasFlag(PartnerRoles.AccountAdmin))
        {
            await changes.RequireAnotherAdminAsync(user, cancellation);
        }

        var before = user.Roles;
        if (roles != before)
        {
            user.Give(roles);
            changes.Record(operation, AuditAction.RolesChanged, user, $"before={Words(before)} after={Words(roles)}");
        }
    }

    private static string Words(PartnerRoles roles) => roles.ToString().Replace(", ", "+", StringComparison.Ordinal);
}
