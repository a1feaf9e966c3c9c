using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Mail;

/// <summary>What is true now of what a mail tells.</summary>
public sealed class MailFacts(AcrossAccounts across, PortalDb db)
{
    public async Task<MailFact> ReadAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var user = await across.Users.AsNoTracking().SingleAsync(u => u.Id == mail.UserId, cancellation);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == mail.AccountId, cancellation);
        return new MailFact(mail.Kind, mail.To, user, account, await AssignmentAsync(mail.AssignmentId, cancellation));
    }

    private async Task<AssignmentFact?> AssignmentAsync(long? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        var assignment = await across.Assignments.AsNoTracking().Include(a => a.Activation).SingleAsync(a => a.Id == id, cancellation);
        var person = await across.Users.AsNoTracking().SingleAsync(u => u.Id == assignment.UserId, cancellation);
        var benefit = await across.Entitlements.Where(e => e.Id == assignment.EntitlementId)
            .Join(db.Benefits.AsNoTracking(), e => e.BenefitId, b => b.Id, (_, b) => b).SingleAsync(cancellation);
        return new AssignmentFact(assignment, person, benefit);
    }
}

/// <param name="User">Whom it is to.</param>
/// <param name="Of">Null for an invitation.</param>
public sealed record MailFact(MailKind Kind, EmailAddress To, PortalUser User, PartnerAccount Account, AssignmentFact? Of)
{
    /// <summary>The person's own setting, else the account's.</summary>
    public Language Language => User.Language ?? Account.Language;
}

/// <param name="Person">Who has, or had, the seat; not always whom the mail is to.</param>
public sealed record AssignmentFact(Assignment Assignment, PortalUser Person, Benefit Benefit)
{
    public bool HasEnded => Assignment.EndedAt is not null;

    /// <summary>Null unless it is of a support benefit.</summary>
    public Activation? Activation => Assignment.Activation;
}
