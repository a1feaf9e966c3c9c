using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Joining;

namespace PartnerBenefits.Web.Commands;

public sealed class AddAccount(PortalDb db, UnitOfWork unitOfWork, AccountOpening opening, TimeProvider time)
{
    private static readonly Rule TenantIsFree = new(
        "There is an account of this tenant already: its Account admins can add people to it, and 'add-admin' adds an Account admin.");

    private static readonly Rule TenantIsKnown = new("There is no account of this tenant: 'add-account' makes one.");

    public async Task<PartnerAccount> RunAsync(NewAccount wanted, CancellationToken cancellation)
    {
        var account = new PartnerAccount(
            wanted.Name, await db.NewPartnerIdAsync(cancellation), wanted.Country, wanted.Language, wanted.Tenant);
        var admin = new PortalUser(account.Id, wanted.AdminName, wanted.AdminEmail, PartnerRoles.AccountAdmin);
        var operation = new Operation(Actor.System, account.Id, OperationId.New(), null, time.Now);
        account.Verify(operation.At);
        await unitOfWork.RunAsync(operation, within => AddAsync(operation, account, admin, within), cancellation);
        return account;
    }

    public async Task<PartnerAccount> AddAdminAsync(Guid tenant, EmailAddress email, string name, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.TenantId == tenant, cancellation);
        TenantIsKnown.Require(account is not null);
        var operation = new Operation(Actor.System, account!.Id, OperationId.New(), null, time.Now);
        await unitOfWork.RunAsync(
            operation,
            async within =>
            {
                UserRules.EmailIsFree.Require(!await db.UsersOf(account.Id).AnyAsync(u => u.Email == email, within));
                var admin = new PortalUser(account.Id, name, email, PartnerRoles.AccountAdmin);
                db.Add(admin);
                Invite(operation, AuditAction.UserAdded, admin);
            },
            cancellation);
        return account;
    }

    private async Task AddAsync(Operation operation, PartnerAccount account, PortalUser admin, CancellationToken cancellation)
    {
        await opening.OpenAsync(account, admin, operation.Today, TenantIsFree, cancellation);
        Invite(operation, AuditAction.AccountAdded, admin);
    }

    private void Invite(Operation operation, AuditAction action, PortalUser admin) => db.AddRange(
        new OutboxMessage(MailKind.Invitation, admin, admin.Email, null, operation.At), operation.Event(action, user: admin.Id));
}
