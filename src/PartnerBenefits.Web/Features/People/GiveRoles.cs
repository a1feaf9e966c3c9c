using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class GiveRoles(UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, PortalUserId id, GiveRolesInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => GiveAsync(operation, id, input, within), cancellation);

    public static string Named(PartnerRoles roles) => "roles=" + Words(roles);

    public static string Changed(PartnerRoles before, PartnerRoles after) => $"before={Words(before)} after={Words(after)}";

    private async Task GiveAsync(Operation operation, PortalUserId id, GiveRolesInput input, CancellationToken cancellation)
    {
        var (user, manager) = await changes.FindAsync(operation, id, input.Version, cancellation);
        var roles = input.Roles.Together() | user.Roles.NotKnown();
        UserRules.RoleIsYoursToGive.Require(manager.MayGive(roles));
        if (!roles.HasFlag(PartnerRoles.AccountAdmin))
        {
            await changes.RequireAnotherAdminAsync(user, cancellation);
        }

        var before = user.Roles;
        if (roles != before)
        {
            user.Give(roles);
            changes.Record(operation, AuditAction.RolesChanged, user, Changed(before, roles));
        }
    }

    private static string Words(PartnerRoles roles) => roles.ToString().Replace(", ", "+", StringComparison.Ordinal);
}

public sealed record GiveRolesInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles, int? Version);

internal sealed class GiveRolesInputValidator : AbstractValidator<GiveRolesInput>
{
    public GiveRolesInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
