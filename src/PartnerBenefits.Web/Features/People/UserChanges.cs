using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Checks and records that every change of an account's people shares. Call it inside the unit of work.</summary>
public sealed class UserChanges(PortalDb db)
{
    /// <summary>Reads the roles again: if two admins take each other's role at once, the second one has none left.</summary>
    public async Task<PartnerRoles> ManagerAsync(Operation operation, CancellationToken cancellation)
    {
        var account = operation.Account;
        var self = new PortalUserId(operation.Actor.Id);
        // Locks the Account admins, so that another change of them waits for this transaction and reads what it left.
        await db.UsersOf(account).Where(u => (u.Roles & PartnerRoles.AccountAdmin) != 0).LockRowsAsync(cancellation);
        return await db.UsersOf(account).Where(u => u.Id == self && u.IsActive).Select(u => u.Roles).SingleOrDefaultAsync(cancellation);
    }

    public async Task<(PortalUser User, PartnerRoles Manager)> FindAsync(
        Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        var manager = await ManagerAsync(operation, cancellation);
        // A first sign-in under this entry waits, or was before: it changes no version.
        await db.UsersOf(operation.Account).Where(u => u.Id == id).LockRowsAsync(cancellation);
        var user = await db.UsersOf(operation.Account).SingleAsync(u => u.Id == id, cancellation);
        UserRules.IsYoursToManage.Require(manager.MayManage(user.Roles));
        UserRules.IsNotMerged.Require(user.MergedInto is null);
        return (user, manager);
    }

    /// <param name="version">Version of the person in the form; another one refuses.</param>
    public async Task<(PortalUser User, PartnerRoles Manager)> FindAsync(
        Operation operation, PortalUserId id, int? version, CancellationToken cancellation)
    {
        var found = await FindAsync(operation, id, cancellation);
        await db.RequireVersionAsync(operation.Account, found.User, version, EventsAbout.Person(id), cancellation);
        return found;
    }

    public async Task RequireAnotherAdminAsync(PortalUser leaving, CancellationToken cancellation) => UserRules.AnAccountAdminStays.Require(
        !leaving.IsActive || !leaving.Roles.HasFlag(PartnerRoles.AccountAdmin) || await db.UsersOf(leaving.AccountId)
            .AnyAsync(u => u.Id != leaving.Id && u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0, cancellation));

    public async Task RequireFreeAsync(
        PartnerAccountId account, EmailAddress email, PortalUserId? holder, CancellationToken cancellation) =>
        UserRules.EmailIsFree.Require(!await db.UsersOf(account).AnyAsync(u => u.Email == email && u.Id != holder, cancellation));

    /// <summary>Refuses an address that the person can't have, and sends mails that wait for the old one to the new one.</summary>
    public async Task ReaddressAsync(PortalUser user, EmailAddress email, CancellationToken cancellation)
    {
        await RequireFreeAsync(user.AccountId, email, user.Id, cancellation);
        UserRules.AddressIsNotTheAlternative.Require(!await db.ActivationsOf(user.AccountId).AnyAsync(
            a => a.Assignment.UserId == user.Id && a.Stage != ActivationStage.Ended && a.AlternativeEmail == email, cancellation));
        await ReaddressMailAsync(user, email, [MailState.Queued], cancellation);
    }

    /// <summary>Mails to an alternative address, and mails that a sender has already taken, keep their address.</summary>
    public async Task ReaddressMailAsync(PortalUser user, EmailAddress email, MailState[] states, CancellationToken cancellation)
    {
        var unsent = await db.MailOf(user.AccountId)
            .Where(m => m.UserId == user.Id && states.Contains(m.State) && m.To == user.Email).ToListAsync(cancellation);
        unsent.ForEach(mail => mail.Readdress(email));
    }

    /// <summary>An account that nobody has verified can write only to the domains of people who have proved who they are.</summary>
    public async Task RequireOwnDomainAsync(PartnerAccountId account, EmailAddress email, CancellationToken cancellation)
    {
        if (await db.IsVerifiedAsync(account, cancellation))
        {
            return;
        }

        var known = await db.UsersOf(account).Where(u => u.ObjectId != null).Select(u => u.Email).ToListAsync(cancellation);
        string[] domains = [.. known.Select(address => address.Domain).Distinct()];
        var rule = UserRules.AddressIsOfOwnDomain with { Values = [string.Join(", ", domains.Select(domain => "@" + domain))] };
        rule.Require(domains.Contains(email.Domain));
    }

    public async Task RequireRoomAsync(PartnerAccountId account, CancellationToken cancellation) => UserRules.PeopleFit.Require(
        await db.IsVerifiedAsync(account, cancellation)
        || await db.UsersOf(account).CountAsync(cancellation) < UserRules.MostPeopleUnverified);

    /// <param name="detail">Must never contain a name or an address. Those are values beside the event.</param>
    public AuditEvent Record(Operation operation, AuditAction action, PortalUser user, string? detail = null) =>
        db.Add(operation.Event(action, user: user.Id, detail: detail)).Entity;
}
