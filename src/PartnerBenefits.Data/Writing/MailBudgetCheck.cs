using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Writing;

/// <summary>Records who caused each new mail, and refuses what is over a budget.</summary>
/// <remarks>Operations that run at the same time don't count each other's mails, so together they can exceed a budget.</remarks>
internal sealed class MailBudgetCheck(PortalDb db, Operation operation)
{
    private sealed record Caused(int LastHour, int LastDay)
    {
        public static readonly Caused Nothing = new(0, 0);

        public void Require(MailLimit limit, int more, Rule anHour, Rule aDay)
        {
            (anHour with { Values = [limit.AnHour] }).Require(LastHour + more <= limit.AnHour);
            (aDay with { Values = [limit.ADay] }).Require(LastDay + more <= limit.ADay);
        }
    }

    private DateTime HourAgo => operation.At.AddHours(-1);

    private DateTime DayAgo => operation.At.AddDays(-1);

    /// <summary>Mails of a clock that was ahead would count for as long as it was ahead.</summary>
    private DateTime Ahead => operation.At + ClockLook.Tolerance;

    public async Task RequireAsync(CancellationToken cancellation)
    {
        var mails = db.ChangeTracker.Entries<OutboxMessage>().ToList();
        var added = mails.Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        added.ForEach(mail => mail.CauseBy(operation.Actor));
        // A mail that waits and gets another address is a new one for that address.
        var addresses = mails.Where(e => e.State == EntityState.Modified && e.Property(m => m.To).IsModified).Select(e => e.Entity)
            .Concat(added).Where(mail => MailBudget.Limits(mail.Kind)).Select(mail => mail.To).ToList();
        if (addresses.Count == 0 || operation.Actor.Kind is ActorKind.Staff or ActorKind.System)
        {
            return;
        }

        var isVerified = await db.IsVerifiedAsync(operation.Account, cancellation);
        var budget = isVerified ? MailBudget.Verified : MailBudget.Unverified;
        await RequireOfCauseAsync(budget, isVerified, added.Count, cancellation);
        foreach (var to in addresses.CountBy(to => to))
        {
            await RequireOfRecipientAsync(budget.Recipient, to.Key, to.Value, cancellation);
        }
    }

    private async Task RequireOfCauseAsync(MailBudget budget, bool isVerified, int more, CancellationToken cancellation)
    {
        var (kind, id, hourAgo, dayAgo, ahead) = (operation.Actor.Kind, operation.Actor.Id, HourAgo, DayAgo, Ahead);
        // Only mails of the same kind of person count, so that people without an account can't use up the budget of one.
        var counted = await db.MailOf(operation.Account)
            .Where(m => m.CausedByKind == kind && m.QueuedAt > dayAgo && m.QueuedAt <= ahead)
            .GroupBy(_ => 1).Select(all => new
            {
                Account = new Caused(all.Count(m => m.QueuedAt > hourAgo), all.Count()),
                Person = new Caused(all.Count(m => m.CausedById == id && m.QueuedAt > hourAgo), all.Count(m => m.CausedById == id)),
            })
            .SingleOrDefaultAsync(cancellation);
        (counted?.Account ?? Caused.Nothing).Require(
            budget.Account,
            more,
            isVerified ? MailRules.AccountAnHour : MailRules.UnverifiedAnHour,
            isVerified ? MailRules.AccountADay : MailRules.UnverifiedADay);
        (counted?.Person ?? Caused.Nothing).Require(budget.Person, more, MailRules.PersonAnHour, MailRules.PersonADay);
    }

    private async Task RequireOfRecipientAsync(MailLimit limit, EmailAddress to, int more, CancellationToken cancellation)
    {
        var (hourAgo, dayAgo, ahead) = (HourAgo, DayAgo, Ahead);
        var counted = await db.AllMail
            .Where(m => m.To == to && m.QueuedAt > dayAgo && m.QueuedAt <= ahead)
            .Where(m => m.CausedByKind == ActorKind.User || m.CausedByKind == ActorKind.Newcomer)
            .GroupBy(_ => 1).Select(all => new Caused(all.Count(m => m.QueuedAt > hourAgo), all.Count()))
            .SingleOrDefaultAsync(cancellation);
        (counted ?? Caused.Nothing).Require(limit, more, MailRules.RecipientAnHour, MailRules.RecipientADay);
    }
}
