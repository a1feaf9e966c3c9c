using FluentValidation;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Joining;

/// <summary>If several people of an organisation try at once, the unique tenant id lets one succeed.</summary>
public sealed class JoinNetwork(PortalDb db, UnitOfWork unitOfWork, AccountOpening opening)
{
    public async Task<PortalUser> RunAsync(
        Operation operation, Newcomer newcomer, JoinNetworkInput input, Language language, CancellationToken cancellation)
    {
        var account = new PartnerAccount(
            PersonName.Parse(input.Organisation)!, await db.NewPartnerIdAsync(cancellation), input.Country!, language, newcomer.TenantId);
        var admin = new PortalUser(account.Id, newcomer.Name, newcomer.Email, PartnerRoles.AccountAdmin);
        admin.Link(newcomer.TenantId, newcomer.ObjectId);
        admin.Prefer(newcomer.Language, newcomer.Theme);
        admin.KeepReadLanguage(language);
        var inAccount = operation with { AccountOrNull = account.Id };
        return await unitOfWork.RunAsync(
            inAccount,
            async within => await FindAsync(newcomer, within) ?? await JoinAsync(inAccount, account, admin, within),
            async within =>
            {
                var joined = await FindAsync(newcomer, within);
                OperationRules.FormIsForThis.Require(joined is not null);
                return joined!;
            },
            cancellation);
    }

    private async Task<PortalUser> JoinAsync(Operation operation, PartnerAccount account, PortalUser admin, CancellationToken cancellation)
    {
        await opening.OpenAsync(account, admin, operation.Today, AccessRules.TenantIsFree, cancellation);
        db.Add(operation.Event(AuditAction.AccountJoined, user: admin.Id));
        return admin;
    }

    private Task<PortalUser?> FindAsync(Newcomer newcomer, CancellationToken cancellation) =>
        db.FindByEntraAsync(newcomer.TenantId, newcomer.ObjectId, cancellation);
}

/// <param name="Organisation">Name in the person's own words; nothing proves it.</param>
public sealed record JoinNetworkInput(Guid OperationId, string? Organisation, string? Country);

internal sealed class JoinNetworkInputValidator : AbstractValidator<JoinNetworkInput>
{
    public JoinNetworkInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Organisation).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Enter the name of your organisation."])
            .Must(name => name!.Trim().Length <= PartnerAccount.NameLength)
            .WithMessage(_ => texts["Enter a name of at most {0} characters.", PartnerAccount.NameLength])
            .IsName(texts);
        RuleFor(i => i.Country).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Choose the country of your organisation."])
            .Must(Countries.IsKnown).WithMessage(_ => texts["Choose a country from the list."]);
    }
}
