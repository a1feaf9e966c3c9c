using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Pages.Joining;

namespace PartnerBenefits.Web.Commands;

public sealed class AddAccount(PortalDb db, WriteDoor door, AccountOpening opening)
{
    private static readonly Rule TenantIsFree = new(
        "There is an account of this tenant already: its Account admins can add people to it, and 'add-admin' adds an Account admin.");

    private static readonly Rule TenantIsKnown = new("There is no account of this tenant: 'add-account' makes one.");

    public async Task<PartnerAccount> RunAsync(NewAccount wanted, CancellationToken cancellation)
    {
        var account = new PartnerAccount(
            wanted.Name, await db.NewPartnerIdAsync(cancellation), wanted.Country, wanted.Language, wanted.Tenant);
        var admin = new PortalUser(account.Id, wanted.AdminName, wanted.AdminEmail, PartnerRoles.AccountAdmin);
        var operation = new Operation(Actor.System, account.Id, OperationId.New(), null);
        return await door.RunAsync(
            operation, within => AddAsync(operation, account, admin, within), _ => Task.FromResult(account), cancellation);
    }

    public async Task<PartnerAccount> AddAdminAsync(Guid tenant, EmailAddress email, string name, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.TenantId == tenant, cancellation);
        TenantIsKnown.Require(account is not null);
        var operation = new Operation(Actor.System, account!.Id, OperationId.New(), null);
        return await door.RunAsync(
            operation,
            async within =>
            {
                UserRules.EmailIsFree.Require(!await db.UsersOf(account.Id).AnyAsync(u => u.Email == email, within));
                var admin = new PortalUser(account.Id, name, email, PartnerRoles.AccountAdmin);
                db.Add(admin);
                Invite(operation, AuditAction.UserAdded, admin);
                return account;
            },
            _ => Task.FromResult(account),
            cancellation);
    }

    private async Task<PartnerAccount> AddAsync(
        Operation operation, PartnerAccount account, PortalUser admin, CancellationToken cancellation)
    {
        await opening.OpenAsync(account, admin, TenantIsFree, cancellation);
        Invite(operation, AuditAction.AccountAdded, admin);
        return account;
    }

    private void Invite(Operation operation, AuditAction action, PortalUser admin) => db.AddRange(
        new OutboxMessage(MailKind.Invitation, admin, admin.Email, null, opening.Now),
        operation.Event(action, opening.Now, user: admin.Id));
}
