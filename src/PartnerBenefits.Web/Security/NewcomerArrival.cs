using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Security;

public sealed class NewcomerArrival(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    public async Task<Newcomer> RunAsync(Guid tenant, Guid id, string name, EmailAddress email, CancellationToken cancellation)
    {
        var known = await Known(tenant, id).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return known is not null && (known.Name, known.Email) == (name, email)
            ? known
            : await unitOfWork.StepAsync(null, within => ArriveAsync(tenant, id, name, email, within), cancellation);
    }

    private async Task<Newcomer> ArriveAsync(Guid tenant, Guid id, string name, EmailAddress email, CancellationToken cancellation)
    {
        var newcomer = await Known(tenant, id).SingleOrDefaultAsync(cancellation);
        if (newcomer is null)
        {
            newcomer = new Newcomer(tenant, id, name, email);
            db.Add(newcomer);
        }

        if ((newcomer.Name, newcomer.Email) != (name, email))
        {
            db.Add(new AuditEvent(AuditAction.SignInNameChanged, Actor.For(newcomer.Id), null, source: null, time.Now)
                .With(AuditField.Name, newcomer.Name, name).With(AuditField.Email, newcomer.Email.Value, email.Value));
        }

        newcomer.Arrive(name, email);
        return newcomer;
    }

    private IQueryable<Newcomer> Known(Guid tenant, Guid id) => db.Newcomers.Where(n => n.TenantId == tenant && n.ObjectId == id);
}
