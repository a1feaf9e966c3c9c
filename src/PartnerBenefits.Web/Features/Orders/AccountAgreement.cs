using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class AccountAgreement(PortalDb db)
{
    public sealed record Acceptance(int Version, string Who, DateTime At);

    public Task<AgreementVersion> InForceAsync(CancellationToken cancellation) =>
        db.AgreementVersions.AsNoTracking().Include(v => v.Sections).OrderByDescending(v => v.Number).FirstAsync(cancellation);

    public Task<Acceptance?> AcceptedAsync(PartnerAccountId account, CancellationToken cancellation) => (
        from a in db.AgreementAcceptancesOf(account)
        join u in db.UsersOf(account) on a.AcceptedBy equals u.Id
        orderby a.Version descending
        select new Acceptance(a.Version, u.Name, a.AcceptedAt)).FirstOrDefaultAsync(cancellation);
}
