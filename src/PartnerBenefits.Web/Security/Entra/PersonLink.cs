using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>
/// At the first sign-in an invited person becomes this tenant and object id. The address is looked at this once, within the
/// account whose own tenant vouches for it; never again (ASVS 6.8.1).
/// </summary>
internal sealed class PersonLink(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>Null when nobody was invited under the address.</summary>
    /// <exception cref="SignInRefusedException">They are disabled, or somebody else by now.</exception>
    /// <exception cref="WriteBusyException"/>
    public async Task<PortalUser?> RunAsync(
        PartnerAccountId account, EmailAddress invited, Guid tenant, Guid id, string? source, CancellationToken cancellation)
    {
        var user = await db.UsersOf(account).AsNoTracking().SingleOrDefaultAsync(u => u.Email == invited, cancellation);
        if (user is null || IsLinkedTo(user, tenant, id))
        {
            // By the same person's other sign-in, a moment ago.
            return user;
        }

        RequireLinkable(user);
        var operation = new Operation(Actor.Of(user.Id), account, OperationId.New(), source, time.Now);
        return await unitOfWork.RunAsync(
            operation,
            within => LinkAsync(operation, user.Id, tenant, id, within),
            within => db.UsersOf(account).SingleAsync(u => u.Id == user.Id, within),
            cancellation);
    }

    private async Task<PortalUser> LinkAsync(Operation operation, PortalUserId id, Guid tenant, Guid objectId, CancellationToken cancellation)
    {
        var account = operation.Account;
        // Locked: of two who sign in under one address at once the second finds the first's identity.
        await db.UsersOf(account).Where(u => u.Id == id).LockRowsAsync(cancellation);
        var user = await db.UsersOf(account).SingleAsync(u => u.Id == id, cancellation);
        if (IsLinkedTo(user, tenant, objectId))
        {
            return user;
        }

        RequireLinkable(user);
        user.Link(tenant, objectId);
        await SettleAsync(operation, tenant, objectId, cancellation);
        db.Add(operation.Event(AuditAction.UserLinked, user: id));
        return user;
    }

    /// <summary>Who asked for access and was added meanwhile waits for no answer any more.</summary>
    private async Task SettleAsync(Operation operation, Guid tenant, Guid objectId, CancellationToken cancellation)
    {
        var waiting = await db.AccessRequestsOf(operation.Account).Where(r => r.AnsweredAt == null)
            .Join(db.Newcomers.Where(n => n.TenantId == tenant && n.ObjectId == objectId), r => r.NewcomerId, n => n.Id, (request, _) => request)
            .ToListAsync(cancellation);
        waiting.ForEach(request => request.Settle(isGranted: true, operation.At));
    }

    private static bool IsLinkedTo(PortalUser user, Guid tenant, Guid id) => (user.TenantId, user.ObjectId) == (tenant, id);

    private static void RequireLinkable(PortalUser user)
    {
        SignInRefusal? refusal = user switch
        {
            { IsActive: false } => SignInRefusal.Disabled,
            { ObjectId: not null } => SignInRefusal.LinkedToAnother,
            _ => null,
        };
        if (refusal is { } reason)
        {
            throw new SignInRefusedException(reason, user.AccountId);
        }
    }
}
