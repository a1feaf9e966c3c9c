namespace PartnerBenefits.Domain.Accounts;

/// <summary>A row of one account. The unit of work refuses to write a row of another account.</summary>
public interface IOwnedByAccount
{
    PartnerAccountId? Owner { get; }
}
