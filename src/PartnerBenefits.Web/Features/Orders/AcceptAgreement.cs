using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class AcceptAgreement(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, int version, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AcceptAsync(operation, version, within), cancellation);

    /// <summary>Accepts inside another command. That command must add the audit event with the operation id.</summary>
    public async Task AlsoAsync(Operation operation, int version, CancellationToken cancellation)
    {
        if (await AddAsync(operation, version, cancellation))
        {
            db.Add(operation.FurtherEvent(AuditAction.TermsAccepted, detail: DetailOf(version)));
        }
    }

    private async Task AcceptAsync(Operation operation, int version, CancellationToken cancellation)
    {
        PurchaseRules.AgreementIsInForce.Require(version == await db.AgreementVersions.MaxAsync(v => v.Number, cancellation));
        if (await AddAsync(operation, version, cancellation))
        {
            db.Add(operation.Event(AuditAction.TermsAccepted, detail: DetailOf(version)));
        }
    }

    private async Task<bool> AddAsync(Operation operation, int version, CancellationToken cancellation)
    {
        var account = operation.Account;
        if (await db.AgreementAcceptancesOf(account).AnyAsync(a => a.Version == version, cancellation))
        {
            return false;
        }

        db.Add(new AgreementAcceptance(account, version, new PortalUserId(operation.Actor.Id), operation.At));
        return true;
    }

    private static string DetailOf(int version) => string.Create(CultureInfo.InvariantCulture, $"version={version}");
}

public sealed record AcceptAgreementInput(Guid OperationId, int? Version, bool Accept);

internal sealed class AcceptAgreementInputValidator : AbstractValidator<AcceptAgreementInput>
{
    public AcceptAgreementInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Version).NotNull().WithMessage(_ => texts["This form is incomplete. Reload the page and try again."]);
        RuleFor(i => i.Accept).Equal(true).WithMessage(_ => texts[PurchaseRules.AgreementIsAccepted.Refusal]);
    }
}
