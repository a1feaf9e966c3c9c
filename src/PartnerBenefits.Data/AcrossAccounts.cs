using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data;

/// <summary>
/// Into all accounts at once: for the support desk's pages and the mail sender only (a test over the source holds them to
/// it). License keys are not in it.
/// </summary>
public sealed class AcrossAccounts(PortalDb db)
{
    public IQueryable<Assignment> Assignments => db.AllAssignments;

    public IQueryable<Activation> Activations => db.AllActivations;

    public IQueryable<OutboxMessage> Mail => db.AllMail;

    public IQueryable<PortalUser> Users => db.AllUsers;

    public IQueryable<Entitlement> Entitlements => db.AllEntitlements;
}
