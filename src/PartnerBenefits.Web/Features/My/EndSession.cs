using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.My;

/// <summary>Ends one of the person's own sessions, whatever browser it is in.</summary>
public sealed class EndSession(PortalDb db, Sessions sessions, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, EndSessionInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => EndAsync(operation, new SessionId(input.SessionId), within), cancellation);

    private async Task EndAsync(Operation operation, SessionId id, CancellationToken cancellation)
    {
        if (await sessions.EndWithinAsync(operation.Actor, s => s.Id == id, cancellation) > 0)
        {
            db.Add(operation.Event(AuditAction.SessionEnded));
        }
    }
}

public sealed record EndSessionInput(Guid OperationId, Guid SessionId);

internal sealed class EndSessionInputValidator : AbstractValidator<EndSessionInput>
{
    public EndSessionInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
