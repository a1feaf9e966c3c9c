using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Compares the address at the first sign-in only, and only for the tenant that vouches for it (ASVS 6.8.1).</summary>
internal sealed class PersonLink(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    public async Task<PortalUser?> RunAsync(
        PartnerAccountId account, EmailAddress invited, Guid tenant, Guid id, string? source, CancellationToken cancellation)
    {
        var user = await FindInvitedAsync(account, invited, cancellation);
        if (user is null || IsLinkedTo(user, tenant, id))
        {
            return user;
        }

        RequireLinkable(user);
        var operation = new Operation(Actor.For(user.Id), account, OperationId.New(), source, time.Now);
        return await unitOfWork.RunAsync(
            operation,
            within => LinkAsync(operation, user.Id, invited, tenant, id, within),
            within => db.UsersOf(account).SingleAsync(u => u.Id == user.Id, within),
            cancellation);
    }

    /// <summary>Follows an entry that was merged to the entry that stayed.</summary>
    private async Task<PortalUser?> FindInvitedAsync(PartnerAccountId account, EmailAddress invited, CancellationToken cancellation)
    {
        var people = db.UsersOf(account).AsNoTracking();
        var user = await people.SingleOrDefaultAsync(u => u.Email == invited, cancellation);
        while (user?.MergedInto is { } staying)
        {
            user = await people.SingleAsync(u => u.Id == staying, cancellation);
        }

        return user;
    }

    private async Task<PortalUser> LinkAsync(
        Operation operation, PortalUserId id, EmailAddress invited, Guid tenant, Guid objectId, CancellationToken cancellation)
    {
        var account = operation.Account;
        // The lock makes the second of two people who sign in under one address find the first one's identity.
        await db.UsersOf(account).Where(u => u.Id == id).LockRowsAsync(cancellation);
        var user = await db.UsersOf(account).SingleAsync(u => u.Id == id, cancellation);
        if (IsLinkedTo(user, tenant, objectId))
        {
            return user;
        }

        RequireLinkable(user);
        user.Link(tenant, objectId, invited);
        await SettleAsync(operation, tenant, objectId, cancellation);
        db.Add(operation.Event(AuditAction.UserLinked, user: id));
        return user;
    }

    private async Task SettleAsync(Operation operation, Guid tenant, Guid objectId, CancellationToken cancellation)
    {
        var waiting = await db.AccessRequestsOf(operation.Account).Where(r => r.AnsweredAt == null)
            .Join(
                db.Newcomers.Where(n => n.TenantId == tenant && n.ObjectId == objectId),
                r => r.NewcomerId,
                n => n.Id,
                (request, _) => request)
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
