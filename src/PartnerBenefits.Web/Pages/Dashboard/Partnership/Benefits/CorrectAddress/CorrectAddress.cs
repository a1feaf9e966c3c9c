using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.CorrectAddress;

public sealed class CorrectAddress(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, EntitlementId id, CorrectAddressInput input, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => CorrectAsync(operation, id, input, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> CorrectAsync(
        Operation operation, EntitlementId id, CorrectAddressInput input, DateTime now, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        var assignment = await db.AssignmentsOf(account).Include(a => a.Activation).SingleOrDefaultAsync(
            a => a.Id == input.AssignmentId && a.EntitlementId == id && a.EndedAt == null && a.Activation != null, cancellation)
            ?? throw new RuleBrokenException(AssignmentRules.IsStillAssigned);
        var user = await db.UsersOf(account).SingleAsync(u => u.Id == assignment.UserId, cancellation);
        var wasSentBack = assignment.Activation!.Stage == ActivationStage.SentBack;
        ActivationRules.AddressIsGiven.Require(EmailAddress.TryParse(input.AlternativeEmail, out var alternative));
        assignment.Activation.Correct(user.Email, alternative!, operation.Actor, now);
        if (wasSentBack)
        {
            db.Add(new OutboxMessage(MailKind.SupportRequested, user, user.Email, assignment, now));
        }

        db.Add(operation.Event(AuditAction.ActivationCorrected, now, id, user.Id));
        return true;
    }
}
